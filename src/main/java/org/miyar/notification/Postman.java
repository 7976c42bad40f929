package org.miyar.notification;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;

/** Hands letters to the mail server of the settings. */
@ApplicationScoped
class Postman {
    private static final String TIMEOUT_MILLIS = "15000";

    private final Config config;
    private final Clock clock;

    @Inject
    Postman(Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Returns once the server has taken the letter. */
    void hand(Letter letter) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress(config.text(Setting.MAIL_FROM)));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.to().value()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        fill(message, letter);
        message.setHeader("Content-Language", letter.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        Transport.send(message);
    }

    /** A letter with a file has two parts; mail programs offer an appointment by its type and its method. */
    private static void fill(MimeMessage message, Letter letter) throws MessagingException {
        if (letter.attachment().isEmpty()) {
            message.setText(letter.body(), StandardCharsets.UTF_8.name());
            return;
        }
        var attachment = letter.attachment().get();
        var text = new MimeBodyPart();
        text.setText(letter.body(), StandardCharsets.UTF_8.name());
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(
                attachment.content().getBytes(StandardCharsets.UTF_8), attachment.mediaType())));
        file.setFileName(attachment.name());
        file.setDisposition(Part.ATTACHMENT);
        message.setContent(new MimeMultipart(text, file));
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", config.text(Setting.MAIL_HOST));
        properties.put("mail.smtp.port", config.text(Setting.MAIL_PORT));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", config.text(Setting.MAIL_STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.put("mail.mime.allowutf8", "true");
        var user = config.text(Setting.MAIL_USER);
        if (user.isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, config.text(Setting.MAIL_PASSWORD));
            }
        });
    }
}
