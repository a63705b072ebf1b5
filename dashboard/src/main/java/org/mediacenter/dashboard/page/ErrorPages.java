package org.mediacenter.dashboard.page;

import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Refusals;

/// Errors for people: one sentence and the way home.
public final class ErrorPages implements Refusals {
    private final Pages pages;

    public ErrorPages(Pages pages) {
        this.pages = pages;
    }

    /// What an error page shows.
    public record ErrorPage(Frame frame, String sentence) {}

    @Override
    public Answer page(Refusal refusal) {
        Frame frame = pages.frame(refusal.language(), "error.title", "/");
        return pages.answer(refusal.status(), "error.jte", new ErrorPage(frame, frame.say("error." + refusal.code())));
    }
}
