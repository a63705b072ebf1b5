package org.mediacenter.hub.keyword;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.TrackingKey;

/// Tracking keys among the words people write, so that nobody at the city reads them.
public final class TypedKeys {
    static final String HIDDEN = "****";
    private static final char GSM_UNDERLINE = 0x11;
    /// A key by itself, also with a character too few or too many; parts of web addresses are none.
    private static final Pattern ALONE =
            Pattern.compile("(?<![A-Za-z0-9_/=&.@-])[A-Za-z0-9_-]{15,17}(?![A-Za-z0-9_/@-])");
    private static final Pattern IN_ADDRESS = Pattern.compile("/track/[^\\s?]{0,40}\\?key=([A-Za-z0-9_-]{8,40})");
    /// Every key changes more often between small letters, capitals, digits and marks, also after a slip.
    private static final int LEAST_CHANGES = 5;

    private TypedKeys() {}

    static boolean areIn(String text) {
        return !found(text).isEmpty();
    }

    /// The message with its keys struck out, also in what the provider sent.
    public static InboundMessage hidden(InboundMessage message) {
        List<String> keys = found(message.text());
        return keys.isEmpty()
                ? message
                : new InboundMessage(
                        message.channel(),
                        message.nativeId(),
                        message.conversation(),
                        message.author(),
                        without(keys, message.text()),
                        message.writtenAt(),
                        message.filing(),
                        message.attachments(),
                        message.exchange(),
                        message.raw().map(raw -> withoutOctets(keys, without(keys, raw))));
    }

    /// Of short messages the provider's octets are kept in hex: one for each letter, in GSM's own alphabet or in
    /// ASCII, or two.
    private static String withoutOctets(List<String> keys, String raw) {
        String left = raw;
        for (String key : keys) {
            String ascii = HexFormat.of().formatHex(key.getBytes(StandardCharsets.US_ASCII));
            String gsm =
                    HexFormat.of().formatHex(key.replace('_', GSM_UNDERLINE).getBytes(StandardCharsets.US_ASCII));
            String wide = HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_16BE));
            for (String octets : List.of(ascii, gsm, wide)) {
                left = left.replace(octets, HIDDEN);
            }
        }
        return left;
    }

    private static String without(List<String> keys, String text) {
        String left = text;
        for (String key : keys) {
            left = left.replace(key, HIDDEN);
        }
        return left;
    }

    private static List<String> found(String text) {
        Stream<String> alone =
                ALONE.matcher(text).results().map(MatchResult::group).filter(TypedKeys::isMixed);
        Stream<String> inAddress = IN_ADDRESS.matcher(text).results().map(result -> result.group(1));
        return Stream.concat(alone, inAddress).toList();
    }

    /// Words and numbers of that length, such as those of identity cards, are not.
    private static boolean isMixed(String token) {
        return TrackingKey.changes(token) >= LEAST_CHANGES;
    }
}
