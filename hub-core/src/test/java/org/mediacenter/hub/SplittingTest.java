package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Part;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.Outcome;

/// One message with two matters.
class SplittingTest {
    private static final String CITIZEN = "+62800000101";
    private static final String HOLE = "jalan juga berlubang";

    @TempDir
    Path folder;

    private City city;
    private ComplaintNumber number;

    @BeforeEach
    void one_complaint() {
        city = City.opened(folder);
        number = ((Accepted.Kept) city.telephone().sends(CITIZEN, "1", "lampu mati, " + HOLE)).number();
        Await.until(
                "it was acknowledged",
                () -> city.has(number) && !city.complaint(number).hasOutbox());
        city.passes(Duration.ofHours(2));
    }

    @AfterEach
    void closes() {
        city.close();
    }

    @Test
    void the_second_matter_gets_a_number_of_its_own_and_goes_to_its_own_department() {
        Complaint second = split();

        assertThat(second.holding().lead()).contains(City.ROADS);
        assertThat(second.received().text().text()).contains(HOLE);
        assertThat(second.bonds().whole()).contains(number);
        assertThat(second.ways().back().author().text()).contains(CITIZEN);
    }

    @Test
    void its_promises_run_from_when_the_citizen_wrote_and_its_department_has_its_hour_from_now() {
        Complaint second = split();

        assertThat(second.acceptedAt()).isEqualTo(city.complaint(number).acceptedAt());
        assertThat(second.holding().handOvers().getFirst().at()).isEqualTo(city.now());
    }

    @Test
    void the_citizen_is_told_the_second_number_once() {
        Complaint second = split();
        Await.until("it was said", () -> !city.complaint(second.number()).hasOutbox());

        assertThat(city.telephone().received())
                .filteredOn(reply -> reply.text().contains(second.number().value()))
                .singleElement()
                .satisfies(reply -> assertThat(reply.conversation()).isEqualTo(CITIZEN));
    }

    @Test
    void each_is_answered_by_itself() {
        Complaint second = split();
        execute(second.number(), Story.reply(ReplyKind.FINAL));

        assertThat(city.complaint(number).status().isOpen()).isTrue();
        assertThat(city.complaint(number).conversation().replies()).hasSize(1);
    }

    @Test
    void a_hub_that_died_before_the_second_one_was_there_opens_it_at_its_next_start() {
        city.hub().joint().together().stop();
        ComplaintNumber other = new ComplaintNumber("WC7-V2N-GD8");
        execute(number, new Command.SplitOff(other, Story.personal(HOLE)));
        city.dies();

        city.startsAgain();
        Await.until(
                "it is there", () -> city.has(other) && !city.complaint(number).hasOutbox());

        assertThat(city.complaint(number).bonds().parts())
                .extracting(Part::opened)
                .containsExactly(true);
    }

    @Test
    void nobody_splits_off_nothing() {
        Outcome outcome = Await.done(city.hub().joint().together().split(city.complaint(number), " ", Story.OPERATOR));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(city.complaint(number).bonds().parts()).isEmpty();
    }

    private Complaint split() {
        Await.done(city.hub().joint().together().split(city.complaint(number), HOLE, Story.OPERATOR));
        return city.complaint(city.complaint(number).bonds().parts().getFirst().other());
    }

    private void execute(ComplaintNumber which, Command command) {
        Outcome outcome = Await.done(
                city.hub().complaints().execute(which, OptionalLong.empty(), List.of(command), Story.OPERATOR));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
