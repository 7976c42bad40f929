package org.miyar.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
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
    private final Config config;
    private final SecretFile file;
    private final Organisations organisations;
    private final AccountStore accounts;

    @Inject
    DemoPassword(Config config, Organisations organisations, AccountStore accounts) {
        this.config = config;
        this.file = new SecretFile(config.dataFolder().resolve("demo-password"));
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /**
     * Before the demonstration is made, and again where one is there that was made for this machine alone. The file alone says
     * nothing about the accounts: they may come from a backup made before it, or from another demonstration. So whichever still has
     * the shipped password gets that of the file, which is written first: no account ever has one that stands nowhere.
     */
    @Transactional
    public void prepare(@Observes @Priority(290) Preparing preparing) {
        boolean wanted = organisations.find().map(Organisation::demo).orElse(config.flag(Setting.DEMO));
        boolean isNew = !file.exists();
        if (!wanted || (isNew && config.isLocal())) {
            return;
        }
        if (isNew) {
            file.write(fresh());
        }
        var outdated = accounts.demoHashes();
        if (!isNew) {
            var shipped = shipped();
            outdated.removeIf(hash -> !hash.matches(shipped));
        }
        if (!outdated.isEmpty()) {
            accounts.replaceDemoPasswords(outdated, PasswordHash.of(file.read()));
        }
    }

    private static String fresh() {
        var secret = new byte[12];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    public String text() {
        return isShipped() ? shipped() : file.read();
    }

    public PasswordHash hash() {
        return PasswordHash.of(text());
    }

    /** Whether it is the one that everybody knows. */
    public boolean isShipped() {
        return !file.exists();
    }

    /** Where another than the shipped one is kept. */
    public Path file() {
        return file.path();
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
