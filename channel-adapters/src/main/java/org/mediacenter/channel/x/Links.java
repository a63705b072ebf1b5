package org.mediacenter.channel.x;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Addresses in a text, and how to write them so that X makes no links of them.
final class Links {
    private static final String COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("|"));
    private static final String ENDS = "com|org|net|info|edu|gov|mil|int|biz|name|mobi|asia|app|dev|online|site|xyz|"
            + "link|page|live|store|shop|blog|news|tech|cloud|club|link|world|today|city|" + COUNTRIES + "|eu|uk|su|ac";

    /// What X makes a link of, or may: with its scheme, or a bare name with a known ending. The
    /// quantifiers give nothing back, so that no text makes this slow.
    static final Pattern ADDRESS = Pattern.compile("(?i)(?<![\\p{L}\\p{N}@_.-])(?:(?<scheme>https?://)[^\\s]++"
            + "|(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,62}+)\\.){1,30}(?:" + ENDS
            + ")(?![\\p{L}\\p{N}])(?:[:/?#][^\\s]*+)?+)");

    /// A full stop after which the space was forgotten is no address.
    private static final Pattern FORGOTTEN_SPACE = Pattern.compile("(\\p{Ll})\\.(\\p{Lu}\\p{Ll})");

    private Links() {}

    /// The text with its addresses still readable and no longer links: without the scheme, and with
    /// `[.]` for the points of the name.
    static String defused(String text) {
        String spaced = FORGOTTEN_SPACE.matcher(text).replaceAll("$1. $2");
        return ADDRESS.matcher(spaced).replaceAll(found -> Matcher.quoteReplacement(defusedOne(found.group())));
    }

    private static String defusedOne(String address) {
        String bare = address.replaceFirst("(?i)^https?://", "");
        int end = 0;
        while (end < bare.length() && "/?#".indexOf(bare.charAt(end)) < 0) {
            end++;
        }
        return withMarks(bare.substring(0, end)) + defusedPath(bare.substring(end));
    }

    private static String withMarks(String name) {
        String inner = name.replaceFirst("\\.+$", "");
        return inner.replace(".", "[.]") + name.substring(inner.length());
    }

    /// A name may hide in a path too.
    private static String defusedPath(String path) {
        return path.replace("://", " ").replaceAll("\\.(?=[\\p{L}\\p{N}])", "[.]");
    }
}
