package org.mediacenter.dashboard.api;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.ProblemDocument;
import org.mediacenter.dashboard.worklist.Filters;
import org.mediacenter.dashboard.worklist.Narrower;
import org.mediacenter.dashboard.worklist.Queue;
import org.mediacenter.dashboard.worklist.Reckoning;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.search.Order;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Priority;

/// What may be asked of the list of complaints. A filter that means nothing is refused rather than
/// left out: whoever asks for the complaints of one topic must not get all of them.
final class ListQuery {
    private static final List<String> NAMES = Stream.of(
                    List.of("q", "queue"), Filters.names(), List.of("sort", "facets", "page", "size", "lang"))
            .flatMap(List::stream)
            .toList();
    private static final int LONGEST = 60;

    private ListQuery() {}

    static Optional<Answer> objection(MultiMap query, Reckoning reckoning) {
        Map<String, String> wrong = new TreeMap<>();
        query.names().stream().filter(name -> !NAMES.contains(name)).forEach(name -> wrong.put(name, "no-such-filter"));
        query.names().stream()
                .filter(name -> !name.equals("q"))
                .filter(name -> given(query, name)
                        .filter(value -> value.length() > LONGEST)
                        .isPresent())
                .forEach(name -> wrong.put(name, "too-long"));
        given(query, "status")
                .filter(value -> Filters.status(value).isEmpty())
                .ifPresent(_ -> wrong.put("status", oneOf(words(Status.values()))));
        among(query, "queue", Arrays.stream(Queue.values()).map(Queue::code).toList(), wrong);
        among(query, "kind", words(Kind.values()), wrong);
        among(query, "priority", words(Priority.values()), wrong);
        among(query, "sort", List.copyOf(orders().keySet()), wrong);
        given(query, "facets")
                .filter(value -> !Facet.codes().containsAll(List.of(value.split(",", -1))))
                .ifPresent(_ -> wrong.put("facets", "some-of: " + String.join(", ", Facet.codes())));
        places(query, reckoning, wrong);
        times(query, reckoning, wrong);
        number(query, "page", wrong);
        number(query, "size", wrong);
        return wrong.isEmpty() ? Optional.empty() : Optional.of(answer(wrong));
    }

    private static void places(MultiMap query, Reckoning reckoning, Map<String, String> wrong) {
        for (String name : List.of("kecamatan", "kelurahan")) {
            given(query, name)
                    .filter(code -> !reckoning.knowsPlace(code))
                    .ifPresent(_ -> wrong.put(name, "no-such-place"));
        }
    }

    private static void times(MultiMap query, Reckoning reckoning, Map<String, String> wrong) {
        for (String name : List.of("from", "to")) {
            given(query, name)
                    .filter(time -> reckoning.from(time).isEmpty())
                    .ifPresent(_ -> wrong.put(name, "day-or-moment"));
        }
        given(query, "due")
                .filter(due -> Narrower.due(due, reckoning).isEmpty())
                .ifPresent(_ -> wrong.put("due", "overdue, today, day-or-moment"));
    }

    /// Orders by their names.
    static Map<String, Order> orders() {
        Map<String, Order> orders = new TreeMap<>();
        for (Order order : Order.values()) {
            orders.put(order.name().toLowerCase(Locale.ROOT), order);
        }
        return orders;
    }

    private static Answer answer(Map<String, String> wrong) {
        JsonArray errors = new JsonArray();
        wrong.forEach((name, why) -> errors.add(new JsonObject()
                .put("field", name.substring(0, Math.min(LONGEST, name.length())))
                .put("code", why)));
        return ProblemDocument.of(
                422,
                "filters",
                "Some filters are wrong",
                "there are " + String.join(", ", NAMES) + "; see errors",
                new JsonObject().put("errors", errors));
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static void among(MultiMap query, String name, List<String> values, Map<String, String> wrong) {
        given(query, name).filter(value -> !values.contains(value)).ifPresent(_ -> wrong.put(name, oneOf(values)));
    }

    private static String oneOf(List<String> values) {
        return "one-of: " + String.join(", ", values);
    }

    private static void number(MultiMap query, String name, Map<String, String> wrong) {
        given(query, name).filter(value -> !value.matches("\\d{1,6}")).ifPresent(_ -> wrong.put(name, "number"));
    }

    private static Optional<String> given(MultiMap query, String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }
}
