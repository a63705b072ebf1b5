package org.mediacenter.hub.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Complaint numbers a text quotes, in order. The check character tells them from words.
final class QuotedNumber {
    private static final int FIRST_CHARACTERS = 2_000;
    private static final Pattern LIKE =
            Pattern.compile("(?i)(?<![0-9A-Z])[0-9A-Z]{3}[-. ]?[0-9A-Z]{3}[-. ]?[0-9A-Z]{3}(?![0-9A-Z])");

    private QuotedNumber() {}

    static Stream<ComplaintNumber> in(String text) {
        List<ComplaintNumber> found = new ArrayList<>();
        Matcher like = LIKE.matcher(text.substring(0, Math.min(text.length(), FIRST_CHARACTERS)));
        int from = 0;
        while (like.find(from)) {
            ComplaintNumber.parse(like.group()).ifPresent(found::add);
            from = like.start() + 1;
        }
        return found.stream();
    }
}
