package org.mediacenter.dashboard.publication;

import io.vertx.core.Future;
import java.time.Period;
import java.util.Map;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.profile.Retention;

/// Tells in plain words what the city keeps of whoever complains, for how long, and who reads it.
public final class PrivacyPage {
    private final Pages pages;

    public PrivacyPage(Pages pages) {
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.get("/privacy", new Access.Open(), visit -> Future.succeededFuture(show(visit)));
    }

    private Answer show(Visit visit) {
        Frame frame = pages.frame(visit.language(), "privacy.title", "/privacy");
        Retention kept = pages.city().retention();
        return pages.answer(
                200,
                "publication/privacy.jte",
                Map.of(
                        "frame", frame,
                        "words", span(frame, kept.personalData()),
                        "photos", span(frame, kept.blobs()),
                        "looks", span(frame, kept.auditLog())));
    }

    private static String span(Frame frame, Period kept) {
        long months = kept.toTotalMonths();
        return months % 12 == 0 ? frame.say("privacy.years", months / 12) : frame.say("privacy.months", months);
    }
}
