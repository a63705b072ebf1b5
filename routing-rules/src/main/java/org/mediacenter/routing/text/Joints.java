package org.mediacenter.routing.text;

/// Puts spaces where a text holds what says nothing to us: handles, e-mail addresses, the road of a link after its
/// host;
/// and where only a dot, a colon or an underscore joins two words (`mati.tolong`).
///
/// Every other character keeps its place, so that positions count in the original text. Linear in the text.
final class Joints {
    private static final char FIRST_VARIATION = '\uFE00';
    private static final char LAST_VARIATION = '\uFE0F';
    /// Below it stand letters only, and the soft hyphen, which stands within words.
    private static final char FIRST_GENERAL = '\u2000';

    private final char[] text;

    private Joints(String text) {
        this.text = text.toCharArray();
    }

    static String spaced(String text) {
        Joints joints = new Joints(text);
        joints.unseen();
        joints.links();
        joints.handles();
        joints.joins();
        return new String(joints.text);
    }

    /// Marks nobody sees, which telephones put around copied words: they would hide the word they stick to.
    private void unseen() {
        for (int at = 0; at < text.length; at++) {
            char mark = text[at];
            boolean variation = mark >= FIRST_VARIATION && mark <= LAST_VARIATION;
            if (variation || (mark >= FIRST_GENERAL && Character.getType(mark) == Character.FORMAT)) {
                text[at] = ' ';
            }
        }
    }

    /// Of `https://host/road` the host stays: it may be the name of an application.
    private void links() {
        for (int at = 0; at + 3 < text.length; at++) {
            if (isBeforeHost(at)) {
                int host = at + 3;
                blank(startOfWord(at), host);
                int road = host;
                while (road < text.length && (isInName(text[road]) || text[road] == ':')) {
                    road++;
                }
                int end = endOfLink(road);
                blank(road, end);
                at = Math.max(at, end - 1);
            }
        }
    }

    private boolean isBeforeHost(int at) {
        return text[at] == ':' && text[at + 1] == '/' && text[at + 2] == '/' && Character.isLetterOrDigit(text[at + 3]);
    }

    private int endOfLink(int from) {
        int end = from;
        while (end < text.length && !Character.isWhitespace(text[end])) {
            end++;
        }
        return end;
    }

    private void handles() {
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '@') {
                int end = at + 1;
                while (end < text.length && isInName(text[end])) {
                    end++;
                }
                if (end > at + 1) {
                    blank(startOfWord(at), end);
                    at = end - 1;
                }
            }
        }
    }

    /// What is blank already ends the word, so that no stretch is walked twice.
    private int startOfWord(int at) {
        int start = at;
        while (start > 0 && isInName(text[start - 1])) {
            start--;
        }
        return start;
    }

    /// Letters one by one (`p.t.`) are an abbreviation and stay together.
    private void joins() {
        for (int at = 1; at + 1 < text.length; at++) {
            boolean joint = text[at] == '.' || text[at] == ':' || text[at] == '_';
            if (joint && Character.isLetter(text[at - 1]) && Character.isLetter(text[at + 1])) {
                boolean longBefore = at >= 2 && Character.isLetter(text[at - 2]);
                boolean longAfter = at + 2 < text.length && Character.isLetter(text[at + 2]);
                if (longBefore || longAfter) {
                    text[at] = ' ';
                }
            }
        }
    }

    private static boolean isInName(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '+';
    }

    private void blank(int from, int to) {
        for (int at = from; at < to; at++) {
            text[at] = ' ';
        }
    }
}
