package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.Removed;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.MessageChange;
import org.mediacenter.hub.complaint.Recorded;

/// What happens to messages after they were sent: their words change, or they are taken away.
final class ChangedMessagesTest {
    private static final Instant SOON = City.MORNING.plusSeconds(60);
    private static final Instant LATER = City.MORNING.plusSeconds(120);

    @TempDir
    Path folder;

    private City city;

    @BeforeEach
    void the_city_opens() {
        city = City.opened(folder);
    }

    @AfterEach
    void the_city_closes() {
        city.close();
    }

    @Test
    void changed_words_stand_in_the_place_of_the_old_ones_which_are_kept() {
        ComplaintNumber number = heard();

        city.square().hears(edited("lampu jalan mati di gang dua"));
        city.square().hears(edited("lampu jalan mati di gang dua"));

        assertThat(first(number).text().text()).contains("lampu jalan mati di gang dua");
        assertThat(first(number).past().earlier())
                .singleElement()
                .satisfies(earlier -> assertThat(earlier.text()).contains("lampu jalan mati"));
        assertThat(city.complaint(number).conversation().isUnread()).isTrue();
    }

    @Test
    void a_message_taken_back_is_marked_and_still_owed() {
        ComplaintNumber number = heard();

        city.square().hears(removed(Removed.How.DELETED));

        assertThat(first(number).past().removed()).contains("deleted");
        assertThat(city.complaint(number).isOpen()).isTrue();
    }

    @Test
    void a_hidden_message_that_is_shown_again_is_marked_no_more() {
        ComplaintNumber number = heard();

        city.square().hears(removed(Removed.How.HIDDEN));
        city.square().hears(removed(Removed.How.SHOWN_AGAIN));

        assertThat(first(number).past().removed()).isEmpty();
    }

    @Test
    void a_change_that_comes_before_its_message_is_applied_when_the_message_is_there() {
        assertThat(city.square().hears(edited("lampu jalan mati di gang dua"))).isInstanceOf(Accepted.Noted.class);

        ComplaintNumber number = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));

        Await.until(
                "it is changed",
                () -> city.has(number)
                        && first(number).text().text().equals(Optional.of("lampu jalan mati di gang dua")));
    }

    @Test
    void an_older_change_that_comes_late_changes_nothing() {
        ComplaintNumber number = heard();

        city.square().hears(edited("lampu jalan mati di gang tiga", LATER));
        city.square().hears(edited("lampu jalan mati di gang dua", SOON));

        assertThat(first(number).text().text()).contains("lampu jalan mati di gang tiga");
        assertThat(first(number).past().earlier()).hasSize(1);
    }

    @Test
    void a_hiding_heard_after_the_showing_again_hides_nothing() {
        ComplaintNumber number = heard();

        city.square().hears(removed(Removed.How.SHOWN_AGAIN, LATER));
        city.square().hears(removed(Removed.How.HIDDEN, SOON));

        assertThat(first(number).past().removed()).isEmpty();
    }

    @Test
    void what_came_before_its_message_in_any_order_is_the_latest_when_the_message_is_there() {
        city.square().hears(edited("lampu jalan mati di gang tiga", LATER));
        city.square().hears(edited("lampu jalan mati di gang dua", SOON));
        city.square().hears(removed(Removed.How.SHOWN_AGAIN, LATER));
        city.square().hears(removed(Removed.How.HIDDEN, SOON));

        city.passes(Duration.ofDays(3));
        ComplaintNumber number = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));

        Await.until(
                "it is changed",
                () -> city.has(number)
                        && first(number).text().text().equals(Optional.of("lampu jalan mati di gang tiga")));
        assertThat(first(number).past().removed()).isEmpty();
    }

    @Test
    void everything_told_again_five_days_later_changes_nothing_though_the_complaint_is_closed() {
        ComplaintNumber number = heard();
        List<Inbound> told = List.of(
                Square.post("Budi", "m1", "t1", "lampu jalan mati"),
                edited("lampu jalan mati di gang dua", SOON),
                removed(Removed.How.HIDDEN, SOON),
                edited("lampu jalan mati di gang tiga", LATER),
                removed(Removed.How.SHOWN_AGAIN, LATER));
        told.forEach(city.square()::hears);
        city.does(number, City.OFFICER, new Command.Close("officer", Optional.empty()));
        List<ComplaintEvent> words = words(number);
        city.passes(Duration.ofDays(5));

        told.forEach(city.square()::hears);
        told.reversed().forEach(city.square()::hears);

        assertThat(words(number)).hasSize(4).isEqualTo(words);
        assertThat(first(number).text().text()).contains("lampu jalan mati di gang tiga");
    }

    @Test
    void news_of_a_message_nobody_knows_is_taken_and_changes_nothing() {
        assertThat(city.square().hears(new Removed(Square.NAME, "nobody's", Removed.How.DELETED, Optional.empty())))
                .isInstanceOf(Accepted.Noted.class);
    }

    @Test
    void a_hide_and_a_change_that_come_first_are_both_applied() {
        city.square().hears(removed(Removed.How.HIDDEN));
        city.square().hears(edited("lampu jalan mati di gang dua"));

        ComplaintNumber number = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));

        Await.until(
                "both are applied",
                () -> city.has(number) && first(number).past().removed().isPresent());
        assertThat(first(number).text().text()).contains("lampu jalan mati di gang dua");
    }

    private ComplaintNumber heard() {
        ComplaintNumber number = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));
        Await.until("it is there", () -> city.has(number));
        return number;
    }

    private static Edited edited(String text) {
        return new Edited(Square.NAME, "m1", text, Optional.empty());
    }

    private static Edited edited(String text, Instant at) {
        return new Edited(Square.NAME, "m1", text, Optional.of(at));
    }

    private static Removed removed(Removed.How how) {
        return new Removed(Square.NAME, "m1", how, Optional.empty());
    }

    private static Removed removed(Removed.How how, Instant at) {
        return new Removed(Square.NAME, "m1", how, Optional.of(at));
    }

    private Message first(ComplaintNumber number) {
        return city.complaint(number).conversation().messages().getFirst();
    }

    /// What was said and what became of it.
    private List<ComplaintEvent> words(ComplaintNumber number) {
        return Await.done(city.hub().complaints().dossier(number)).orElseThrow().history().stream()
                .map(Recorded::event)
                .filter(event -> event instanceof MessageChange
                        || event instanceof ComplaintEvent.CitizenWrote
                        || event instanceof ComplaintEvent.Reopened)
                .toList();
    }
}
