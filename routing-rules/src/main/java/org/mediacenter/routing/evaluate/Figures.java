package org.mediacenter.routing.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The figures of many answers.
///
/// @param macroF1 the mean of the F1 of every label that was right or said somewhere, as
///     scikit-learn's `macro`
/// @param top3 share with the right label among the first three
/// @param calibrationError how far confidence and accuracy lie apart on average, over ten bins of
///     confidence
/// @param coverage what is right where only the surest are decided
/// @param confusions the pairs that were mixed up most
record Figures(
        int texts,
        double accuracy,
        double macroF1,
        double top3,
        double calibrationError,
        List<Cut> coverage,
        List<Confusion> confusions) {
    private static final int BINS = 10;
    private static final List<Double> CUTS = List.of(0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95);
    private static final List<Double> SHARES = List.of(0.5, 0.7, 0.9);
    private static final int MOST_CONFUSIONS = 10;

    /// Those at least as sure as `confidence`: which share of all, and how many of them right.
    record Cut(double confidence, double share, double accuracy) {}

    record Confusion(String right, String said, int times) {}

    static Figures of(List<Answer> answers) {
        return new Figures(
                answers.size(),
                share(answers, Answer::isRight),
                macroF1(answers),
                share(answers, answer -> answer.isAmong(3)),
                calibrationError(answers),
                coverage(answers),
                confusions(answers));
    }

    private static double share(List<Answer> answers, Predicate<Answer> which) {
        return answers.isEmpty() ? 0 : answers.stream().filter(which).count() / (double) answers.size();
    }

    private static double macroF1(List<Answer> answers) {
        Map<String, int[]> labels = new HashMap<>();
        for (Answer answer : answers) {
            int[] right = labels.computeIfAbsent(answer.right(), _ -> new int[2]);
            if (answer.isRight()) {
                right[0]++;
            } else {
                right[1]++;
                labels.computeIfAbsent(answer.first(), _ -> new int[2])[1]++;
            }
        }
        labels.remove("");
        return labels.values().stream()
                .mapToDouble(label -> label[0] == 0 ? 0 : 2.0 * label[0] / (2 * label[0] + label[1]))
                .average()
                .orElse(0);
    }

    private static double calibrationError(List<Answer> answers) {
        Map<Integer, List<Answer>> bins = new TreeMap<>();
        answers.forEach(answer -> bins.computeIfAbsent(
                        Math.min(BINS - 1, (int) (answer.confidence() * BINS)), _ -> new ArrayList<>())
                .add(answer));
        return bins.values().stream()
                        .mapToDouble(bin -> bin.size()
                                * Math.abs(bin.stream()
                                                .mapToDouble(Answer::confidence)
                                                .average()
                                                .orElse(0)
                                        - share(bin, Answer::isRight)))
                        .sum()
                / Math.max(1, answers.size());
    }

    /// First at confidences, then the surest half, seven and nine tenths.
    private static List<Cut> coverage(List<Answer> answers) {
        List<Answer> surest = answers.stream()
                .sorted(Comparator.comparingDouble(Answer::confidence).reversed())
                .toList();
        List<Cut> cuts = new ArrayList<>();
        for (double confidence : CUTS) {
            List<Answer> sure = surest.stream()
                    .takeWhile(answer -> answer.confidence() >= confidence)
                    .toList();
            cuts.add(cut(confidence, sure, answers.size()));
        }
        for (double share : SHARES) {
            List<Answer> sure = surest.subList(0, (int) Math.round(share * answers.size()));
            cuts.add(cut(sure.isEmpty() ? 1 : sure.getLast().confidence(), sure, answers.size()));
        }
        return cuts;
    }

    private static Cut cut(double confidence, List<Answer> sure, int all) {
        return new Cut(confidence, all == 0 ? 0 : sure.size() / (double) all, share(sure, Answer::isRight));
    }

    private static List<Confusion> confusions(List<Answer> answers) {
        Map<List<String>, Integer> pairs = new HashMap<>();
        answers.stream()
                .filter(answer -> !answer.isRight())
                .forEach(answer -> pairs.merge(List.of(answer.right(), answer.first()), 1, Integer::sum));
        return pairs.entrySet().stream()
                .map(pair -> new Confusion(pair.getKey().get(0), pair.getKey().get(1), pair.getValue()))
                .sorted(Comparator.comparingInt(Confusion::times)
                        .reversed()
                        .thenComparing(Confusion::right)
                        .thenComparing(Confusion::said))
                .limit(MOST_CONFUSIONS)
                .toList();
    }
}
