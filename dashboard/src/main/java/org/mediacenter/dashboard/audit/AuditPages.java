package org.mediacenter.dashboard.audit;

import io.vertx.core.Future;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
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
    private static final int LINES = 50;

    private final AuditReader reader;
    private final Audit audit;
    private final Pages pages;

    public AuditPages(AuditReader reader, Audit audit, Pages pages) {
        this.reader = reader;
        this.audit = audit;
        this.pages = pages;
    }

    /// The page.
    ///
    /// @param asked what the filter's fields hold
    /// @param older address of the lines before these
    /// @param whole what looking through the chain found; empty where nobody asked
    /// @param broken whether it found something
    public record AuditPage(
            Frame frame,
            Map<String, String> asked,
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
        routes.post(PATH + "/check", ACCESS, this::check);
    }

    private Future<Answer> check(Visit visit) {
        return audit.did("checked-audit", visit.account().username(), Optional.empty())
                .compose(_ -> reader.check())
                .compose(found -> page(visit, Optional.of(found)));
    }

    private Future<Answer> page(Visit visit, Optional<Check> check) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String field : List.of("who", "what", "whom", "from", "to")) {
            asked.put(field, visit.query(field));
        }
        Optional<Filter> filter = filter(asked);
        if (filter.isEmpty()) {
            Frame frame = pages.frame(visit, "audit.title", PATH);
            return Future.succeededFuture(pages.answer(
                    422,
                    "audit/audit.jte",
                    new AuditPage(
                            frame,
                            asked,
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            Optional.of(frame.say("audit.no-day")))));
        }
        String query = query(asked);
        Frame frame = pages.frame(visit, "audit.title", query.isEmpty() ? PATH : PATH + "?" + query);
        return audit.did(
                        "read-audit",
                        visit.account().username(),
                        Optional.of(query).filter(text -> !text.isEmpty()))
                .compose(_ -> reader.page(filter.get(), number(visit.query("before")), LINES))
                .map(found -> pages.answer(
                        200,
                        "audit/audit.jte",
                        new AuditPage(
                                frame,
                                asked,
                                found.lines(),
                                older(found.before(), query),
                                check.map(result -> told(frame, result)),
                                check.filter(Check.Broken.class::isInstance).isPresent(),
                                Optional.empty())));
    }

    private static String told(Frame frame, Check check) {
        return switch (check) {
            case Check.Whole(long lines) -> frame.say("audit.whole", lines);
            case Check.Broken(long sequence) -> frame.say("audit.broken", sequence);
        };
    }

    private static Optional<String> older(OptionalLong before, String query) {
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(PATH + "?" + (query.isEmpty() ? "" : query + "&") + "before=" + before.getAsLong());
    }

    private static OptionalLong number(String text) {
        return text.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static String query(Map<String, String> asked) {
        return asked.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// Empty where a day is none.
    private Optional<Filter> filter(Map<String, String> asked) {
        try {
            return Optional.of(new Filter(
                    asked.getOrDefault("what", ""),
                    asked.getOrDefault("who", ""),
                    asked.getOrDefault("whom", ""),
                    day(asked.getOrDefault("from", ""), 0),
                    day(asked.getOrDefault("to", ""), 1)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> day(String text, int later) {
        return Optional.of(text)
                .filter(written -> !written.isEmpty())
                .map(written -> LocalDate.parse(written)
                        .plusDays(later)
                        .atStartOfDay(pages.city().zone())
                        .toInstant());
    }
}
