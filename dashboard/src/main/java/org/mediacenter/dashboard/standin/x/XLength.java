package org.mediacenter.dashboard.standin.x;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// How X counts a post ([counting characters](https://docs.x.com/fundamentals/counting-characters)).
///
/// Written apart from the hub's own, so that a mistake in one is not hidden by the same mistake in the other.
final class XLength {
    static final int MOST = 280;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final String LIKE_A_LINK = "x".repeat(23);
    private static final Pattern PICTURE = Pattern.compile("[\\x{1F1E6}-\\x{1F1FF}]{2}"
            + "|[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]\\x{FE0F}?[\\x{1F3FB}-\\x{1F3FF}]?"
            + "(?:\\x{200D}[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]\\x{FE0F}?[\\x{1F3FB}-\\x{1F3FF}]?)*");

    private XLength() {}

    static int of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
        plain = LINK.matcher(plain).replaceAll(LIKE_A_LINK);
        plain = PICTURE.matcher(plain).replaceAll("xx");
        return plain.codePoints().map(XLength::weight).sum();
    }

    private static int weight(int point) {
        return point < 4352
                        || (point > 8191 && point < 8206)
                        || (point > 8207 && point < 8224)
                        || (point > 8241 && point < 8248)
                ? 1
                : 2;
    }
}
