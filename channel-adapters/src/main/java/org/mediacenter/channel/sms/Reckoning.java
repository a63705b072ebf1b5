package org.mediacenter.channel.sms;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mediacenter.channel.common.Words;

/// What a text takes as SMS, told before it is sent. Pure.
///
/// @param messages short messages that are sent and paid
/// @param left how many more characters the last of them holds; one of the extension table takes two
/// @param wide whether it goes as UCS-2, where a message holds less than half
/// @param forcing the characters that make it so, each once; look-alikes of what the alphabet has are replaced
///     and force nothing
public record Reckoning(int messages, int left, boolean wide, List<String> forcing) {
    public Reckoning {
        forcing = List.copyOf(forcing);
    }

    /// Reckons as [Segments] cuts.
    public static Reckoning of(String text) {
        Segments segments = Segments.of(text);
        boolean wide = segments.dataCoding() != 0;
        int used = segments.bodies().getLast().length;
        int room = segments.room(LongMessages.UDH) - used;
        return new Reckoning(segments.count(), wide ? room / 2 : room, wide, wide ? strangers(text) : List.of());
    }

    /// The characters that take one place in the alphabet of SMS.
    public static String alphabet() {
        return GsmAlphabet.BASIC.replace(String.valueOf((char) GsmAlphabet.ESCAPE), "");
    }

    /// Those that take two.
    public static String extension() {
        return NationalTables.extension(0).values().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining());
    }

    /// What is replaced, with what stands for it, both as they are written.
    public static Map<String, String> lookAlikes() {
        return Segments.SAFE.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(one -> Character.toString(one.getKey()), Map.Entry::getValue));
    }

    private static List<String> strangers(String text) {
        return Segments.substituted(Words.clean(text))
                .codePoints()
                .distinct()
                .mapToObj(Character::toString)
                .filter(one -> !GsmAlphabet.knows(one))
                .toList();
    }
}
