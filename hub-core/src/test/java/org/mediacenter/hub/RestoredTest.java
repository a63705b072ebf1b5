package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.DeliveryState.SENDING;
import static org.mediacenter.hub.complaint.DeliveryState.SENT;
import static org.mediacenter.hub.complaint.DeliveryState.UNKNOWN;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.backup.Backup;
import org.mediacenter.hub.backup.Restore;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// A city whose machine is lost goes on with a backup on another one.
final class RestoredTest {
    private static final String SECOND = "+62800000102";

    @TempDir
    Path home;

    private Path data() {
        return home.resolve("data");
    }

    private City restored(City lost) {
        Path backup = home.resolve("backup");
        Path other = home.resolve("other");
        Backup.take(data(), backup, lost.now());
        Restore.into(other, backup, lost.now());
        return City.opened(other);
    }

    @Test
    void what_was_said_and_answered_while_the_hub_worked_is_there_again() {
        try (City lost = City.opened(data())) {
            ComplaintNumber number = lost.hears("m1", "lampu jalan mati");
            lost.comesTo(number, "r1", SENT);

            try (City found = restored(lost)) {
                assertThat(found.complaint(number)).isEqualTo(lost.complaint(number));
                assertThat(found.telephone().received()).isEmpty();
            }
        }
    }

    @Test
    void what_waited_to_be_sent_is_not_sent_by_itself_but_by_a_person_and_what_comes_later_is() {
        try (City lost = City.opened(data())) {
            lost.telephone().linkIs(State.DOWN);
            ComplaintNumber number = lost.hears("m1", "lampu jalan mati");
            Await.until("it is taken in", () -> lost.has(number));

            try (City found = restored(lost)) {
                assertThat(found.reply(number, "r1").delivery().state()).isEqualTo(UNKNOWN);
                assertThat(found.reply(number, "r1").delivery().why())
                        .contains("a backup was put back: it may have been sent before");
                found.comesTo(found.hears(SECOND, "m2", "lampu padam"), "r1", SENT);
                assertThat(found.telephone().received()).hasSize(1);

                found.does(number, City.OFFICER, new Command.SendAgain("r1"));

                found.comesTo(number, "r1", SENT);
            }
        }
    }

    @Test
    void what_was_being_sent_is_not_sent_a_second_time() {
        try (City lost = City.opened(data())) {
            lost.telephone().staysSilent();
            ComplaintNumber number = lost.hears("m1", "lampu jalan mati");
            lost.comesTo(number, "r1", SENDING);

            try (City found = restored(lost)) {
                assertThat(found.reply(number, "r1").delivery().state()).isEqualTo(UNKNOWN);
                assertThat(found.telephone().received()).isEmpty();
            }
            lost.dies(); // it would wait for the answer
            lost.startsAgain();
        }
    }

    @Test
    void a_message_that_was_kept_and_not_taken_in_becomes_a_complaint_nobody_is_told_of_twice() {
        try (City lost = City.opened(data())) {
            ComplaintNumber number =
                    lost.keptJustBeforeItDied(Telephone.message(City.CITIZEN, "m1", "lampu jalan mati"));

            try (City found = restored(lost)) {
                assertThat(found.reply(number, "r1").delivery().state()).isEqualTo(UNKNOWN);
                assertThat(found.telephone().received()).isEmpty();
            }
            lost.startsAgain();
        }
    }

    @Test
    void after_its_first_start_it_is_a_hub_like_any_other() {
        try (City lost = City.opened(data());
                City found = restored(lost)) {
            found.telephone().linkIs(State.DOWN);
            ComplaintNumber number = found.hears("m1", "lampu jalan mati");
            Await.until("it is taken in", () -> found.has(number));

            found.dies();
            found.passes(Duration.ofMinutes(1));
            found.startsAgain();

            found.comesTo(number, "r1", SENT);
        }
    }
}
