package org.mediacenter.hub.complaint;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What may be said about a complaint where everybody reads: nothing that leads to it or to the person. The
/// number and the key go to the citizen alone, and so do the address and every way to reach them.
record PublicWords(Complaint complaint) {
    /// What people and telephones put between the groups of a number: spaces, dots, dashes of any length.
    private static final String GAP = "[\\s\\p{Z}\\p{Pd}.]{0,3}";

    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?<![0-9A-Z])" + grouped("[0-9A-Z]{3}", 3) + "(?![0-9A-Z])");
    /// Sixteen signs of an address, small and capital letters among them.
    private static final Pattern KEY = Pattern.compile(
            "(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_-]{0,15}[a-z])(?=[A-Za-z0-9_-]{0,15}[A-Z])[A-Za-z0-9_-]{16}"
                    + "(?![A-Za-z0-9_-])");
    private static final Pattern TRACKING = Pattern.compile("(?i)/track\\b|[?&]key=");
    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9])(?:\\+?62" + GAP + "|0)8[0-9]{1,2}" + GAP + "[0-9]{3,4}" + GAP + "[0-9]{3,5}(?![0-9])");
    /// Sixteen digits in fours, or as place, birthday and a number of four; a date with hours has as many in twos.
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<![0-9])(?:" + grouped("[0-9]{4}", 4) + "|" + grouped("[0-9]{6}", 2) + GAP + "[0-9]{4})(?![0-9])");
    /// A government's own addresses may be told.
    private static final Pattern MAIL = Pattern.compile("(?i)[\\w.+-]+@(?![\\w.-]+\\.go\\.id\\b)[\\w-]+\\.[\\w.-]+");
    /// So many words of the address in a row are an address.
    private static final int TELLING = 3;

    private static String grouped(String group, int times) {
        return String.join(GAP, Collections.nCopies(times, group));
    }

    /// Why these words must not be said there; names what to take out, never its value.
    Optional<String> objection(String text) {
        if (hasNumber(text)) {
            return Optional.of("the complaint's number goes to the citizen alone");
        }
        if (TRACKING.matcher(text).find() || KEY.matcher(text).find()) {
            return Optional.of("the tracking key goes to the citizen alone");
        }
        if (isOfAPerson(text) || hasContact(text)) {
            return Optional.of("a telephone number or an e-mail address of a person stays out of public replies");
        }
        return hasAddress(text) ? Optional.of("the address stays out of public replies") : Optional.empty();
    }

    private static boolean isOfAPerson(String text) {
        return Stream.of(MOBILE, IDENTITY, MAIL)
                .anyMatch(like -> like.matcher(text).find());
    }

    private static boolean hasNumber(String text) {
        Matcher matcher = NUMBER.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            if (ComplaintNumber.parse(matcher.group()).isPresent()) {
                return true;
            }
            from = matcher.start() + 1;
        }
        return false;
    }

    private boolean hasContact(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return complaint.received().contact().stream()
                .filter(contact -> contact.reachesReporter() || contact.kind().equals(Contact.HELPER_PHONE))
                .flatMap(contact -> contact.value().text().stream())
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .anyMatch(value -> !value.isEmpty() && small.contains(value));
    }

    private boolean hasAddress(String text) {
        List<String> said = Houses.words(text);
        List<String> address = complaint
                .received()
                .address()
                .flatMap(Personal::text)
                .map(Houses::words)
                .orElse(List.of());
        int length = Math.min(TELLING, address.size());
        for (int at = 0; length > 1 && at + length <= address.size(); at++) {
            if (Collections.indexOfSubList(said, address.subList(at, at + length)) >= 0) {
                return true;
            }
        }
        return toldInPrivate().anyMatch(house -> Collections.indexOfSubList(said, house) >= 0);
    }

    /// On social media nobody fills in a field: the address stands in what they wrote to the city alone.
    private Stream<List<String>> toldInPrivate() {
        return complaint.conversation().messages().stream()
                .filter(message -> message.carried().audience() == Audience.PRIVATE)
                .flatMap(message -> message.text().text().stream())
                .flatMap(text -> Houses.in(text).stream());
    }
}
