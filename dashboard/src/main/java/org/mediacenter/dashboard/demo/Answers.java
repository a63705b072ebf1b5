package org.mediacenter.dashboard.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What the invented officers and citizens write, as `answers.yaml` has it.
///
/// @param answers the last fits everything; so does the last of `referrals`
/// @param thanks what citizens send back when somebody spoke to them
/// @param details what they send back when somebody asked
record Answers(
        List<Answer> answers,
        List<String> questions,
        List<Referral> referrals,
        List<String> notes,
        List<String> reassignments,
        List<String> thanks,
        List<String> details) {
    private static final int SAME_START = 20;

    /// @param about words of a topic or a complaint it fits
    record Answer(
            List<String> about,
            String interim,
            @JsonProperty("final") String end) {}

    record Referral(List<String> about, String text) {}

    /// By what routing took it to be about, else by its words.
    Answer answerTo(String topic, String complaint) {
        return Stream.of(topic, complaint)
                .flatMap(text -> answers.stream().filter(answer -> speaksOf(text, answer.about())))
                .findFirst()
                .orElseGet(answers::getLast);
    }

    String referralFor(String complaint) {
        return referrals.stream()
                .filter(referral -> speaksOf(complaint, referral.about()))
                .findFirst()
                .orElseGet(referrals::getLast)
                .text();
    }

    boolean isReferral(String text) {
        return referrals.stream()
                .map(referral -> referral.text().substring(0, SAME_START))
                .anyMatch(text::startsWith);
    }

    static String any(List<String> lines, RandomGenerator random) {
        return lines.get(random.nextInt(lines.size()));
    }

    private static boolean speaksOf(String complaint, List<String> words) {
        String plain = " " + complaint.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return words.stream().anyMatch(word -> plain.contains(" " + word + " "));
    }
}
