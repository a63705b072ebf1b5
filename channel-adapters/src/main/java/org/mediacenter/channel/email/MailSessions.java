package org.mediacenter.channel.email;

import jakarta.mail.Session;
import java.util.Properties;
import org.mediacenter.channel.common.Looking;
import org.mediacenter.channel.email.EmailSettings.Server;

/// How Jakarta Mail is told to reach a server: with time-outs for everything, and encrypted with a certificate
/// that is trusted and made for the host; on this machine, encrypted where that is offered.
final class MailSessions {
    private MailSessions() {}

    /// For reading: flags change only when we say so.
    static Session imap(EmailSettings settings) {
        Properties properties = common("mail.imap.", settings.imap(), settings.timing());
        properties.setProperty("mail.store.protocol", "imap");
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.partialfetch", "false");
        return Session.getInstance(properties);
    }

    /// For sending.
    static Session smtp(EmailSettings settings) {
        Properties properties = common("mail.smtp.", settings.smtp(), settings.timing());
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.auth", "true");
        // what we are called there, instead of this machine's own name
        properties.setProperty("mail.smtp.localhost", domain(settings.address()));
        return Session.getInstance(properties);
    }

    /// For a look at whether the server answers: nobody signs in, and nobody waits long.
    static Session smtpLook(EmailSettings settings) {
        Properties properties = (Properties) smtp(settings).getProperties().clone();
        String patience = "" + Looking.PATIENCE.toMillis();
        properties.setProperty("mail.smtp.auth", "false");
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        return Session.getInstance(properties);
    }

    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static Properties common(String prefix, Server server, EmailSettings.Timing timing) {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "false");
        properties.setProperty(
                prefix + "connectiontimeout", "" + timing.connect().toMillis());
        properties.setProperty(
                prefix + "timeout", "" + timing.idle().plus(timing.answer()).toMillis());
        properties.setProperty(prefix + "writetimeout", "" + timing.answer().toMillis());
        properties.setProperty(prefix + "ssl.enable", "" + server.isEncryptedAtOnce());
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        boolean upgrade = !server.isEncryptedAtOnce();
        properties.setProperty(prefix + "starttls.enable", "" + upgrade);
        properties.setProperty(prefix + "starttls.required", "" + (upgrade && !server.isHere()));
        if (upgrade && server.isHere()) {
            trustAny(prefix, server, properties);
        }
        return properties;
    }

    /// On this machine mail may go without encryption too, so a certificate would prove nothing:
    /// whoever could answer in the server's place need only not offer it. What mail servers make for
    /// themselves when they are installed does.
    private static void trustAny(String prefix, Server server, Properties properties) {
        properties.setProperty(prefix + "ssl.trust", server.host());
        properties.setProperty(prefix + "ssl.checkserveridentity", "false");
    }
}
