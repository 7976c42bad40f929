package org.miyar.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.miyar.platform.boot.Preparing;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.platform.json.JsonSettings;

/**
 * The one password of all demonstration accounts. The shipped one is known to everybody, so it opens only what is served to this
 * machine alone; before anybody else is served, it is replaced by one that stands in a file of the data folder.
 */
@ApplicationScoped
public class DemoPassword {
    private static final String FILE = "demo-password";

    private final Config config;
    private final Organisations organisations;
    private final AccountStore accounts;

    @Inject
    DemoPassword(Config config, Organisations organisations, AccountStore accounts) {
        this.config = config;
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /** Before the demonstration is made, and again where one is there that was made for this machine alone. */
    @Transactional
    public void prepare(@Observes @Priority(290) Preparing preparing) {
        boolean wanted = organisations.find().map(Organisation::demo).orElse(config.flag(Setting.DEMO));
        if (!wanted || config.isLocal() || Files.exists(file())) {
            return;
        }
        var secret = new byte[12];
        new SecureRandom().nextBytes(secret);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        accounts.setDemoPasswords(PasswordHash.of(password));
        write(password);
    }

    public String text() {
        return isShipped() ? shipped() : read();
    }

    /** Whether it is the one that everybody knows. */
    public boolean isShipped() {
        return !Files.exists(file());
    }

    /** Where another than the shipped one is kept. */
    public Path file() {
        return config.dataFolder().resolve(FILE);
    }

    private String read() {
        try {
            return Files.readString(file()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String password) {
        try {
            Files.createDirectories(config.dataFolder());
            Files.deleteIfExists(file());
            if (file().getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file(), password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shipped() {
        try (var stream = DemoPassword.class.getResourceAsStream("/db/seed/demo/organisation.json")) {
            return String.valueOf(
                    JsonSettings.jsonb().fromJson(stream, Map.class).get("password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
