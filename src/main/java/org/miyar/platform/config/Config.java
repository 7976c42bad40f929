package org.miyar.platform.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of this process, checked once: a wrong one is a {@link StartupProblem} that names the setting. */
public final class Config {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<Setting, String> values;

    private Config(Map<Setting, String> values) {
        this.values = new EnumMap<>(values);
    }

    /** Settings from the environment, then the file (it may be missing), then the defaults. Unknown keys in the file are refused. */
    public static Config load(Map<String, String> environment, Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new StartupProblem(file + " cannot be read: " + e.getMessage(), e);
            }
        }
        Set<String> known = Stream.of(Setting.values()).map(Setting::key).collect(Collectors.toSet());
        for (var key : properties.stringPropertyNames()) {
            if (!known.contains(key)) {
                throw new StartupProblem(
                        file + " has an unknown setting " + key + "; docs/CONFIGURATION.md names all there are");
            }
        }
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            var fromFile = properties.getProperty(setting.key(), setting.defaultValue());
            values.put(
                    setting,
                    environment
                            .getOrDefault(setting.environmentName(), fromFile)
                            .strip());
        }
        return new Config(values);
    }

    /** The defaults with some settings replaced, for tests. */
    public static Config of(Map<Setting, String> replaced) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            values.put(setting, replaced.getOrDefault(setting, setting.defaultValue()));
        }
        return new Config(values);
    }

    public String text(Setting setting) {
        return values.getOrDefault(setting, setting.defaultValue());
    }

    public int number(Setting setting) {
        try {
            int number = Integer.parseInt(text(setting));
            if (number < 0) {
                throw wrong(setting, "a whole number, 0 or more", null);
            }
            return number;
        } catch (NumberFormatException e) {
            throw wrong(setting, "a whole number", e);
        }
    }

    public boolean flag(Setting setting) {
        return switch (text(setting)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(setting, "true or false", null);
        };
    }

    /** An ISO 8601 duration ({@code PT30M}) or period ({@code P14D}). */
    public TemporalAmount amount(Setting setting) {
        try {
            return text(setting).contains("T") ? Duration.parse(text(setting)) : Period.parse(text(setting));
        } catch (DateTimeException e) {
            throw wrong(setting, "a time such as PT30M or P14D", e);
        }
    }

    public Duration duration(Setting setting) {
        return switch (amount(setting)) {
            case Duration duration -> duration;
            case Period period
            when period.getMonths() == 0 && period.getYears() == 0 -> Duration.ofDays(period.getDays());
            default -> throw wrong(setting, "a time in days, hours or minutes such as P14D or PT30M", null);
        };
    }

    /** The time zone in which dates and times are shown. */
    public ZoneId zone() {
        try {
            return ZoneId.of(text(Setting.ZONE));
        } catch (DateTimeException e) {
            throw wrong(Setting.ZONE, "a time zone such as Asia/Tehran", e);
        }
    }

    public Path dataFolder() {
        return Path.of(text(Setting.DATA)).toAbsolutePath().normalize();
    }

    /** The address people reach the portal at, without a trailing slash. */
    public URI publicUrl() {
        var configured = text(Setting.PUBLIC_URL);
        var address =
                configured.isEmpty() ? "http://" + text(Setting.HTTP_HOST) + ":" + text(Setting.HTTP_PORT) : configured;
        try {
            var uri = URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
            if (uri.getHost() == null || !Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                throw wrong(Setting.PUBLIC_URL, "an address such as https://miyar.example.org", null);
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw wrong(Setting.PUBLIC_URL, "an address such as https://miyar.example.org", e);
        }
    }

    /** Whether only this machine is served: it listens on no other address and no other name leads to it. */
    public boolean isLocal() {
        return isLoopback(text(Setting.HTTP_HOST)) && isLoopback(publicUrl().getHost());
    }

    private static boolean isLoopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Reads every setting once, so that a wrong one is found at the start and not at its first use. */
    public Config checked() {
        Stream.of(Setting.HTTP_PORT, Setting.OPS_PORT, Setting.MAIL_PORT).forEach(port -> within(port, 0, 65_535));
        within(Setting.DB_POOL, 1, 1_000);
        within(Setting.RETENTION_MONTHS, 1, 1_200);
        within(Setting.RETENTION_LONGEST, 1, 1_200);
        within(Setting.IMPORT_ROWS, 1, 100_000);
        within(Setting.IMPORT_MEGABYTES, 1, 50);
        Stream.of(
                        Setting.SESSION_IDLE,
                        Setting.SESSION_ABSOLUTE,
                        Setting.RESET_LIFETIME,
                        Setting.INVITATION_LIFETIME,
                        Setting.SITTING_SESSION,
                        Setting.AUDIT_ADDRESSES)
                .forEach(this::positive);
        if (duration(Setting.INVITATION_REMINDER).isNegative()) {
            throw wrong(Setting.INVITATION_REMINDER, "a time such as P3D, or P0D for none", null);
        }
        Stream.of(Setting.DEMO, Setting.MAIL_STARTTLS).forEach(this::flag);
        if (!text(Setting.PHONE_REGION).isEmpty() && !COUNTRIES.contains(text(Setting.PHONE_REGION))) {
            throw wrong(Setting.PHONE_REGION, "a country such as IR", null);
        }
        publicUrl();
        zone();
        return this;
    }

    private void within(Setting setting, int lowest, int highest) {
        int number = number(setting);
        if (number < lowest || number > highest) {
            throw wrong(setting, "a whole number from " + lowest + " to " + highest, null);
        }
    }

    private void positive(Setting setting) {
        if (!duration(setting).isPositive()) {
            throw wrong(setting, "a time longer than nothing", null);
        }
    }

    private StartupProblem wrong(Setting setting, String expected, @Nullable Throwable cause) {
        return new StartupProblem(
                setting.key() + " (" + setting.environmentName() + ") must be " + expected + ", not \"" + text(setting)
                        + "\"",
                cause);
    }
}
