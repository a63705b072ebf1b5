package org.mediacenter.routing.profile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Topic;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.text.TextAnalysis;
import org.mediacenter.routing.text.Word;

/// Reads `topics.tsv`: code, department, name, how many complaints it had, words that speak for it, and whether it is
/// confidential.
///
/// @param topics by code, in the order of the file
/// @param complaints how many complaints a topic had in the sample the profile was made from
/// @param lines where each topic stands
record TopicsFile(Map<TopicCode, Topic> topics, Map<TopicCode, Integer> complaints, Map<TopicCode, Integer> lines) {
    static final String FILE = "topics.tsv";
    private static final List<String> COLUMNS =
            List.of("code", "department", "name", "complaints", "confidential", "words");

    static TopicsFile read(ProfileFolder folder, Set<DepartmentCode> departments, Findings findings) {
        TopicsFile read = new TopicsFile(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashMap<>());
        for (TsvRow row : TsvFile.read(folder, FILE, COLUMNS, findings)) {
            code(row).ifPresent(code -> read.enter(row, code, departments));
        }
        return read;
    }

    private static Optional<TopicCode> code(TsvRow row) {
        String written = row.required("code");
        String department = row.required("department");
        try {
            TopicCode code = new TopicCode(written);
            if (!written.startsWith(department + ".")) {
                row.problem(
                        "the code [" + written + "] does not start with the department [" + department + "]",
                        "write [" + department + ".] and the name in small letters");
            }
            return Optional.of(code);
        } catch (IllegalArgumentException e) {
            row.problem(String.valueOf(e.getMessage()), "write [" + department + ".] and the name in small letters");
            return Optional.empty();
        }
    }

    private void enter(TsvRow row, TopicCode code, Set<DepartmentCode> departments) {
        if (!departments.contains(code.department())) {
            row.problem(
                    "unknown department [" + code.department() + "]",
                    "write a code that " + DepartmentsFile.FILE + " has, or add it there");
        }
        Topic topic = new Topic(code, row.required("name"), row.parts("words", ","), row.flag("confidential"));
        if (topics.putIfAbsent(code, topic) != null) {
            row.problem("the topic [" + code + "] stands twice", "give one of them another code");
        }
        complaints.put(code, number(row));
        lines.put(code, row.line());
    }

    /// Finds phrases of which analysis leaves a single word: they would speak far more often than they say.
    void checkPhrases(TextAnalysis analysis, Findings findings) {
        for (Topic topic : topics.values()) {
            for (String words : topic.words()) {
                List<Word> left = analysis.words(words);
                if (words.contains(" ") && left.size() < 2) {
                    findings.add(
                            FILE,
                            lines.getOrDefault(topic.code(), 1),
                            "of the phrase [" + words + "] only "
                                    + left.stream().map(Word::term).toList() + " is left",
                            "write another, since the other words are left out of every text");
                }
            }
        }
    }

    private static int number(TsvRow row) {
        String written = row.cell("complaints");
        if (!written.matches("[0-9]{0,7}")) {
            row.problem("the cell [complaints] says [" + written + "]", "write a whole number, or nothing");
            return 0;
        }
        return written.isEmpty() ? 0 : Integer.parseInt(written);
    }
}
