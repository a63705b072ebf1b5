package org.mediacenter.dashboard.upkeep;

import io.vertx.core.Future;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.backup.LastBackup;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.DueSoon;
import org.mediacenter.hub.history.Summary.Left;
import org.mediacenter.hub.profile.Retention;
import org.mediacenter.hub.retention.Hold;
import org.mediacenter.hub.retention.Retiring;
import org.mediacenter.hub.retention.Run;
import org.mediacenter.hub.store.Store;

/// When the last backup was taken, what is kept how long, and which complaints are held back from erasing.
public final class UpkeepPages {
    static final String PATH = "/admin/upkeep";
    private static final int LONGEST_REASON = 200;
    private static final Access CHANGE = new Access.With(Right.MANAGE_UPKEEP);

    private final Store store;
    private final Retiring retiring;
    private final boolean embedded;
    private final Pages pages;

    /// Puts it together.
    ///
    /// @param embedded whether backups are taken by `./hub backup`, which tells of them
    public UpkeepPages(Store store, Retiring retiring, boolean embedded, Pages pages) {
        this.store = store;
        this.retiring = retiring;
        this.embedded = embedded;
        this.pages = pages;
    }

    /// The page.
    ///
    /// @param backup the last one
    /// @param stale whether there is none of the last day
    /// @param last the last walk of the hub through what is over
    /// @param changes whether the reader may begin one, and hold complaints
    /// @param refused what was not done, and why
    public record UpkeepPage(
            Frame frame,
            boolean embedded,
            Optional<LastBackup> backup,
            boolean stale,
            List<Kept> kept,
            Optional<Run> last,
            List<Hold> holds,
            boolean changes,
            Refused refused) {}

    /// Something that is kept for a time.
    ///
    /// @param what the end of its words' key
    public record Kept(String what, long months, Optional<DueSoon> due) {}

    /// A form that was not taken.
    ///
    /// @param form `run` or `hold`; empty where nothing was refused
    /// @param problem in words
    public record Refused(String form, String problem, String number, String reason) {
        static final Refused NOTHING = new Refused("", "", "", "");

        /// What stands in a field of that form.
        public String written(String which, String value) {
            return form.equals(which) ? value : "";
        }

        public boolean is(String which) {
            return form.equals(which);
        }
    }

    public void mount(Routes routes) {
        routes.get(PATH, new Access.With(Right.SEE_UPKEEP), visit -> page(visit, 200, Refused.NOTHING));
        routes.post(PATH + "/run", CHANGE, this::run);
        routes.post(PATH + "/holds", CHANGE, this::hold);
        routes.post(PATH + "/holds/end", CHANGE, this::end);
    }

    /// The hub goes on with it when this is answered.
    private Future<Answer> run(Visit visit) {
        String reason = reason(visit);
        if (!isReason(reason)) {
            return refused(visit, 422, "run", "reason");
        }
        return retiring.begin(visit.account().username(), reason).compose(begun -> {
            if (!begun) {
                return refused(visit, 409, "run", "running");
            }
            retiring.look();
            return Future.succeededFuture(Answer.seeOther(PATH));
        });
    }

    private Future<Answer> hold(Visit visit) {
        String reason = reason(visit);
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.form("number"));
        if (number.isEmpty() || !isReason(reason)) {
            return refused(visit, 422, "hold", number.isEmpty() ? "number" : "reason");
        }
        return retiring.holds()
                .hold(number.get(), reason, visit.account().username())
                .compose(held -> switch (held) {
                    case DONE -> Future.succeededFuture(Answer.seeOther(PATH));
                    case ALREADY -> refused(visit, 409, "hold", "already");
                    case NO_SUCH_COMPLAINT -> refused(visit, 409, "hold", "no-such");
                });
    }

    private Future<Answer> end(Visit visit) {
        String reason = reason(visit);
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.form("number"));
        if (number.isEmpty() || !isReason(reason)) {
            return refused(visit, 422, "end", number.isEmpty() ? "number" : "reason");
        }
        return retiring.holds()
                .end(number.get(), reason, visit.account().username())
                .compose(ended ->
                        ended ? Future.succeededFuture(Answer.seeOther(PATH)) : refused(visit, 409, "end", "not-held"));
    }

    private static String reason(Visit visit) {
        return Words.clean(visit.form("reason")).replaceAll("\\s+", " ").strip();
    }

    private static boolean isReason(String reason) {
        return !reason.isEmpty() && reason.length() <= LONGEST_REASON;
    }

    private Future<Answer> refused(Visit visit, int status, String form, String problem) {
        String words = pages.frame(visit, "upkeep.title", PATH).say("upkeep.problem." + problem, LONGEST_REASON);
        return page(visit, status, new Refused(form, words, visit.form("number"), reason(visit)));
    }

    private Future<Answer> page(Visit visit, int status, Refused refused) {
        Frame frame = pages.frame(visit, "upkeep.title", PATH);
        boolean changes = visit.account().may(Right.MANAGE_UPKEEP);
        return LastBackup.of(store, pages.now())
                .compose(backup -> kept().compose(kept -> retiring.last()
                        .compose(last -> retiring.holds()
                                .all()
                                .map(holds -> new UpkeepPage(
                                        frame,
                                        embedded,
                                        backup,
                                        backup.filter(one -> one.isFresh(pages.now()))
                                                .isEmpty(),
                                        kept,
                                        last,
                                        holds,
                                        changes,
                                        refused)))))
                .map(page -> pages.answer(status, "upkeep/upkeep.jte", page));
    }

    private Future<List<Kept>> kept() {
        Retention retention = pages.city().profile().retention();
        return due(Left.WORDS, retention.personalData())
                .compose(words -> due(Left.FILES, retention.blobs())
                        .map(files -> List.of(
                                new Kept("personal", retention.personalData().toTotalMonths(), Optional.of(words)),
                                new Kept("blobs", retention.blobs().toTotalMonths(), Optional.of(files)),
                                new Kept("audit", retention.auditLog().toTotalMonths(), Optional.empty()))));
    }

    private Future<DueSoon> due(Left what, Period period) {
        return DueSoon.count(store, what, period, pages.city().zone(), pages.now());
    }
}
