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
import org.mediacenter.dashboard.desk.Filters;
import org.mediacenter.dashboard.desk.Queue;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.ProblemDocument;
import org.mediacenter.hub.complaint.Status;

/// What may be asked of the list of complaints. A filter that means nothing is refused rather than
/// left out: whoever asks for the complaints of one topic must not get all of them.
final class ListQuery {
    private static final List<String> NAMES =
            List.of("queue", "status", "channel", "department", "page", "size", "lang");
    private static final int LONGEST = 60;

    private ListQuery() {}

    static Optional<Answer> objection(MultiMap query) {
        Map<String, String> wrong = new TreeMap<>();
        query.names().stream().filter(name -> !NAMES.contains(name)).forEach(name -> wrong.put(name, "no-such-filter"));
        given(query, "status")
                .filter(value -> Filters.status(value).filter(Status::isOpen).isEmpty())
                .ifPresent(_ -> wrong.put("status", oneOf(statuses())));
        among(query, "queue", Arrays.stream(Queue.values()).map(Queue::code).toList(), wrong);
        number(query, "page", wrong);
        number(query, "size", wrong);
        return wrong.isEmpty() ? Optional.empty() : Optional.of(answer(wrong));
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

    private static List<String> statuses() {
        return Arrays.stream(Status.values())
                .filter(Status::isOpen)
                .map(status -> status.name().toLowerCase(Locale.ROOT).replace('_', '-'))
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
