package org.miyar.platform.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.EnumMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.platform.config.StartupProblem;

/** What keeps Miyar from starting is said in one line that names what to mend. */
class StartIT {
    @TempDir
    private Path folder;

    @Test
    void a_port_in_use_is_said_before_a_database_is_made() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            refusal(Map.of(Setting.HTTP_PORT, port)).hasMessageContainingAll("port " + port, "MIYAR_HTTP_PORT");
            refusal(Map.of(Setting.OPS_PORT, port)).hasMessageContainingAll("port " + port, "MIYAR_OPS_PORT");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_database_of_another_kind_is_refused_with_the_kinds_there_are() {
        refusal(Map.of(Setting.DB_URL, "jdbc:foo:secret"))
                .hasMessageContainingAll("MIYAR_DB_URL", "jdbc:mysql:", "jdbc:h2:", "jdbc:foo:")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_second_one_on_the_same_folder_is_told_so() throws Exception {
        var other = anotherProcessOn("jdbc:h2:file:" + folder.resolve("miyar"));
        try {
            refusal(Map.of()).hasMessageContainingAll("another process", "MIYAR_DATA");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_data_folder_that_is_none_is_named() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        refusal(Map.of(Setting.DATA, file.toString())).hasMessageContainingAll("MIYAR_DATA", file.toString());
    }

    @Test
    void an_unknown_setting_is_named_with_its_file() throws IOException {
        var file = Files.writeString(folder.resolve("miyar.properties"), "miyar.db.urll=x");
        assertThatThrownBy(() -> Config.load(Map.of(), file))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContainingAll(file.toString(), "miyar.db.urll", "docs/CONFIGURATION.md");
    }

    private AbstractThrowableAssert<?, ?> refusal(Map<Setting, String> settings) {
        var all = new EnumMap<Setting, String>(Setting.class);
        all.putAll(Map.of(Setting.DATA, folder.toString(), Setting.HTTP_PORT, "0", Setting.OPS_PORT, "0"));
        all.putAll(settings);
        return assertThatThrownBy(() -> Miyar.start(Config.of(all)).close())
                .isInstanceOf(StartupProblem.class)
                .hasMessageNotContaining("\n");
    }

    private static Process anotherProcessOn(String url) throws IOException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opened.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("open");
        return process;
    }

    /** Holds a database until its input ends, with the process that started it. */
    static final class Opened {
        private Opened() {}

        public static void main(String[] arguments) throws Exception {
            try (var connection = DriverManager.getConnection(arguments[0])) {
                System.out.println(connection.isValid(1) ? "open" : "not open");
                System.in.read();
            }
        }
    }
}
