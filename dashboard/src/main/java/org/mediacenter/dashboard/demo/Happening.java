package org.mediacenter.dashboard.demo;

import java.util.Optional;

/// One thing a citizen does in the invented day, as `day.yaml` tells it.
///
/// @param at time of the day, `HH:MM`
/// @param by the channel it goes through
/// @param sort why it is in the day; `follow-up`, `duplicate` and `bystander` belong to an earlier one
/// @param name what somebody calls themselves: a name on a page, a handle on X
/// @param key a program's own name for a request it repeats, or the name of a post that is written below
/// @param subject of a mail
record Happening(
        String at,
        By by,
        String sort,
        Optional<String> phone,
        Optional<String> name,
        Optional<String> email,
        Optional<String> address,
        boolean anonymous,
        boolean confidential,
        Optional<String> key,
        Optional<String> subject,
        String text) {
    private static final int HOUR = 60;

    enum By {
        SMS,
        FORM,
        API,
        FACEBOOK,
        INSTAGRAM,
        X,
        TELEGRAM,
        WHATSAPP,
        EMAIL,
        PHONE,
        WALK_IN,
        LETTER
    }

    /// Minutes since midnight.
    int minute() {
        return Integer.parseInt(at.substring(0, 2)) * HOUR + Integer.parseInt(at.substring(3));
    }

    /// The same person goes on at once, a tenth of a second later.
    boolean isAtOnce(Happening before) {
        return sort.equals("follow-up") && phone.equals(before.phone()) && at.equals(before.at());
    }
}
