package org.mediacenter.dashboard.page;

/// Hides what must not stand on a screen though a citizen wrote it: national identity numbers.
///
/// Nobody asks for them; they come unasked. The length stays, so positions in the text still fit.
public final class Masked {
    private static final int IDENTITY_DIGITS = 16;
    private static final int SHOWN = 4;
    private static final char HIDDEN = '•';

    private Masked() {}

    /// The text with every run of exactly sixteen digits hidden but for its first four.
    public static String text(String text) {
        StringBuilder masked = new StringBuilder(text);
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (!digit && run == IDENTITY_DIGITS) {
                for (int j = i - run + SHOWN; j < i; j++) {
                    masked.setCharAt(j, HIDDEN);
                }
            }
            run = digit ? run + 1 : 0;
        }
        return masked.toString();
    }
}
