package org.mediacenter.dashboard.web;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Our style sheets for browsers that know neither layers nor custom properties: Chrome on Android 5 ends at 95 and
/// would leave out all that stands in a layer, Opera Mini knows no variables. Pure.
///
/// Layers are opened, and each value that names a token stands behind the same one with the token's first value.
final class PlainStyles {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ORDER = Pattern.compile("@layer [a-z, ]+;");
    private static final Pattern LAYER = Pattern.compile("@layer [a-z]+ \\{");
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;}]+);");
    private static final Pattern NAMED = Pattern.compile("var\\((--[a-z0-9-]+)\\)");
    private static final Pattern DECLARED =
            Pattern.compile("(?<![-\\w])([a-z][a-z-]*:\\s*[^;{}]*var\\(--[^;{}]*?)\\s*(;|(?=}))");

    private PlainStyles() {}

    static String of(String layered) {
        String open =
                opened(ORDER.matcher(COMMENT.matcher(layered).replaceAll("")).replaceAll(""));
        Map<String, String> tokens = new HashMap<>();
        TOKEN.matcher(open).results().forEach((MatchResult one) -> tokens.putIfAbsent(one.group(1), one.group(2)));
        String plain = DECLARED.matcher(open)
                .replaceAll(one ->
                        Matcher.quoteReplacement(valued(one.group(1), tokens) + "; " + one.group(1) + one.group(2)));
        return plain.replaceAll("\\s+", " ").strip();
    }

    private static String opened(String layered) {
        Matcher layer = LAYER.matcher(layered);
        if (!layer.find()) {
            return layered;
        }
        int end = end(layered, layer.end());
        return opened(
                layered.substring(0, layer.start()) + layered.substring(layer.end(), end) + layered.substring(end + 1));
    }

    /// Where the brace closes that was opened before `from`.
    private static int end(String text, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            depth += switch (text.charAt(at)) {
                case '{' -> 1;
                case '}' -> -1;
                default -> 0;
            };
            at++;
        }
        return at - 1;
    }

    private static String valued(String declared, Map<String, String> tokens) {
        String valued = NAMED.matcher(declared)
                .replaceAll(one -> Matcher.quoteReplacement(tokens.getOrDefault(one.group(1), "")));
        return valued.contains("var(--") && !valued.equals(declared) ? valued(valued, tokens) : valued;
    }
}
