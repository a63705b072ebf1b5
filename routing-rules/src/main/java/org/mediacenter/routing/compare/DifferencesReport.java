package org.mediacenter.routing.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Topic;
import org.mediacenter.routing.TopicCode;

/// Differences as one JSON object, indented, in plain ASCII; texts only where they are asked for.
public final class DifferencesReport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int MOST_CHANGES = 50;
    private static final double DIGITS = 10_000;

    private final Differences differences;
    private final boolean texts;

    /// @param texts whether citizens' words are shown
    public DifferencesReport(Differences differences, boolean texts) {
        this.differences = differences;
        this.texts = texts;
    }

    /// The whole; without texts only what was changed in the file.
    public String json() {
        ObjectNode json = JSON.createObjectNode();
        boolean tried = !differences.compared().isEmpty();
        counts(json.put("texts", differences.compared().size()), tried);
        json.putObject("cut")
                .put("before", differences.before().cut())
                .put("after", differences.after().cut());
        BookChanges book = differences.ofBooks();
        ObjectNode rules = json.putObject("rules");
        put(rules, "added", book.added());
        put(rules, "removed", book.removed());
        put(rules, "changed", book.changed());
        if (tried) {
            put(rules, "withoutText", differences.withoutText());
            changes(json);
        }
        return written(json);
    }

    private void counts(ObjectNode json, boolean tried) {
        if (tried) {
            Differences.Labelled labelled = differences.labelled();
            json.put("changed", differences.changed().size())
                    .put(
                            "nowSure",
                            count(one -> one.after().sure() && !one.before().sure()))
                    .put(
                            "noLongerSure",
                            count(one -> one.before().sure() && !one.after().sure()))
                    .put("labelled", labelled.texts())
                    .put("better", labelled.better())
                    .put("worse", labelled.worse());
        }
    }

    private long count(Predicate<Comparison> wanted) {
        return differences.compared().stream().filter(wanted).count();
    }

    private void changes(ObjectNode json) {
        List<Comparison> changed = differences.changed();
        ArrayNode changes = json.putArray("changes");
        changed.stream().limit(MOST_CHANGES).forEach(one -> change(changes.addObject(), one));
        json.put("changesNotShown", changed.size() - changes.size());
    }

    private void change(ObjectNode json, Comparison one) {
        json.put("line", one.line().number());
        if (texts) {
            json.put("text", one.line().text());
        }
        verdict(json.putObject("before"), one.before());
        verdict(json.putObject("after"), one.after());
        put(json, "rules", one.differing());
    }

    private void verdict(ObjectNode json, Verdict verdict) {
        json.put("department", verdict.department().map(this::name).orElse(null))
                .put("topic", verdict.topic().map(this::name).orElse(null))
                .put("sure", verdict.sure())
                .put("confidence", Math.round(verdict.confidence() * DIGITS) / DIGITS)
                .put("kind", word(verdict.kind()))
                .put("priority", word(verdict.priority()));
        put(
                json,
                "marks",
                verdict.marks().stream().map(DifferencesReport::word).sorted().toList());
        put(json, "supporting", verdict.supporting().stream().map(this::name).toList());
        verdict.referral().ifPresent(referral -> json.put("referral", referral));
    }

    private String name(DepartmentCode code) {
        return differences.after().department(code).map(Department::name).orElse(code.value());
    }

    private String name(TopicCode code) {
        return differences.after().topic(code).map(Topic::name).orElse(code.value());
    }

    private static void put(ObjectNode json, String key, Collection<String> values) {
        ArrayNode array = json.putArray(key);
        values.forEach(array::add);
    }

    /// `NOT_OURS` is written `not-ours`, as in the rule book.
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String written(ObjectNode json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }
}
