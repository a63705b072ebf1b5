package org.mediacenter.dashboard.audit;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Csv;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.AuditReader;
import org.mediacenter.hub.account.AuditReader.Filter;
import org.mediacenter.hub.account.AuditReader.Line;

/// The audit log as CSV, newest first, with the fields of the page. Who took it away stands in the log.
final class AuditExport {
    private static final int CHUNK = 1_000;

    private final AuditReader reader;
    private final Audit audit;
    private final int most;

    /// @param most lines in one file
    AuditExport(AuditReader reader, Audit audit, int most) {
        this.reader = reader;
        this.audit = audit;
        this.most = most;
    }

    /// The lines that fit; empty where they are too many for one file.
    Future<Optional<Answer>> file(Visit visit, Asked asked, Filter filter) {
        return audit.did(
                        "exported-audit",
                        visit.account().username(),
                        Optional.of(asked.query()).filter(text -> !text.isEmpty()))
                .compose(_ -> lines(filter))
                .map(lines -> lines.map(AuditExport::answer));
    }

    /// Empty where they are too many.
    Future<Optional<List<Line>>> lines(Filter filter) {
        return gather(filter, OptionalLong.empty(), new ArrayList<>());
    }

    private Future<Optional<List<Line>>> gather(Filter filter, OptionalLong before, List<Line> lines) {
        return reader.page(filter, before, CHUNK).compose(page -> {
            lines.addAll(page.lines());
            if (lines.size() > most) {
                return Future.succeededFuture(Optional.empty());
            }
            return page.before().isEmpty()
                    ? Future.succeededFuture(Optional.of(lines))
                    : gather(filter, page.before(), lines);
        });
    }

    private static Answer answer(List<Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("sequence", "at", "who", "what", "whom"));
        lines.forEach(line -> rows.add(List.of(
                Long.toString(line.sequence()),
                line.at().toString(),
                line.who(),
                line.what(),
                line.whom().orElse(""))));
        return Answer.of(200, "text/csv; charset=utf-8; header=present", Buffer.buffer(Csv.text(rows)))
                .with("Content-Disposition", "attachment; filename=\"audit.csv\"");
    }
}
