package org.mediacenter.channel.sms;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;

/// What a centre handed over, for people with the right to look at it: the fields of a PDU under the names of SMPP, its
/// octets in hex, and beside them the words they were read as. Private.
final class AsItCame {
    private AsItCame() {}

    /// A message of one PDU.
    static String of(String link, ShortMessage message, String words) {
        JsonObject parameters = new JsonObject();
        new TreeMap<>(message.parameters())
                .forEach((tag, octets) -> parameters.put(String.format(Locale.ROOT, "0x%04X", tag), hex(octets)));
        return address(link, message.source(), message.destination())
                .put("esm_class", message.esmClass())
                .put("data_coding", message.dataCoding())
                .put("short_message", hex(message.shortMessage()))
                .put("parameters", parameters)
                .put("words", words)
                .encodePrettily();
    }

    /// A message of several: what they said, joined where one goes on in the next.
    static String of(LongMessage message, String words) {
        JsonArray runs = new JsonArray();
        message.runs()
                .forEach(run -> runs.add(new JsonObject()
                        .put("parts", new JsonArray(run.numbers()))
                        .put("data_coding", run.coding() & 0xFF)
                        .put("octets", hex(run.octets()))));
        LongMessage.Sender sender = message.sender();
        return address(sender.link(), sender.source(), sender.destination())
                .put("reference", message.reference())
                .put("total", message.total())
                .put("came", runs)
                .put("words", words)
                .encodePrettily();
    }

    private static JsonObject address(String link, String source, String destination) {
        return new JsonObject().put("link", link).put("source_addr", source).put("destination_addr", destination);
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }
}
