package org.mediacenter.hub.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediacenter.hub.settings.HubSettings.SmsLink;
import org.mediacenter.hub.settings.HubSettings.SmsLink.Manner;

/// The links to SMS centres: what can be set, and reading it.
final class SmsKeys {
    private static final String LINKS = "hub.channels.sms.links";
    private static final String BUDGET = "hub.channels.sms.monthly-budget";
    private static final String RESERVE = "hub.channels.sms.reserve-percent";
    private static final int HIGHEST_PORT = 65_535;

    private SmsKeys() {}

    static List<SettingKey> keys() {
        return List.of(
                SettingKey.plain(LINKS + "[].name", "", "1 to 20 of a-z, 0-9 and -, once"),
                SettingKey.plain(
                        LINKS + "[].host",
                        "",
                        "host name or address of the SMSC: letters, digits, dots, colons and hyphens"),
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
                SettingKey.plain(
                        LINKS + "[].address",
                        "",
                        "the number citizens write to: 1 to 20 letters and digits, + in front or not"),
                SettingKey.plain(LINKS + "[].window", "10", "messages under way at once, 1 to 1000"),
                SettingKey.plain(
                        LINKS + "[].long-messages", "udh", "how the centre wants them: udh, udh-16, sar or payload"),
                SettingKey.plain(LINKS + "[].per-second", "0", "short messages at most, 0 to 1000; 0: no limit"),
                SettingKey.plain(
                        LINKS + "[].cost-per-segment", "0", "rupiah for a short message, 0 to 100000; 0: not known"),
                SettingKey.plain(LINKS + "[].answer-seconds", "10", "patience for the answer to a reply, 1 to 120"),
                SettingKey.plain(
                        LINKS + "[].enquire-link-seconds", "4", "silence after which the link is tested, 1 to 300"),
                SettingKey.plain(
                        LINKS + "[].enquire-answer-seconds", "5", "patience for the answer to that test, 1 to 60"),
                SettingKey.plain(
                        BUDGET, "0", "short messages the city pays for in a month, 0 to 100000000; 0: no limit"),
                SettingKey.plain(RESERVE, "20", "percent of them kept for what people write, 0 to 100"));
    }

    static SmsLines read(Values values) {
        Set<String> names = new HashSet<>();
        List<SmsLink> links = links(values, names);
        List<SmsGateway> named = GatewayKeys.read(values, names);
        List<SmsGateway> whole = named.stream().filter(GatewayKeys::isWhole).toList();
        return new SmsLines(
                links,
                whole,
                named.stream()
                        .filter(gateway -> !GatewayKeys.isWhole(gateway))
                        .map(SmsGateway::name)
                        .collect(Collectors.toSet()),
                values.number(BUDGET, 0, 0, 100_000_000),
                values.number(RESERVE, 20, 0, 100));
    }

    private static List<SmsLink> links(Values values, Set<String> names) {
        List<SmsLink> links = new ArrayList<>();
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
                values.number(prefix + "window", 10, 1, 1000),
                manner(values, prefix));
    }

    private static Manner manner(Values values, String prefix) {
        return new Manner(
                values.text(prefix + "long-messages", "udh", "udh|udh-16|sar|payload"),
                values.number(prefix + "per-second", 0, 0, 1000),
                values.number(prefix + "cost-per-segment", 0, 0, 100_000),
                Duration.ofSeconds(values.number(prefix + "answer-seconds", 10, 1, 120)),
                Duration.ofSeconds(values.number(prefix + "enquire-link-seconds", 4, 1, 300)),
                Duration.ofSeconds(values.number(prefix + "enquire-answer-seconds", 5, 1, 60)));
    }
}
