package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.DeliveryState.SENDING;
import static org.mediacenter.hub.complaint.DeliveryState.SENT;
import static org.mediacenter.hub.complaint.DeliveryState.UNKNOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.backup.Backup;
import org.mediacenter.hub.backup.Restore;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.Chain;
import org.mediacenter.hub.retention.ErasureList;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.StoredComplaint;

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

    private static void erase(City city, ComplaintNumber number) {
        List<String> all =
                city.complaint(number).texts().map(Personal::hash).distinct().toList();
        city.does(number, Story.OPERATOR, new Command.Redact(all, "asked by the citizen"));
    }

    @Test
    void what_was_erased_since_the_backup_is_erased_again_before_anybody_is_heard() throws IOException {
        Path backup = home.resolve("backup");
        Path other = home.resolve("other");
        Path list = data().resolve(ErasureList.NAME);
        try (City lost = City.opened(data())) {
            ComplaintNumber erased = lost.hears("m1", "lampu jalan mati");
            lost.comesTo(erased, "r1", SENT);
            ComplaintNumber stays = lost.hears(SECOND, "m2", "lampu padam");
            lost.comesTo(stays, "r1", SENT);
            Backup.take(data(), backup, lost.now());
            lost.passes(Duration.ofHours(1));
            ComplaintNumber later = lost.hears("+62800000103", "m3", "lampu redup");
            lost.comesTo(later, "r1", SENT);
            erase(lost, erased);
            erase(lost, later);

            Restore.into(other, backup, Optional.of(list), lost.now());

            try (City found = City.opened(other)) {
                StoredComplaint again =
                        Await.done(found.store().complaint(erased)).orElseThrow();
                assertThat(again.opened()).isEmpty();
                assertThat(Chain.verify(again)).isEmpty();
                assertThat(found.complaint(stays).received())
                        .isEqualTo(lost.complaint(stays).received());
                assertThat(found.has(later)).isFalse();
                assertThat(Await.done(found.store().documents(Shelf.ERASURE, "", 10, found.now())))
                        .isEmpty();
            }
            assertThat(Files.readString(list))
                    .contains(erased.value(), later.value())
                    .doesNotContain("lampu", City.CITIZEN, stays.value());
            assertThat(Files.readString(other.resolve(ErasureList.NAME))).startsWith(Files.readString(list));
        }
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
