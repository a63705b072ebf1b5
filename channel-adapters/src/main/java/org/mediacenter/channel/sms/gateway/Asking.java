package org.mediacenter.channel.sms.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Send;
import org.mediacenter.hub.channel.OutboundReply;

/// The request that gives a gateway one reply. Pure.
///
/// @param headers with that of the body's kind
record Asking(HttpMethod method, String url, Map<String, String> headers, Buffer body) {

    static Asking of(Send send, OutboundReply reply, String to) {
        Map<String, String> values = Map.of(
                "to", to,
                "to-digits", Numbers.digits(to),
                "text", reply.text(),
                "from", send.from(),
                "id", name(reply),
                "secret", send.secret());
        String url = Template.encoded(send.url(), values);
        Map<String, String> headers = headers(send, values);
        return switch (send.form()) {
            case "json" -> {
                headers.putIfAbsent("Content-Type", "application/json");
                yield of(send, url, headers, Template.json(send.body(), values));
            }
            case "form" -> {
                headers.putIfAbsent("Content-Type", "application/x-www-form-urlencoded");
                yield of(send, url, headers, Template.form(send.body(), values));
            }
            default -> {
                String query = Template.form(send.body(), values);
                yield of(send, url + (url.contains("?") ? "&" : "?") + query, headers, "");
            }
        };
    }

    /// Of this try, the same for nothing else; in letters every provider takes.
    private static String name(OutboundReply reply) {
        return (reply.number() + "-" + reply.reply() + "-" + reply.attempt()).replaceAll("[^0-9A-Za-z-]", "-");
    }

    private static Asking of(Send send, String url, Map<String, String> headers, String body) {
        return new Asking(HttpMethod.valueOf(send.method()), url, headers, Buffer.buffer(body));
    }

    /// What a citizen could have written has no place in a header.
    private static Map<String, String> headers(Send send, Map<String, String> values) {
        Map<String, String> safe = new LinkedHashMap<>(values);
        safe.remove("text");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header : send.headers()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).strip(),
                    Template.filled(header.substring(colon + 1).strip(), safe));
        }
        return headers;
    }

    /// Never what is in it.
    @Override
    public String toString() {
        return "Asking[" + method + "]";
    }
}
