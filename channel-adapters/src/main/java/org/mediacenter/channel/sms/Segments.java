package org.mediacenter.channel.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mediacenter.channel.common.Words;

/// A reply cut into short messages: GSM 7-bit where every character has its place there, perhaps under
/// a look-alike, else UCS-2. No cut goes through an escape pair or a surrogate pair.
///
/// @param dataCoding 0 for GSM 7-bit, 8 for UCS-2
/// @param bodies the octets of each short message, without a header
public record Segments(int dataCoding, List<byte[]> bodies) {
    static final int MOST = 255;
    private static final int GSM_SINGLE = 160;
    private static final int WIDE_SINGLE = 140;

    /// Look-alikes that change nothing of what is said.
    static final Map<Integer, String> SAFE = Map.ofEntries(
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201A, "'"),
            Map.entry(0x201B, "'"),
            Map.entry(0x2032, "'"),
            Map.entry((int) '`', "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x2033, "\""),
            Map.entry(0x00AB, "\""),
            Map.entry(0x00BB, "\""),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2012, "-"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2022, "-"),
            Map.entry(0x2026, "..."),
            Map.entry((int) '\t', " "),
            Map.entry(0x00A0, " "),
            Map.entry(0x2009, " "),
            Map.entry(0x202F, " "),
            Map.entry(0x200B, ""),
            Map.entry(0xFEFF, ""));

    /// Cuts a text as most centres want it.
    public static Segments of(String text) {
        return of(text, LongMessages.UDH);
    }

    /// Cuts a text; an empty one is one empty message.
    public static Segments of(String text, LongMessages way) {
        String clean = Words.clean(text);
        String plain = substituted(clean);
        return GsmAlphabet.knows(plain)
                ? new Segments(0, cut(gsmUnits(plain), GSM_SINGLE, way.gsmPart()))
                : new Segments(8, cut(wideUnits(clean), WIDE_SINGLE, way.widePart()));
    }

    /// How many short messages it takes, for the screen.
    public int count() {
        return bodies.size();
    }

    /// Octets that find place in each.
    int room(LongMessages way) {
        boolean single = bodies.size() == 1;
        return dataCoding == 0 ? single ? GSM_SINGLE : way.gsmPart() : single ? WIDE_SINGLE : way.widePart();
    }

    static String substituted(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> plain.append(SAFE.getOrDefault(point, Character.toString(point))));
        return plain.toString();
    }

    private static List<byte[]> gsmUnits(String text) {
        return text.chars().mapToObj(c -> GsmAlphabet.encode((char) c)).toList();
    }

    private static List<byte[]> wideUnits(String text) {
        return text.codePoints()
                .mapToObj(point -> Character.toString(point).getBytes(StandardCharsets.UTF_16BE))
                .toList();
    }

    /// Fills pieces with units that must not be cut.
    private static List<byte[]> cut(List<byte[]> units, int single, int part) {
        int total = units.stream().mapToInt(unit -> unit.length).sum();
        int most = total <= single ? single : part;
        List<byte[]> bodies = new ArrayList<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream(most);
        for (byte[] unit : units) {
            if (body.size() + unit.length > most) {
                bodies.add(body.toByteArray());
                body.reset();
            }
            body.writeBytes(unit);
        }
        bodies.add(body.toByteArray());
        return bodies;
    }
}
