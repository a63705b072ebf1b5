package org.mediacenter.dashboard.desk;

import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.worklist.Row;

/// Which of the open complaints somebody wants to see; an empty field wants all.
///
/// @param department code of a department, lead or supporting
public record Filters(Queue queue, Optional<Status> status, String channel, String department) {
    private static final int LONGEST = 60;

    /// The nearest deadline first; what has none comes last, oldest first.
    public static final Comparator<Row> BY_DEADLINE = Comparator.comparing(
                    (Row row) -> row.dueAt().orElse(Instant.MAX))
            .thenComparing(row -> row.summary().acceptedAt())
            .thenComparing(Row::number);

    /// From an address; what means nothing is left out.
    public static Filters of(MultiMap query) {
        return new Filters(
                Queue.of(text(query, "queue")).orElse(Queue.ALL),
                status(text(query, "status")),
                text(query, "channel"),
                text(query, "department"));
    }

    /// Whether a row belongs here, as far as the filters go; rights are asked apart from this.
    public boolean accept(Row row, Account account, Instant now) {
        Summary summary = row.summary();
        return summary.status().isOpen()
                && queue.has(row, account, now)
                && status.filter(wanted -> wanted != summary.status()).isEmpty()
                && (channel.isEmpty() || channel.equals(summary.channel()))
                && (department.isEmpty() || isWith(summary, department));
    }

    static boolean isWith(Summary summary, String code) {
        return summary.lead().filter(lead -> lead.value().equals(code)).isPresent()
                || summary.supporting().stream().anyMatch(one -> one.value().equals(code));
    }

    /// The same in another queue.
    public Filters with(Queue other) {
        return new Filters(other, status, channel, department);
    }

    /// The query of an address that shows the same, without a page.
    public String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "queue", queue == Queue.ALL ? "" : queue.code());
        add(parts, "status", status.map(Status::name).orElse(""));
        add(parts, "channel", channel);
        add(parts, "department", department);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /// A status as the API writes it (`in-progress`) or as the pages do (`IN_PROGRESS`).
    public static Optional<Status> status(String name) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equalsIgnoreCase(name.strip().replace('-', '_')))
                .findFirst();
    }

    private static String text(MultiMap query, String name) {
        return Optional.ofNullable(query.get(name))
                .map(String::strip)
                .filter(text -> text.length() <= LONGEST)
                .orElse("");
    }
}
