package org.mediacenter.hub.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Enclosure;

/// A hub that dies while it empties complaints, at any of its writes.
final class RetiringCrashTest {
    private static final int MOST_WRITES = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wherever_it_dies_the_next_life_finishes_and_each_stands_in_the_log_once(boolean written) {
        int deaths = 0;
        for (int writes = 0; writes < MOST_WRITES; writes++) {
            try (Shelves shelves = new Shelves(folder.resolve("at-" + writes))) {
                if (!diesAt(writes, written, shelves)) {
                    break;
                }
                deaths++;
            }
        }

        assertThat(deaths).as("it came to an end after that many writes").isBetween(10, MOST_WRITES - 1);
    }

    private static boolean diesAt(int writes, boolean written, Shelves shelves) {
        List<ComplaintNumber> numbers =
                new ArrayList<>(Stream.generate(shelves::closed).limit(2).toList());
        ComplaintNumber withFile = shelves.filed();
        Enclosure letter = shelves.letter(withFile);
        shelves.close(withFile);
        shelves.passes(Period.ofMonths(60));
        ComplaintNumber young = shelves.filed();
        shelves.letter(young);
        shelves.close(young);
        shelves.passes(Period.ofMonths(24));
        numbers.add(withFile);
        Failing failing = new Failing(writes, written);

        Await.done(shelves.retiring(failing::on).look().otherwiseEmpty());
        shelves.passes(Duration.ofMinutes(10));
        shelves.looks();
        shelves.sweeps();

        List<String> told = new ArrayList<>(
                numbers.stream().map(number -> "retired " + number).toList());
        told.add("retired-files " + young);
        assertThat(shelves.told()).as("after " + writes).containsExactlyInAnyOrderElementsOf(told);
        assertThat(numbers).allMatch(shelves::isEmpty).allMatch(shelves::isWhole);
        assertThat(shelves.complaint(young).files()).isEmpty();
        shelves.loses(withFile, letter);
        Run last = Await.done(shelves.retiring().last()).orElseThrow();
        assertThat(last.ended()).as("after " + writes).isPresent();
        assertThat(List.of(last.emptied(), last.filesGone()))
                .as("after " + writes)
                .containsExactly(3L, 1L);
        return failing.died();
    }
}
