package org.miyar.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.Console;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.miyar.kernel.Digits;
import org.miyar.platform.boot.Serving;
import org.miyar.platform.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the first administrator has to know, so that not simply whoever comes first becomes it: a code that stands in a file of the
 * data folder, made anew at each start. A person who started Miyar at a terminal reads it there too; whatever else the process
 * prints is kept as a log, which is often passed on to others, and says only where the code stands.
 */
@ApplicationScoped
class SetUpCode {
    private static final Logger LOG = LoggerFactory.getLogger(SetUpCode.class);

    /** Nothing that is mistaken for something else when it is typed from a screen. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;

    private final Config config;
    private final SecretFile file;
    private final Accounts accounts;
    private final String code;

    @Inject
    SetUpCode(Config config, Accounts accounts) {
        this.config = config;
        this.file = new SecretFile(config.dataFolder().resolve("set-up-code"));
        this.accounts = accounts;
        this.code = new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** As it is read and typed, in groups of four. */
    String text() {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Whether this is the code, however it was typed. */
    boolean is(String typed) {
        var letters = Digits.toAscii(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return MessageDigest.isEqual(
                letters.getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII));
    }

    void announce(@Observes Serving serving) {
        if (accounts.any()) {
            file.delete();
            return;
        }
        file.write(text());
        LOG.info("Nobody is here yet: the first administrator needs the set-up code that stands in {}", file.path());
        // To the terminal itself: standard error may be a file all the same.
        Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .ifPresent(terminal -> terminal.printf(
                        "Become the first administrator: %s/app/start?code=%s (set-up code %s)%n",
                        config.publicUrl(), text(), text()));
    }

    /** It opens nothing any more. */
    void used() {
        file.delete();
    }
}
