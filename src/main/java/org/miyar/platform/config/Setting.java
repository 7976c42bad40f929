package org.miyar.platform.config;

import java.util.Locale;

/**
 * Every setting, with its default and what it is for. A value is taken from the environment ({@code MIYAR_HTTP_PORT}), else from
 * {@code miyar.properties} ({@code miyar.http.port}), else it is the default. {@code docs/CONFIGURATION.md} lists the same.
 */
public enum Setting {
    DATA("miyar.data", "data", "Folder of the embedded database and of files"),
    HTTP_HOST("miyar.http.host", "127.0.0.1", "Address to listen on"),
    HTTP_PORT("miyar.http.port", "8080", "Port of the portal"),
    OPS_PORT("miyar.ops.port", "8081", "Port of health and metrics, always on 127.0.0.1"),
    PUBLIC_URL("miyar.public.url", "", "Address people reach the portal at, used in links; default http://host:port"),
    ZONE("miyar.zone", "UTC", "Time zone in which dates and times are shown, such as Asia/Tehran"),
    DB_URL("miyar.db.url", "", "JDBC URL, jdbc:mysql://… or jdbc:h2:…; default an H2 file in the data folder"),
    DB_USER("miyar.db.user", "", "Database user, if not in the URL"),
    DB_PASSWORD("miyar.db.password", "", "Database password, if not in the URL"),
    DB_POOL("miyar.db.pool", "16", "Most database connections at a time"),
    MAIL_HOST("miyar.mail.host", "", "SMTP server; empty keeps mail in the outbox for people to see"),
    MAIL_PORT("miyar.mail.port", "587", "SMTP port"),
    MAIL_USER("miyar.mail.user", "", "SMTP user; empty sends without signing in"),
    MAIL_PASSWORD("miyar.mail.password", "", "SMTP password"),
    MAIL_FROM("miyar.mail.from", "miyar@localhost", "Sender of mail"),
    MAIL_STARTTLS("miyar.mail.starttls", "true", "Require STARTTLS"),
    SESSION_IDLE("miyar.session.idle", "PT30M", "Sign out staff after this time without a request (ISO 8601)"),
    SESSION_ABSOLUTE("miyar.session.absolute", "PT12H", "Sign out staff after this time in any case"),
    RESET_LIFETIME("miyar.reset.lifetime", "PT1H", "How long a password reset link works"),
    INVITATION_LIFETIME("miyar.invitation.lifetime", "P14D", "How long an invitation works"),
    INVITATION_REMINDER(
            "miyar.invitation.reminder",
            "P3D",
            "How long before its end an invitation is called to mind by mail, once; P0D never"),
    SITTING_SESSION("miyar.sitting.session", "P14D", "How long an applicant's phone is remembered"),
    RETENTION_MONTHS(
            "miyar.retention.months",
            "12",
            "Months candidates are kept after their opening is closed, unless it says otherwise; without an opening, after they last did something"),
    RETENTION_LONGEST(
            "miyar.retention.longest",
            "24",
            "Months after a candidate last did something, or was last moved, after which they are erased though the opening was never closed"),
    PHONE_REGION(
            "miyar.phone.region",
            "",
            "Country of telephone numbers typed without its code, such as IR (ISO 3166); empty asks for the code"),
    REVIEW_ASK(
            "miyar.review.ask", "P30D", "How long a declined candidate can ask to have the decision looked at again"),
    REVIEW_ANSWER("miyar.review.answer", "P14D", "Within what time they are promised an answer"),
    AUDIT_ADDRESSES(
            "miyar.audit.addresses", "P184D", "How long the audit trail keeps the network addresses of sign-ins"),
    IMPORT_ROWS("miyar.import.rows", "20000", "Most people in a list that is invited at once"),
    IMPORT_MEGABYTES("miyar.import.megabytes", "10", "Largest file with such a list, in MB"),
    DEMO("miyar.demo", "false", "Fill an empty database with the demonstration organisation");

    private final String key;
    private final String defaultValue;
    private final String purpose;

    Setting(String key, String defaultValue, String purpose) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.purpose = purpose;
    }

    /** The name in {@code miyar.properties}. */
    public String key() {
        return key;
    }

    /** The name in the environment. */
    public String environmentName() {
        return key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    public String defaultValue() {
        return defaultValue;
    }

    public String purpose() {
        return purpose;
    }
}
