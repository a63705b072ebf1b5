package org.mediacenter.routing.evaluate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Figures as JSON, with what they cost.
///
/// @param answers in the order they were given
/// @param decidingSeconds processor time of all decisions
/// @param trainSeconds processor time of all training
/// @param trained texts of the largest training
public record Report(List<Answer> answers, double decidingSeconds, double trainSeconds, int trained) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int THOUSAND = 1_000;
    private static final double DIGITS = 10_000;

    /// The figures, indented.
    ///
    /// @param byThousand whether accuracy is told for each thousand texts, too
    public String json(boolean byThousand) {
        Figures figures = Figures.of(answers);
        ObjectNode json = JSON.createObjectNode()
                .put("texts", figures.texts())
                .put("trained", trained)
                .put("accuracy", rounded(figures.accuracy()))
                .put("macroF1", rounded(figures.macroF1()))
                .put("top3", rounded(figures.top3()))
                .put("calibrationError", rounded(figures.calibrationError()))
                .put("documentsPerCpuSecond", Math.round(answers.size() / Math.max(1e-9, decidingSeconds)))
                .put("trainSeconds", rounded(trainSeconds));
        ArrayNode coverage = json.putArray("coverage");
        figures.coverage()
                .forEach(cut -> coverage.addObject()
                        .put("confidence", rounded(cut.confidence()))
                        .put("share", rounded(cut.share()))
                        .put("accuracy", rounded(cut.accuracy())));
        if (byThousand) {
            thousands(json.putArray("accuracyPerThousand"));
        }
        ArrayNode confusion = json.putArray("confusion");
        figures.confusions()
                .forEach(pair -> confusion
                        .addObject()
                        .put("right", pair.right())
                        .put("said", pair.said())
                        .put("times", pair.times()));
        return json.toPrettyString();
    }

    private void thousands(ArrayNode array) {
        for (int from = 0; from < answers.size(); from += THOUSAND) {
            List<Answer> part = answers.subList(from, Math.min(answers.size(), from + THOUSAND));
            array.add(rounded(Figures.of(part).accuracy()));
        }
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
