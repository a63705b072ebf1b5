package org.mediacenter.hub.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.profile.Findings;
import org.mediacenter.routing.profile.ProfileFolder;

/// Reads `answers.yaml`, which a profile need not have.
final class AnswersFile {
    static final String FILE = "answers.yaml";
    private static final int LONGEST = 4_000;

    private final Titles titles;
    private final Predicate<TopicCode> isTopic;
    private final Predicate<DepartmentCode> isDepartment;
    private final Set<String> codes = new HashSet<>();

    private AnswersFile(Titles titles, Predicate<TopicCode> isTopic, Predicate<DepartmentCode> isDepartment) {
        this.titles = titles;
        this.isTopic = isTopic;
        this.isDepartment = isDepartment;
    }

    static List<CannedAnswer> read(
            ProfileFolder folder,
            Titles titles,
            Predicate<TopicCode> isTopic,
            Predicate<DepartmentCode> isDepartment,
            Findings findings) {
        if (folder.text(FILE).isEmpty()) {
            return List.of();
        }
        List<CannedAnswer> answers = new ArrayList<>();
        AnswersFile reading = new AnswersFile(titles, isTopic, isDepartment);
        Entry.file(folder, FILE, findings).ifPresent(file -> {
            file.entries("answers").forEach(entry -> reading.answer(entry).ifPresent(answers::add));
            file.nothingElse();
        });
        return List.copyOf(answers);
    }

    private Optional<CannedAnswer> answer(Entry entry) {
        String code = code(entry);
        String title = entry.text("title");
        Optional<ReplyKind> kind = entry.read("kind", "one of interim, final, question, referral", AnswersFile::kind);
        Optional<DepartmentCode> department = entry.optionalText("department").map(DepartmentCode::new);
        department
                .filter(isDepartment.negate())
                .ifPresent(unknown -> entry.problem(
                        "department",
                        "there is no department [" + unknown.value() + "]",
                        "write a code of departments.yaml"));
        Optional<TopicCode> topic = entry.optionalText("topic").map(TopicCode::new);
        topic.filter(isTopic.negate())
                .ifPresent(unknown -> entry.problem(
                        "topic", "there is no topic [" + unknown.value() + "]", "write a code of topics.tsv"));
        Map<String, String> texts = entry.neededEntry("text").map(this::texts).orElse(Map.of());
        entry.nothingElse();
        return kind.map(known -> new CannedAnswer(code, title, known, department, topic, texts));
    }

    private String code(Entry entry) {
        String code = entry.text("code");
        if (!code.isEmpty() && !code.matches("[a-z0-9][a-z0-9-]{0,40}")) {
            entry.problem("code", "[" + code + "] is no code", "write small letters, digits and hyphens");
        }
        if (!code.isEmpty() && !codes.add(code)) {
            entry.problem("code", "[" + code + "] stands there twice", "give each answer its own code");
        }
        return code;
    }

    /// An acknowledgement is the hub's own.
    private static ReplyKind kind(String written) {
        ReplyKind kind = ReplyKind.valueOf(written.toUpperCase(Locale.ROOT));
        if (kind == ReplyKind.ACKNOWLEDGEMENT) {
            throw new IllegalArgumentException("the hub says that");
        }
        return kind;
    }

    private Map<String, String> texts(Entry entry) {
        Map<String, String> texts = new HashMap<>();
        for (String language : entry.fields().keys()) {
            String text = entry.text(language);
            texts.put(language, text);
            check(entry, language, text);
        }
        if (!texts.containsKey(titles.language())) {
            entry.problem(titles.language(), "[" + titles.language() + "] is missing", "write the text in it");
        }
        return texts;
    }

    private void check(Entry entry, String language, String text) {
        if (!titles.languages().contains(language)) {
            entry.problem(
                    language, "[" + language + "] is no language of this city", "write one of " + titles.languages());
        }
        if (text.length() > LONGEST) {
            entry.problem(language, "it has " + text.length() + " characters", "write at most " + LONGEST);
        }
        Template template = Template.of(text);
        List<String> wrong = new ArrayList<>(template.unknown());
        wrong.removeIf(CannedAnswer::isBlank);
        template.placeholders().stream()
                .filter(used -> !CannedAnswer.ALLOWED.contains(used))
                .map(Placeholder::written)
                .forEach(wrong::add);
        wrong.forEach(unknown ->
                entry.problem(language, unknown + " is not filled in here", "write one of " + known() + " or {?...}"));
    }

    private static String known() {
        return CannedAnswer.ALLOWED.stream().map(Placeholder::written).sorted().collect(Collectors.joining(", "));
    }
}
