package org.mediacenter.channel.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// Cuts words that are too long for one message where a person would: at the last line end or space that still fits,
/// and inside a word only where there is neither. Nothing but the spaces at a cut is lost. Pure.
public final class Cut {
    private Cut() {}

    /// The parts, at least one.
    ///
    /// @param most what one part may measure, at least 4
    /// @param size how a part is measured: characters, or octets in UTF-8
    public static List<String> into(String text, int most, ToIntFunction<String> size) {
        List<String> parts = new ArrayList<>();
        String rest = text.strip();
        while (size.applyAsInt(rest) > most) {
            int fits = fits(rest, most, size);
            int end = lastGap(rest, fits);
            parts.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        parts.add(rest);
        return parts;
    }

    /// How many characters fit, never half of a pair.
    private static int fits(String text, int most, ToIntFunction<String> size) {
        int low = 1;
        int high = Math.min(text.length(), most);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (size.applyAsInt(text.substring(0, middle)) <= most) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Character.isHighSurrogate(text.charAt(low - 1)) && low > 1 ? low - 1 : low;
    }

    private static int lastGap(String text, int fits) {
        if (Character.isWhitespace(text.charAt(fits))) {
            return fits;
        }
        for (int end = fits; end > fits / 2; end--) {
            if (Character.isWhitespace(text.charAt(end - 1))) {
                return end;
            }
        }
        return fits;
    }
}
