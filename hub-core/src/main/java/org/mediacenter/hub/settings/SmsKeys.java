package org.mediacenter.hub.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mediacenter.hub.settings.HubSettings.SmsLink;

/// The links to SMS centres: what can be set, and reading it.
final class SmsKeys {
    private static final String LINKS = "hub.channels.sms.links";
    private static final int HIGHEST_PORT = 65_535;

    private SmsKeys() {}

    static List<SettingKey> keys() {
        return List.of(
                SettingKey.plain(LINKS + "[].name", "", "1 to 20 of a-z, 0-9 and -, once"),
                SettingKey.plain(LINKS + "[].host", "", "host name or address of the SMSC"),
                SettingKey.plain(LINKS + "[].port", "2775", "a number from 1 to 65535"),
                SettingKey.plain(LINKS + "[].tls", "false", "true or false"),
                SettingKey.plain(LINKS + "[].bind", "transceiver", "transceiver or transmitter-receiver"),
                SettingKey.plain(
                        LINKS + "[].system-id", "", "1 to 15 ASCII characters without spaces, given by the operator"),
                SettingKey.secret(
                        LINKS + "[].password",
                        "",
                        "at most 8 ASCII characters without spaces, as SMPP 3.4 has it; without it the link is off"),
                SettingKey.plain(LINKS + "[].password-file", "", "file that holds the password instead"),
                SettingKey.plain(LINKS + "[].address", "", "the number citizens write to, at most 20 characters"),
                SettingKey.plain(LINKS + "[].window", "10", "messages under way at once, 1 to 1000"));
    }

    static List<SmsLink> read(Values values) {
        List<SmsLink> links = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < values.places(LINKS); i++) {
            String prefix = LINKS + "[" + i + "].";
            SmsLink link = link(values, prefix);
            if (!names.add(link.name())) {
                values.problem(Problem.fatal(prefix + "name", link.name(), "a name no other link has"));
            }
            if (link.password().isEmpty()) {
                values.problem(Problem.warning(prefix + "password", "", "is not set: this link stays off"));
            } else {
                links.add(link);
            }
        }
        return links;
    }

    /// What passes here the channel takes: its own rules are the same or wider.
    private static SmsLink link(Values values, String prefix) {
        return new SmsLink(
                values.text(prefix + "name", "", "[a-z0-9][a-z0-9-]{0,19}"),
                values.text(prefix + "host", "", "[0-9A-Za-z.:\\-]{1,255}"),
                values.number(prefix + "port", 2775, 1, HIGHEST_PORT),
                values.truth(prefix + "tls", false),
                values.text(prefix + "bind", "transceiver", "transceiver|transmitter-receiver")
                        .equals("transmitter-receiver"),
                values.text(prefix + "system-id", "", "[!-~]{1,15}"),
                values.secret(prefix + "password", "[!-~]{0,8}"),
                values.text(prefix + "address", "", "\\+?[0-9A-Za-z]{1,20}"),
                values.number(prefix + "window", 10, 1, 1000));
    }
}
