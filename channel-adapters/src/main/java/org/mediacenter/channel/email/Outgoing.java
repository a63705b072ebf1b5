package org.mediacenter.channel.email;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Standing;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.OutboundReply;

/// Sends mail by SMTP ([RFC 5321](https://www.rfc-editor.org/rfc/rfc5321)), one connection for each. Every method
/// blocks. Thread-safe.
final class Outgoing {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofMinutes(10);
    private static final int PERMANENT = 500;
    private final EmailSettings settings;
    private final Session session;
    private final Session looks;
    private final Standing standing;

    Outgoing(EmailSettings settings, Standing standing) {
        this.settings = settings;
        this.session = MailSessions.smtp(settings);
        this.looks = MailSessions.smtpLook(settings);
        this.standing = standing;
    }

    /// One mail of ours.
    ///
    /// @param id with its angle brackets
    /// @param answers id of the mail it answers
    /// @param files that go with it
    /// @param automatic whether the hub wrote it by itself
    record Letter(
            String to,
            String subject,
            String text,
            String id,
            Optional<String> answers,
            boolean automatic,
            Instant at,
            List<OutboundReply.File> files) {}

    /// Whether the server lets us in; says so on the channel page.
    boolean check() {
        try (Transport transport = connected()) {
            return transport.isConnected();
        } catch (MessagingException e) {
            refusedToConnect(e);
            return false;
        }
    }

    /// Whether a server that let us in answers still, without signing in again; says on the channel page when not.
    boolean greets() {
        EmailSettings.Server server = settings.smtp();
        try (Transport transport = looks.getTransport("smtp")) {
            transport.connect(server.host(), server.port(), null, null);
            return transport.isConnected();
        } catch (MessagingException e) {
            refusedToConnect(e);
            return false;
        }
    }

    Delivered send(Letter letter) {
        MimeMessage mail;
        try {
            mail = mail(letter);
        } catch (MessagingException _) {
            return new Delivered.Refused("not a mail that can be sent");
        }
        try (Transport transport = connected()) {
            return sent(transport, mail, letter.id());
        } catch (MessagingException e) {
            return refusedToConnect(e);
        }
    }

    private Transport connected() throws MessagingException {
        Transport transport = session.getTransport("smtp");
        EmailSettings.Server server = settings.smtp();
        transport.connect(server.host(), server.port(), server.user(), server.password());
        standing.up("mail goes out");
        return transport;
    }

    private Delivered refusedToConnect(MessagingException failure) {
        Trouble trouble = Trouble.of(failure, settings.smtp(), false);
        standing.down(trouble.cause(), trouble.why());
        return new Delivered.Later(SOON, trouble.why());
    }

    private static Delivered sent(Transport transport, MimeMessage mail, String id) {
        try {
            transport.sendMessage(mail, mail.getRecipients(Message.RecipientType.TO));
            return new Delivered.Sent(List.of(id));
        } catch (MessagingException e) {
            return outcome(e);
        }
    }

    /// By the first word of the server in what the library tells; without one nobody knows.
    private static Delivered outcome(MessagingException failure) {
        for (@Nullable Exception one = failure;
                one instanceof MessagingException known;
                one = known.getNextException()) {
            int code = code(known);
            if (code >= PERMANENT) {
                return new Delivered.Refused(
                        known instanceof SMTPAddressFailedException
                                ? "out-of-reach: there is no such address any more [" + code + "]"
                                : "the mail server refused it [" + code + "]");
            }
            if (code > 0) {
                return new Delivered.Later(LATER, "the mail server takes it later [" + code + "]");
            }
        }
        return new Delivered.Unknown("the connection broke while the mail was handed over");
    }

    private static int code(MessagingException failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> -1;
        };
    }

    private MimeMessage mail(Letter letter) throws MessagingException {
        OurMail mail = new OurMail(session, letter.id());
        mail.setFrom(new InternetAddress(settings.address(), true));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        mail.setSubject(letter.subject(), "UTF-8");
        words(mail, letter);
        mail.setSentDate(Date.from(letter.at()));
        if (letter.answers().isPresent()) {
            mail.setHeader("In-Reply-To", letter.answers().get());
            mail.setHeader("References", letter.answers().get());
        }
        if (letter.automatic()) {
            // so that no program answers it
            mail.setHeader("Auto-Submitted", "auto-replied");
            mail.setHeader("X-Auto-Response-Suppress", "All");
        }
        mail.saveChanges();
        return mail;
    }

    private static void words(MimeMessage mail, Letter letter) throws MessagingException {
        if (letter.files().isEmpty()) {
            mail.setText(letter.text(), "UTF-8");
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        MimeMultipart parts = new MimeMultipart(text);
        for (OutboundReply.File file : letter.files()) {
            parts.addBodyPart(part(file));
        }
        mail.setContent(parts);
    }

    private static MimeBodyPart part(OutboundReply.File file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes().getBytes(), file.contentType())));
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    /// A mail whose id we choose; the library would put this machine's name into it.
    private static final class OurMail extends MimeMessage {
        private final String id;

        OurMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
