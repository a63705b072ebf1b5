package org.mediacenter.dashboard.upkeep;

import io.vertx.core.Future;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.backup.LastBackup;
import org.mediacenter.hub.history.DueSoon;
import org.mediacenter.hub.history.Summary.Left;
import org.mediacenter.hub.profile.Retention;
import org.mediacenter.hub.store.Store;

/// When the last backup was taken, and what is kept how long.
public final class UpkeepPages {
    private final Store store;
    private final boolean embedded;
    private final Pages pages;

    /// Puts it together.
    ///
    /// @param embedded whether backups are taken by `./hub backup`, which tells of them
    public UpkeepPages(Store store, boolean embedded, Pages pages) {
        this.store = store;
        this.embedded = embedded;
        this.pages = pages;
    }

    /// The page.
    ///
    /// @param backup the last one
    /// @param stale whether there is none of the last day
    public record UpkeepPage(
            Frame frame, boolean embedded, Optional<LastBackup> backup, boolean stale, List<Kept> kept) {}

    /// Something that is kept for a time.
    ///
    /// @param what the end of its words' key
    public record Kept(String what, long months, Optional<DueSoon> due) {}

    public void mount(Routes routes) {
        routes.get("/admin/upkeep", new Access.With(Right.SEE_UPKEEP), this::page);
    }

    private Future<Answer> page(Visit visit) {
        Retention retention = pages.city().profile().retention();
        Frame frame = pages.frame(visit, "upkeep.title", "/admin/upkeep");
        return LastBackup.of(store, pages.now())
                .compose(backup -> due(Left.WORDS, retention.personalData())
                        .compose(personal -> due(Left.FILES, retention.blobs())
                                .map(blobs -> new UpkeepPage(
                                        frame,
                                        embedded,
                                        backup,
                                        backup.filter(last -> last.isFresh(pages.now()))
                                                .isEmpty(),
                                        List.of(
                                                kept("personal", retention.personalData(), Optional.of(personal)),
                                                kept("blobs", retention.blobs(), Optional.of(blobs)),
                                                kept("audit", retention.auditLog(), Optional.empty()))))))
                .map(page -> pages.answer(200, "upkeep/upkeep.jte", page));
    }

    private Future<DueSoon> due(Left what, Period period) {
        return DueSoon.count(store, what, period, pages.city().zone(), pages.now());
    }

    private static Kept kept(String what, Period period, Optional<DueSoon> due) {
        return new Kept(what, period.toTotalMonths(), due);
    }
}
