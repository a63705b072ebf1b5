package org.mediacenter.hub.keyword;

/// Digits of every script as those of ours: telephones type full-width, Arabic and many others.
final class Digits {
    private Digits() {}

    static String plain(String text) {
        if (text.codePoints().noneMatch(Digits::isForeign)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> plain.appendCodePoint(isForeign(point) ? ours(point) : point));
        return plain.toString();
    }

    private static boolean isForeign(int point) {
        return point > '9' && Character.isDigit(point);
    }

    private static int ours(int point) {
        return '0' + Character.digit(point, 10);
    }
}
