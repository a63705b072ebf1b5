package org.mediacenter.dashboard.desk;

import org.mediacenter.dashboard.channels.Remark;
import org.mediacenter.dashboard.page.Frame;

/// Why a reply did not arrive, in the officer's words where the channel gave a reason the desk knows, or said it in
/// words of its own; else as the provider said it.
final class Undelivered {
    private Undelivered() {}

    /// @param why `out-of-reach: details`, the state an SMS centre tells (`UNDELIV`), or whatever a provider says
    static String words(Frame frame, String why) {
        int end = why.indexOf(':');
        String code = end < 0 ? why : why.substring(0, end);
        String said = Remark.of(why, frame.words()).line();
        String words = code.matches("[A-Za-z-]{1,30}") ? frame.words().sayOr("undelivered." + code, said) : said;
        return words.isEmpty() ? frame.say("undelivered.waits") : words;
    }
}
