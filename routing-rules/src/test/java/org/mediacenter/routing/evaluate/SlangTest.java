package org.mediacenter.routing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mediacenter.routing.decide.ProfileRouter;
import org.mediacenter.routing.learn.Example;
import org.mediacenter.routing.learn.Learnt;
import org.mediacenter.routing.learn.TermReader;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.Profiles;
import org.mediacenter.routing.profile.RoutingProfile;

/// How much is lost where a quarter of the words are turned to slang and typing errors after all
/// was learnt from clean texts. The goal of the routing issue is 1.5 points at most.
class SlangTest {
    private static final int PARTS = 5;
    private static final List<Long> PARTINGS = List.of(42L, 43L, 44L);
    private static final long SEED = 42;
    private static final int DRAWINGS = 5;
    private static final double TIMES = PARTINGS.size() * DRAWINGS;
    private static final double MOST_POINTS_LOST = 1.5;
    /// Two standard errors of what this test measures.
    private static final double NOISE = 0.5;

    private final ProfileFolder folder = ProfileFolder.shipped(ProfileFolder.shippedDefault());

    @Test
    void a_quarter_of_the_words_is_turned_and_at_least_half_of_them_by_no_table() {
        Slang slang = new Slang(folder, 7);
        String text =
                "jalan rusak parah tidak diperbaiki sudah lama sekali tolong segera ditindak karena banyak korban";

        String turned = slang.turn(text);

        String[] before = text.split(" ", -1);
        String[] after = turned.split(" ", -1);
        assertThat(IntStream.range(0, before.length).filter(at -> !before[at].equals(after[at])))
                .hasSize(4);
        assertThat(slang.turned()).isEqualTo(4);
        assertThat(slang.byTable()).isLessThanOrEqualTo(2);
        assertThat(turned).isEqualTo(new Slang(folder, 7).turn(text));
    }

    @Test
    @Tag("long")
    void slang_and_typing_errors_cost_little() throws IOException {
        Path corpus = Path.of(System.getProperty("mediacenter.shared", "../../shared"), "corpora", "lapor2017.tsv");
        assumeThat(corpus)
                .as("the corpus is not on this machine: nothing measured")
                .exists();
        Slang slang = new Slang(folder, SEED);

        Counted counted = counted(LabelledFile.read(corpus).examples(), slang);

        System.out.printf(
                Locale.ROOT,
                "slang [%d words turned, %d by tables]: accuracy [%.2f] clean, [%.2f] turned, [%.2f] lost,"
                        + " standard error [%.2f]%n",
                slang.turned(),
                slang.byTable(),
                counted.clean(),
                counted.turned(),
                counted.lost(),
                counted.standardError());
        assertThat(2 * slang.byTable()).isLessThanOrEqualTo(slang.turned());
        assertThat(counted.lost()).isLessThanOrEqualTo(MOST_POINTS_LOST + NOISE);
    }

    private static Counted counted(List<Example> examples, Slang slang) {
        Counted counted = new Counted(new int[examples.size()], new int[examples.size()]);
        for (long seed : PARTINGS) {
            int[] part = Folds.of(examples, PARTS, seed);
            for (int aside = 0; aside < PARTS; aside++) {
                try (Learnt learnt = learnt(examples, part, aside)) {
                    for (int i = 0; i < part.length; i++) {
                        if (part[i] == aside) {
                            Example example = examples.get(i);
                            counted.right()[i] += DRAWINGS * rightly(learnt, example.label(), example.text());
                            counted.rightTurned()[i] += turnedRightly(learnt, example, slang);
                        }
                    }
                }
            }
        }
        return counted;
    }

    /// How often each text was decided rightly, clean and turned, of [#TIMES].
    @SuppressWarnings("ArrayRecordComponent")
    private record Counted(int[] right, int[] rightTurned) {
        double clean() {
            return points(right);
        }

        double turned() {
            return points(rightTurned);
        }

        double lost() {
            return clean() - turned();
        }

        private static double points(int[] right) {
            return 100.0 * IntStream.of(right).sum() / (TIMES * right.length);
        }

        /// Of the points lost, over texts: partings and drawings of one text are not independent.
        double standardError() {
            double squares = IntStream.range(0, right.length)
                    .mapToDouble(i -> 100.0 * (right[i] - rightTurned[i]) / TIMES - lost())
                    .map(off -> off * off)
                    .sum();
            return Math.sqrt(squares) / right.length;
        }
    }

    private static Learnt learnt(List<Example> examples, int[] part, int aside) {
        RoutingProfile profile = Profiles.shipped();
        ProfileDecisions alone = new ProfileDecisions(profile, new ProfileRouter(profile), false);
        Learnt learnt = new Learnt(new TermReader(profile.analysis(), alone::of));
        for (int i = 0; i < part.length; i++) {
            if (part[i] != aside) {
                learnt.learn("train-" + i, examples.get(i), false);
            }
        }
        learnt.train();
        return learnt;
    }

    private static int turnedRightly(Learnt learnt, Example example, Slang slang) {
        return IntStream.range(0, DRAWINGS)
                .map(_ -> rightly(learnt, example.label(), slang.turn(example.text())))
                .sum();
    }

    private static int rightly(Learnt learnt, String label, String text) {
        return new Answer(label, learnt.classify(text)).isRight() ? 1 : 0;
    }
}
