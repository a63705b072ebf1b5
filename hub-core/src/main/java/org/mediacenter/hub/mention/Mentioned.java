package org.mediacenter.hub.mention;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `@username` in a note. What stands in an address or within a word is none.
public final class Mentioned {
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}._@-])@([a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9_])?)(?![\\p{L}\\p{N}@])");

    private Mentioned() {}

    /// Who may be meant, in the order of the text; whether there is such an account is not asked.
    public static Set<String> in(String text) {
        Set<String> usernames = new LinkedHashSet<>();
        MENTION.matcher(text).results().forEach(found -> usernames.add(found.group(1)));
        return usernames;
    }

    /// The text with people's names in the place of their user names.
    ///
    /// @param names a person's name by user name; the user name itself where nobody has it
    public static String named(String text, UnaryOperator<String> names) {
        return MENTION.matcher(text).replaceAll(found -> Matcher.quoteReplacement("@" + names.apply(found.group(1))));
    }
}
