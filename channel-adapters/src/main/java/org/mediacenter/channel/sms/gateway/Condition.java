package org.mediacenter.channel.sms.gateway;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Whether an answer says something: `/pointer=value`, or a regular expression that is found in it.
final class Condition {
    static final String RULE = "/pointer=value, or a regular expression";

    private static final Pattern PAGE = Pattern.compile("(?i)\\s*<(!doctype\\s+)?html\\b");

    private Condition() {}

    static boolean isReadable(String written) {
        if (written.startsWith("/")) {
            int equals = written.indexOf('=');
            return equals > 0 && Finding.isPointer(written.substring(0, equals));
        }
        try {
            Pattern.compile(written);
            return true;
        } catch (PatternSyntaxException _) {
            return false;
        }
    }

    /// Whether an answer says anything of it, yes or no: the pointer finds a value; for a regular expression, any
    /// words but a page for people, which is somebody else's that stands before the gateway.
    static boolean isSpokenOf(String written, String answer) {
        return written.startsWith("/")
                ? Finding.in(answer, written.substring(0, written.indexOf('='))).isPresent()
                : !answer.isBlank() && !PAGE.matcher(answer).lookingAt();
    }

    /// False where nothing is asked for.
    static boolean holds(String written, String answer) {
        if (written.isEmpty()) {
            return false;
        }
        if (!written.startsWith("/")) {
            return Pattern.compile(written).matcher(answer).find();
        }
        int equals = written.indexOf('=');
        return Finding.in(answer, written.substring(0, equals))
                .filter(written.substring(equals + 1)::equals)
                .isPresent();
    }
}
