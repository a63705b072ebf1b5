package org.mediacenter.dashboard.audit;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.AuditReader;
import org.mediacenter.hub.account.AuditReader.Check;
import org.mediacenter.hub.account.AuditReader.Filter;
import org.mediacenter.hub.account.AuditReader.Line;
import org.mediacenter.hub.account.Right;

/// The audit log on a page.
public final class AuditPages {
    private static final Access ACCESS = new Access.With(Right.SEE_AUDIT);
    private static final String PATH = "/admin/audit";
    private static final String FILE = PATH + ".csv";
    private static final int LINES = 50;
    /// More than a month of a large city; who wants more asks for fewer days at a time.
    private static final int MOST_IN_A_FILE = 100_000;

    private final AuditReader reader;
    private final Audit audit;
    private final AuditExport export;
    private final Pages pages;

    public AuditPages(AuditReader reader, Audit audit, Pages pages) {
        this.reader = reader;
        this.audit = audit;
        this.export = new AuditExport(reader, audit, MOST_IN_A_FILE);
        this.pages = pages;
    }

    /// The page.
    ///
    /// @param asked what the filter's fields hold
    /// @param file address of all that fits, as CSV
    /// @param older address of the lines before these
    /// @param whole what looking through the chain found; empty where nobody asked
    /// @param broken whether it found something
    public record AuditPage(
            Frame frame,
            Map<String, String> asked,
            String file,
            List<Line> lines,
            Optional<String> older,
            Optional<String> whole,
            boolean broken,
            Optional<String> notice) {

        /// What a line says was done, in words where there are some.
        public String did(Line line) {
            return frame.words().sayOr("audit.did." + line.what(), line.what());
        }
    }

    public void mount(Routes routes) {
        routes.get(PATH, ACCESS, visit -> page(visit, Optional.empty()));
        routes.get(FILE, ACCESS, this::file);
        routes.post(PATH + "/check", ACCESS, this::check);
    }

    private Future<Answer> check(Visit visit) {
        return audit.did("checked-audit", visit.account().username(), Optional.empty())
                .compose(_ -> reader.check())
                .compose(found -> page(visit, Optional.of(found)));
    }

    private Future<Answer> page(Visit visit, Optional<Check> check) {
        Asked asked = Asked.in(visit);
        return asked.filter(pages.city().zone())
                .map(filter -> page(visit, asked, filter, check))
                .orElseGet(() -> Future.succeededFuture(refused(visit, asked, "audit.no-day")));
    }

    private Answer refused(Visit visit, Asked asked, String why) {
        Frame frame = pages.frame(visit, "audit.title", PATH);
        AuditPage page = new AuditPage(
                frame,
                asked.fields(),
                asked.at(FILE),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(frame.say(why)));
        return pages.answer(422, "audit/audit.jte", page);
    }

    private Future<Answer> page(Visit visit, Asked asked, Filter filter, Optional<Check> check) {
        Frame frame = pages.frame(visit, "audit.title", asked.at(PATH));
        return audit.did(
                        "read-audit",
                        visit.account().username(),
                        Optional.of(asked.query()).filter(text -> !text.isEmpty()))
                .compose(_ -> reader.page(filter, number(visit.query("before")), LINES))
                .map(found -> pages.answer(
                        200,
                        "audit/audit.jte",
                        new AuditPage(
                                frame,
                                asked.fields(),
                                asked.at(FILE),
                                found.lines(),
                                older(found.before(), asked),
                                check.map(result -> told(frame, result)),
                                check.filter(Check.Broken.class::isInstance).isPresent(),
                                Optional.empty())));
    }

    private Future<Answer> file(Visit visit) {
        Asked asked = Asked.in(visit);
        return asked.filter(pages.city().zone())
                .map(filter -> export.file(visit, asked, filter)
                        .map(file -> file.orElseGet(() -> refused(visit, asked, "audit.file.too-many"))))
                .orElseGet(() -> Future.succeededFuture(refused(visit, asked, "audit.no-day")));
    }

    private static String told(Frame frame, Check check) {
        return switch (check) {
            case Check.Whole(long lines) -> frame.say("audit.whole", lines);
            case Check.Broken(long sequence) -> frame.say("audit.broken", sequence);
        };
    }

    private static Optional<String> older(OptionalLong before, Asked asked) {
        String address = asked.at(PATH);
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(address + (address.equals(PATH) ? "?" : "&") + "before=" + before.getAsLong());
    }

    private static OptionalLong number(String text) {
        return text.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
