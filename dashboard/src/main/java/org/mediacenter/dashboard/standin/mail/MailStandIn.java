package org.mediacenter.dashboard.standin.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/// A mail server on loopback with the city's mailbox, and people who write to it: GreenMail, for IMAP and SMTP.
/// Thread-safe.
public final class MailStandIn implements AutoCloseable {
    private static final String HERE = "127.0.0.1";
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, HERE, ServerSetup.PROTOCOL_IMAP)
    });
    private final String address;
    private final InstantSource time;
    private final GreenMailUser city;

    /// Starts one.
    ///
    /// @param address of the city
    /// @param user and `password` open its mailbox
    public MailStandIn(String address, String user, String password, InstantSource time) {
        this.address = address;
        this.time = time;
        server.start();
        this.city = server.setUser(address, user, password);
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    /// Somebody writes to the city.
    public void write(String name, String from, String subject, String text) {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
            mail.setFrom(new InternetAddress(from, name, StandardCharsets.UTF_8.name()));
            mail.setRecipient(RecipientType.TO, new InternetAddress(address));
            mail.setSubject(subject, StandardCharsets.UTF_8.name());
            mail.setText(text, StandardCharsets.UTF_8.name());
            Instant now = time.instant();
            mail.setSentDate(Date.from(now));
            mail.saveChanges();
            city.deliver(mail);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("an invented mail cannot be written", e);
        }
    }

    /// Subjects of what the city sent to somebody, oldest first.
    public List<String> received(String person) {
        try {
            GreenMailUser reader = server.getManagers().getUserManager().getUserByEmail(person);
            if (reader == null) {
                return List.of();
            }
            List<StoredMessage> mails =
                    server.getManagers().getImapHostManager().getInbox(reader).getMessages();
            return mails.stream().map(MailStandIn::subject).toList();
        } catch (FolderException e) {
            throw new IllegalStateException("the mailbox cannot be read", e);
        }
    }

    private static String subject(StoredMessage mail) {
        try {
            return String.valueOf(mail.getMimeMessage().getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail of ours has no subject that can be read", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
