package org.mediacenter.hub.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.settings.Mailbox.MailServer;

/// E-mail: what can be set, and reading it.
final class EmailKeys {
    private static final String EMAIL = "hub.channels.email.";
    private static final String IMAP = EMAIL + "imap.";
    private static final String SMTP = EMAIL + "smtp.";
    private static final String ADDRESS = EMAIL + "address";
    private static final int HIGHEST_PORT = 65_535;

    private EmailKeys() {}

    static List<SettingKey> keys() {
        List<SettingKey> keys = new ArrayList<>();
        keys.addAll(serverKeys(IMAP, "993", "993 is encrypted at once, any other by STARTTLS"));
        keys.addAll(serverKeys(SMTP, "587", "465 is encrypted at once, any other by STARTTLS"));
        keys.add(SettingKey.plain(ADDRESS, "", "what citizens write to: name@domain"));
        return keys;
    }

    private static List<SettingKey> serverKeys(String server, String port, String encryption) {
        return List.of(
                SettingKey.plain(
                        server + "host", "", "host name of the mail server: letters, digits, dots, colons and hyphens"),
                SettingKey.plain(server + "port", port, "a number from 1 to 65535; " + encryption),
                SettingKey.plain(server + "user", "", "the mailbox's user name there"),
                SettingKey.secret(server + "password", "", "its password; without it e-mail is off"));
    }

    /// Empty where nothing is set, or something is missing that mail cannot do without.
    static Optional<Mailbox> read(Values values) {
        Mailbox mailbox = new Mailbox(
                server(values, IMAP, 993),
                server(values, SMTP, 587),
                values.text(ADDRESS, "", "([A-Za-z0-9._%+=/-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z0-9-]{2,63})?"));
        boolean wanted = keys().stream().anyMatch(key -> values.has(key.name()) || values.has(key.name() + "-file"));
        if (!wanted) {
            return Optional.empty();
        }
        boolean in = isComplete(values, IMAP, mailbox.imap());
        boolean out = isComplete(values, SMTP, mailbox.smtp());
        boolean address = isThere(values, ADDRESS, !mailbox.address().isEmpty());
        return in && out && address ? Optional.of(mailbox) : Optional.empty();
    }

    private static MailServer server(Values values, String server, int port) {
        return new MailServer(
                values.text(server + "host", "", "[0-9A-Za-z.:\\[\\]\\-]{0,255}"),
                values.number(server + "port", port, 1, HIGHEST_PORT),
                values.text(server + "user", ""),
                values.secret(server + "password"));
    }

    private static boolean isComplete(Values values, String name, MailServer server) {
        boolean host = isThere(values, name + "host", !server.host().isEmpty());
        boolean user = isThere(values, name + "user", !server.user().isEmpty());
        boolean password = isThere(values, name + "password", !server.password().isEmpty());
        return host && user && password;
    }

    private static boolean isThere(Values values, String key, boolean there) {
        if (!there) {
            values.problem(Problem.warning(key, "", "is not set: e-mail stays off"));
        }
        return there;
    }
}
