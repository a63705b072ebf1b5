package org.mediacenter.routing.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void where_the_surest_are_wrong_one_time_in_ten_ninety_in_a_hundred_is_what_is_said() {
        Random random = new Random(1);
        List<double[]> scores = new ArrayList<>();
        int[] answers = new int[2_000];
        for (int i = 0; i < answers.length; i++) {
            double clear = random.nextDouble() * 4;
            scores.add(new double[] {clear, 0, 0});
            answers[i] = random.nextDouble() < 0.9 ? 0 : 1 + random.nextInt(2);
        }

        Calibration calibration = Calibration.fitted(scores, answers);

        double said = scores.stream()
                .mapToDouble(score -> calibration.probabilities(score)[0])
                .average()
                .orElseThrow();
        assertThat(said).isCloseTo(0.9, within(0.02));
        assertThat(calibration.probabilities(new double[] {4, 0, 0})[0]).isCloseTo(0.9, within(0.05));
    }

    @Test
    void the_order_of_scores_stays_the_order_of_probabilities_at_the_top() {
        Calibration calibration = new Calibration(2, 0.5, 0.4);

        double[] shares = calibration.probabilities(new double[] {1, 0.9, -1});

        assertThat(shares[0]).isGreaterThan(shares[1]);
        assertThat(shares[1]).isGreaterThan(shares[2]);
        assertThat(shares[0] + shares[1] + shares[2]).isCloseTo(1, within(1e-9));
    }
}
