package org.mediacenter.channel.email;

import io.vertx.core.buffer.Buffer;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mediacenter.hub.channel.Fetched;

/// Gets files out of mails, which stay in the mailbox; on a connection of its own. Blocks. Thread-safe.
final class Fetching {
    private static final Pattern SOURCE = Pattern.compile("(\\d{1,18}):(\\d{1,18}):([0-9.]{0,100})");
    private final EmailSettings settings;

    Fetching(EmailSettings settings) {
        this.settings = settings;
    }

    Fetched fetch(String source, long limit) throws MessagingException, IOException {
        Matcher named = SOURCE.matcher(source);
        if (!named.matches()) {
            return new Fetched.Gone("no file of a mail");
        }
        try (Mailbox mailbox = new Mailbox(settings)) {
            mailbox.open();
            Optional<Mail> mail = mailbox.validity() == Long.parseLong(named.group(1))
                    ? mailbox.read(Long.parseLong(named.group(2)))
                    : Optional.empty();
            return mail.isEmpty() ? new Fetched.Gone("the mail is gone") : file(mail.get(), named.group(3), limit);
        }
    }

    private static Fetched file(Mail mail, String path, long limit) throws MessagingException, IOException {
        Session session = Session.getInstance(new Properties());
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.bytes()));
        Optional<Part> part = MailParts.find(message, path);
        if (part.isEmpty()) {
            return new Fetched.Gone("the mail has no such file");
        }
        int most = (int) Math.min(limit, Integer.MAX_VALUE - 1);
        try (InputStream in = part.get().getInputStream()) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most
                    ? new Fetched.Gone("longer than is taken")
                    : new Fetched.File(
                            Buffer.buffer(bytes), Optional.ofNullable(part.get().getContentType()));
        }
    }
}
