package org.mediacenter.dashboard.page;

import java.util.List;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Refusals;

/// Errors for people: one sentence and the way home, for staff within what surrounds their own pages.
public final class ErrorPages implements Refusals {
    private final Pages pages;

    public ErrorPages(Pages pages) {
        this.pages = pages;
    }

    /// What an error page shows.
    ///
    /// @param words what the reader had written and must not lose
    public record ErrorPage(Frame frame, String sentence, List<String> words) {

        /// Never the words: they must not reach a log.
        @Override
        public String toString() {
            return "ErrorPage[" + sentence + "]";
        }
    }

    @Override
    public Answer page(Refusal refusal) {
        Frame frame = pages.frame(refusal.language(), refusal.session(), "error.title", "/");
        return pages.answer(
                refusal.status(),
                "error.jte",
                new ErrorPage(frame, frame.say("error." + refusal.code()), refusal.words()));
    }
}
