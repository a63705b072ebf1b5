package org.mediacenter.routing.profile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.rules.Rule;

/// Reads one rule of `rules.yaml`.
final class RuleEntry {
    /// What a rule may name.
    record Known(Set<DepartmentCode> departments, Set<TopicCode> topics) {}

    private final YamlFields entry;
    private final Known known;
    private final Findings findings;

    RuleEntry(YamlFields entry, Known known, Findings findings) {
        this.entry = entry;
        this.known = known;
        this.findings = findings;
    }

    String id() {
        return entry.text("id");
    }

    Rule rule() {
        Optional<TopicCode> topic = topic();
        Rule rule = new Rule(
                id(),
                department(topic),
                topic,
                one("kind", Kind.class),
                one("priority", Priority.class),
                marks(),
                supporting(),
                entry.optionalText("referral"),
                weight(),
                entry.text("query"),
                entry.text("explanation"));
        entry.nothingElse();
        checkReferral(rule);
        checkOfficials(rule);
        return rule;
    }

    private Optional<TopicCode> topic() {
        return entry.optionalText("topic").flatMap(written -> {
            Optional<TopicCode> topic = known.topics().stream()
                    .filter(code -> code.value().equals(written))
                    .findFirst();
            if (topic.isEmpty()) {
                problem("topic", "unknown topic [" + written + "]", "write a code that topics.tsv has");
            }
            return topic;
        });
    }

    private Optional<DepartmentCode> department(Optional<TopicCode> topic) {
        Optional<DepartmentCode> named = entry.optionalText("department").flatMap(code -> known("department", code));
        if (named.isPresent() && topic.isPresent() && !topic.get().department().equals(named.get())) {
            problem("topic", "the topic [" + topic.get() + "] is not one of [" + named.get() + "]", "name one of them");
        }
        return named.or(() -> topic.map(TopicCode::department));
    }

    private Optional<DepartmentCode> known(String key, String written) {
        Optional<DepartmentCode> department = known.departments().stream()
                .filter(code -> code.value().equals(written))
                .findFirst();
        if (department.isEmpty()) {
            problem(key, "unknown department [" + written + "]", "write a code that departments.yaml has");
        }
        return department;
    }

    private List<DepartmentCode> supporting() {
        return entry.texts("supporting").stream()
                .flatMap(code -> known("supporting", code).stream())
                .toList();
    }

    private Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        entry.texts("marks")
                .forEach(written -> value("marks", Mark.class, written).ifPresent(marks::add));
        return marks;
    }

    private <E extends Enum<E>> Optional<E> one(String key, Class<E> type) {
        return entry.optionalText(key).flatMap(written -> value(key, type, written));
    }

    private <E extends Enum<E>> Optional<E> value(String key, Class<E> type, String written) {
        Optional<E> value = Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(written))
                .findFirst();
        if (value.isEmpty()) {
            List<String> all = Arrays.stream(type.getEnumConstants())
                    .map(RuleEntry::written)
                    .toList();
            problem(key, "[" + key + "] says [" + written + "]", "write one of " + all);
        }
        return value;
    }

    /// `DANGER_TO_LIFE` is written `danger-to-life`.
    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private double weight() {
        Optional<String> written = entry.optionalText("weight");
        if (written.isPresent() && !written.get().matches("[0-9]{1,2}(\\.[0-9]{1,3})?")) {
            problem("weight", "[weight] says [" + written.get() + "]", "write a number from 0 to 99");
            return Rule.USUAL_WEIGHT;
        }
        return written.map(Double::parseDouble).orElse(Rule.USUAL_WEIGHT);
    }

    private void checkReferral(Rule rule) {
        boolean outside = rule.kind().filter(Kind.NOT_OURS::equals).isPresent();
        if (outside && rule.referral().isEmpty()) {
            problem("kind", "a rule of the kind not-ours has no [referral]", "tell the citizen who answers");
        }
        if (!outside && rule.referral().isPresent()) {
            problem("referral", "only a rule of the kind not-ours has a referral", "add the kind or remove it");
        }
        if (outside && rule.department().isPresent()) {
            problem("kind", "a rule of the kind not-ours names a department", "remove the department or the kind");
        }
    }

    private void checkOfficials(Rule rule) {
        if (rule.marks().contains(Mark.ABOUT_OFFICIALS) && rule.department().isEmpty()) {
            problem("marks", "a rule marked about-officials names no department", "name the one that inspects");
        }
    }

    private void problem(String key, String what, String remedy) {
        findings.add(RulesFile.FILE, entry.line(key), what, remedy);
    }
}
