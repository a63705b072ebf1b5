package org.mediacenter.channel.x;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long a post is as X counts it
/// ([counting characters](https://docs.x.com/fundamentals/counting-characters)): Latin letters and the
/// like count 1, everything else 2, an emoji 2 however it is put together, an address 23. Where X may
/// count either way, the greater is taken: a post that fits here fits there.
final class WeightedLength {
    static final int MOST = 280;
    private static final int LINK = 23;
    private static final int KEYCAP = 0x20E3;
    private static final int EMOJI_LOOK = 0xFE0F;
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private WeightedLength() {}

    static int of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        Matcher link = Links.ADDRESS.matcher(composed);
        int weight = 0;
        int from = 0;
        while (link.find()) {
            weight += ofWords(composed.substring(from, link.start())) + ofLink(link);
            from = link.end();
        }
        return weight + ofWords(composed.substring(from));
    }

    /// X counts 23 for what it makes a link of, and letters where it does not.
    private static int ofLink(Matcher link) {
        boolean certain = link.group("scheme") != null;
        return certain ? LINK : Math.max(LINK, ofWords(link.group()));
    }

    private static int ofWords(String words) {
        return CLUSTER.matcher(words)
                .results()
                .mapToInt(cluster -> ofCluster(cluster.group()))
                .sum();
    }

    private static int ofCluster(String cluster) {
        int first = cluster.codePointAt(0);
        boolean emoji = Character.isEmojiPresentation(first)
                || (Character.isEmoji(first) && !isDigit(first))
                || cluster.indexOf(KEYCAP) >= 0
                || cluster.indexOf(EMOJI_LOOK) >= 0;
        int letters = cluster.codePoints().map(WeightedLength::ofLetter).sum();
        return emoji ? Math.max(2, unlessOneEmoji(cluster, letters)) : letters;
    }

    /// A joined emoji counts 2; anything else that sticks to one counts for itself.
    private static int unlessOneEmoji(String cluster, int letters) {
        boolean joined = cluster.codePoints().allMatch(WeightedLength::belongsToEmoji);
        return joined ? 2 : letters;
    }

    private static boolean belongsToEmoji(int point) {
        return Character.isEmoji(point)
                || Character.isEmojiModifier(point)
                || Character.isEmojiComponent(point)
                || point == KEYCAP
                || point == EMOJI_LOOK
                || point == 0x200D;
    }

    private static boolean isDigit(int point) {
        return point < 0x80;
    }

    private static int ofLetter(int point) {
        boolean single = point <= 4351
                || (point >= 8192 && point <= 8205)
                || (point >= 8208 && point <= 8223)
                || (point >= 8242 && point <= 8247);
        return single ? 1 : 2;
    }
}
