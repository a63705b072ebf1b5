package org.mediacenter.hub.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.settings.SmsGateway.Receipts;
import org.mediacenter.hub.settings.SmsGateway.Receive;
import org.mediacenter.hub.settings.SmsGateway.Send;

/// The HTTP gateways for SMS: what can be set, and reading it.
final class GatewayKeys {
    private static final String GATEWAYS = "hub.channels.sms.gateways";
    private static final String G = GATEWAYS + "[].";
    private static final String ANY = "(?s).{0,2000}";

    private GatewayKeys() {}

    static List<SettingKey> keys() {
        List<SettingKey> keys = new ArrayList<>();
        keys.add(SettingKey.plain(G + "name", "", "1 to 20 of a-z, 0-9 and -, once, links included"));
        keys.add(SettingKey.plain(
                G + "cost-per-segment", "0", "rupiah for one short message, 0 to 100000; 0: not known"));
        keys.addAll(sending());
        keys.addAll(receiving());
        return keys;
    }

    private static List<SettingKey> sending() {
        return List.of(
                SettingKey.plain(G + "send.method", "POST", "GET, POST or PUT"),
                SettingKey.plain(
                        G + "send.url",
                        "",
                        "https://, or http:// on this machine or in a private network, at most 1000 characters; placeholders"),
                SettingKey.plain(
                        G + "send.headers", "none", "a list of Name: value; placeholders but {text}, no others"),
                SettingKey.plain(G + "send.form", "json", "of the body: json, form, or query for none"),
                SettingKey.plain(
                        G + "send.body",
                        "",
                        "JSON, or name=value&name=value; {to} {to-digits} {text} {from} {id} {secret}"),
                SettingKey.secret(
                        G + "send.secret",
                        "",
                        "what {secret} stands for: at most 500 ASCII characters; missing, the gateway is off"),
                SettingKey.plain(G + "send.secret-file", "", "file that holds it instead"),
                SettingKey.plain(
                        G + "send.from",
                        "",
                        "what {from} stands for, the city's number there: at most 20 letters and digits, + in front or not"),
                SettingKey.plain(
                        G + "send.id", "", "the gateway's id in its answer: a JSON pointer, or a regex with one group"),
                SettingKey.plain(
                        G + "send.refused",
                        "400,404-499",
                        "statuses that mean no for good: 100 to 599, as 400,404-499"),
                SettingKey.plain(
                        G + "send.later",
                        "429,503",
                        "statuses that mean not now: 100 to 599, as 429,503; Retry-After is kept to"),
                SettingKey.plain(G + "send.taken-when", "", "what a 2xx answer must say: /pointer=value, or a regex"),
                SettingKey.plain(G + "send.later-when", "", "what a 2xx answer says that means not now, the same way"),
                SettingKey.plain(G + "send.per-second", "0", "replies at most, 0 to 1000; 0: no limit"),
                SettingKey.plain(G + "send.window", "10", "replies on their way at once, 1 to 1000"));
    }

    private static List<SettingKey> receiving() {
        return List.of(
                SettingKey.plain(G + "receive.method", "POST", "GET or POST"),
                SettingKey.plain(
                        G + "receive.proof",
                        "header:X-Secret",
                        "where the secret stands: header:Name, query:name, hmac:Name"),
                SettingKey.secret(
                        G + "receive.secret",
                        "",
                        "proof of the gateway: 16 to 500 ASCII characters without spaces; missing, it is off"),
                SettingKey.plain(G + "receive.secret-file", "", "file that holds that secret instead"),
                SettingKey.secret(
                        G + "receive.previous-secret", "", "the secret before it, good too while it is being changed"),
                SettingKey.plain(G + "receive.previous-secret-file", "", "file that holds that one instead"),
                SettingKey.plain(G + "receive.list", "", "JSON pointer to a list of messages; empty: a call is one"),
                SettingKey.plain(G + "receive.sender", "from", "name of the field, or JSON pointer"),
                SettingKey.plain(G + "receive.text", "text", "name of the field with the words, or JSON pointer"),
                SettingKey.plain(
                        G + "receive.id", "", "name of the field with the message's id; this or the time is needed"),
                SettingKey.plain(G + "receive.time", "", "name of the field with the time, or JSON pointer"),
                SettingKey.plain(
                        G + "receive.time-form",
                        "iso",
                        "epoch-seconds, epoch-milliseconds, iso, or yyyy-MM-dd HH:mm:ss"),
                SettingKey.plain(
                        G + "receipts.id",
                        "",
                        "name of the field with the reply's id, with receipts.state and a list of states; empty: no receipts come"),
                SettingKey.plain(G + "receipts.state", "", "name of the field with the state"),
                SettingKey.plain(G + "receipts.delivered", "none", "a list of states that mean it arrived"),
                SettingKey.plain(G + "receipts.failed", "none", "a list of states that mean it never will"));
    }

