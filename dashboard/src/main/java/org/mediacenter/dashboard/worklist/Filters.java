package org.mediacenter.dashboard.worklist;

import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.search.Condition;
import org.mediacenter.hub.search.Condition.Has;
import org.mediacenter.hub.search.Trait;
import org.mediacenter.hub.worklist.Row;

/// Which complaints somebody wants to see; an empty field wants all.
///
/// @param department code of a department, lead or supporting
/// @param narrower everything that is asked for besides
public record Filters(Queue queue, Optional<Status> status, String channel, String department, Narrower narrower) {
    private static final int LONGEST = 60;

    /// From an address; what means nothing is left out.
    public static Filters of(MultiMap query) {
        return new Filters(
                Queue.of(text(query, "queue")).orElse(Queue.ALL),
                status(text(query, "status")),
                text(query, "channel"),
                text(query, "department"),
                Narrower.of(name -> text(query, name)));
    }

    /// The same in another queue.
    public Filters with(Queue other) {
        return new Filters(other, status, channel, department, narrower);
    }

    /// Whether a row of an open complaint belongs here, as far as the filters go; rights are asked apart from this.
    public boolean accept(Row row, Account account, Reckoning reckoning) {
        return accepts(row, conditions(account, reckoning));
    }

    /// The same, where the conditions are known.
    public boolean accepts(Row row, List<Condition> conditions) {
        return row.summary().status().isOpen()
                && conditions.stream().allMatch(condition -> condition.accepts(row.summary()));
    }

    /// What a complaint must be to belong here, open or not.
    public List<Condition> conditions(Account account, Reckoning reckoning) {
        List<Condition> all = new ArrayList<>();
        queue.condition(account, reckoning).ifPresent(all::add);
        status.ifPresent(wanted -> all.add(new Has(Trait.STATUS, Set.of(Trait.word(wanted)))));
        has(all, Trait.CHANNEL, channel);
        has(all, Trait.DEPARTMENT, department);
        all.addAll(narrower.conditions(reckoning));
        return all;
    }

    static void has(List<Condition> all, Trait trait, String value) {
        if (!value.isEmpty()) {
            all.add(new Has(trait, Set.of(value)));
        }
    }

    /// The query of an address that shows the same, without a page.
    public String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "queue", queue == Queue.ALL ? "" : queue.code());
        named().forEach((name, value) -> add(parts, name, value));
        return String.join("&", parts);
    }

    /// Every filter by its name in addresses; an empty one wants all.
    public Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("status", status.map(Status::name).orElse(""));
        named.put("channel", channel);
        named.put("department", department);
        named.putAll(narrower.named());
        return named;
    }

    /// The names of all filters.
    public static List<String> names() {
        return List.copyOf(of(MultiMap.caseInsensitiveMultiMap()).named().keySet());
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