    /// All that are named, also those that wait for a secret.
    ///
    /// @param names of links before, each taken once
    static List<SmsGateway> read(Values values, Set<String> names) {
        List<SmsGateway> gateways = new ArrayList<>();
        for (int i = 0; i < values.places(GATEWAYS); i++) {
            String prefix = GATEWAYS + "[" + i + "].";
            SmsGateway gateway = gateway(values, i, prefix);
            if (!names.add(gateway.name())) {
                values.problem(Problem.fatal(prefix + "name", gateway.name(), "a name no other link has"));
            }
            tellWhatIsMissing(values, prefix, gateway);
            gateways.add(gateway);
        }
        return gateways;
    }

    /// Whether it has the secrets it needs.
    static boolean isWhole(SmsGateway gateway) {
        return hears(gateway) && sends(gateway);
    }

    private static boolean hears(SmsGateway gateway) {
        return !gateway.receive().secret().isEmpty();
    }

    private static boolean sends(SmsGateway gateway) {
        return !gateway.send().secret().isEmpty() || !mentionsSecret(gateway.send());
    }

    private static void tellWhatIsMissing(Values values, String prefix, SmsGateway gateway) {
        if (!hears(gateway)) {
            values.problem(Problem.warning(prefix + "receive.secret", "", "is not set: this gateway stays off"));
        }
        if (!sends(gateway)) {
            values.problem(Problem.warning(prefix + "send.secret", "", "is not set: this gateway stays off"));
        }
    }

    private static boolean mentionsSecret(Send send) {
        return (send.url() + send.headers() + send.body()).contains("{secret}");
    }

    private static SmsGateway gateway(Values values, int place, String prefix) {
        return new SmsGateway(
                place,
                values.text(prefix + "name", "", "[a-z0-9][a-z0-9-]{0,19}"),
                values.number(prefix + "cost-per-segment", 0, 0, 100_000),
                send(values, prefix + "send."),
                receive(values, prefix + "receive."),
                receipts(values, prefix + "receipts."));
    }

    private static Send send(Values values, String prefix) {
        return new Send(
                values.text(prefix + "method", "POST", "GET|POST|PUT"),
                values.text(prefix + "url", "", "https?://.{1,1000}"),
                values.list(prefix + "headers"),
                values.text(prefix + "form", "json", "json|form|query"),
                values.text(prefix + "body", "", "(?s).{1,2000}"),
                values.secret(prefix + "secret", "[ -~]{0,500}"),
                values.text(prefix + "from", "", "\\+?[0-9A-Za-z]{0,20}"),
                values.text(prefix + "id", "", ANY),
                values.text(prefix + "refused", "400,404-499", SmsGateway.STATUSES),
                values.text(prefix + "later", "429,503", SmsGateway.STATUSES),
                values.text(prefix + "taken-when", "", ANY),
                values.text(prefix + "later-when", "", ANY),
                values.number(prefix + "per-second", 0, 0, 1000),
                values.number(prefix + "window", 10, 1, 1000));
    }

    private static Receive receive(Values values, String prefix) {
        Secret previous = values.secret(prefix + "previous-secret", "[!-~]{0,500}");
        return new Receive(
                values.text(prefix + "method", "POST", "GET|POST"),
                values.text(prefix + "proof", "header:X-Secret", "(header|query|hmac):[A-Za-z0-9_-]{1,60}"),
                values.secret(prefix + "secret", "[!-~]{0,500}"),
                previous.isEmpty() ? Optional.empty() : Optional.of(previous),
                values.text(prefix + "list", "", "(/.{0,200})?"),
                values.text(prefix + "sender", "from", ".{1,200}"),
                values.text(prefix + "text", "text", ".{1,200}"),
                values.text(prefix + "id", "", ".{0,200}"),
                values.text(prefix + "time", "", ".{0,200}"),
                values.text(prefix + "time-form", "iso", ".{1,40}"));
    }

    private static Receipts receipts(Values values, String prefix) {
        return new Receipts(
                values.text(prefix + "id", "", ".{0,200}"),
                values.text(prefix + "state", "", ".{0,200}"),
                values.list(prefix + "delivered"),
                values.list(prefix + "failed"));
    }
}
