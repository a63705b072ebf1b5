package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.account.Sight.Reach;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.Chain;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.retention.Holds;
import org.mediacenter.hub.search.Asked;
import org.mediacenter.hub.search.Order;

/// What a whole hub does with complaints that were kept for their time.
class RetentionTest {
    private static final Duration FIVE_YEARS = Duration.ofDays(1_827);
    private static final Reach ALL = new Reach(true, Optional.empty(), true);
    private static final String BUDI = "+62800000101";
    private static final String TINI = "+62800000202";

    @TempDir
    Path folder;

    private City city;

    @BeforeEach
    void opens() {
        city = City.opened(folder);
    }

    @AfterEach
    void closes() {
        city.close();
    }

    @Test
    void what_was_merged_goes_with_the_complaint_it_is_handled_in() {
        ComplaintNumber first = writes(BUDI, "1", "lampu mati di jalan melati");
        city.passes(Duration.ofMinutes(10));
        ComplaintNumber second = writes(TINI, "2", "lampu jalan melati padam");
        Await.done(city.hub().joint().together().merge(city.complaint(second), city.complaint(first), Story.OPERATOR));
        Await.until("it was merged", () -> city.complaint(second).status() == Status.CLOSED);

        city.passes(FIVE_YEARS);
        looks();
        boolean whileOpen = isEmpty(second);
        close(first);
        city.passes(FIVE_YEARS.minusDays(30));
        looks();
        boolean tooEarly = isEmpty(second) || isEmpty(first);
        city.passes(Duration.ofDays(31));
        looks();

        assertThat(whileOpen).isFalse();
        assertThat(tooEarly).isFalse();
        assertThat(List.of(first, second)).allMatch(this::isEmpty);
    }

    @Test
    void a_hold_on_one_holds_all_that_are_handled_with_it() {
        ComplaintNumber first = writes(BUDI, "1", "lampu mati di jalan melati");
        city.passes(Duration.ofMinutes(10));
        ComplaintNumber second = writes(TINI, "2", "lampu jalan melati padam");
        Await.done(city.hub().joint().together().merge(city.complaint(second), city.complaint(first), Story.OPERATOR));
        Await.until("it was merged", () -> city.complaint(second).status() == Status.CLOSED);
        close(first);
        Holds holds = city.hub().retiring().holds();
        Await.done(holds.hold(second, "perkara", "kepala"));
        city.passes(FIVE_YEARS.plusDays(1));

        looks();

        assertThat(List.of(first, second)).noneMatch(this::isEmpty);
    }

    @Test
    void its_words_are_found_no_more_and_it_is_counted_as_before() {
        ComplaintNumber lamp = writes(BUDI, "1", "lampu padam di dekat rumah kenanga");
        close(lamp);
        Await.until("it is found", () -> found("kenanga") == 1);
        city.passes(FIVE_YEARS.plusDays(1));

        looks();

        Await.until("it is gone", () -> found("kenanga") == 0);
        assertThat(found(lamp.value())).isEqualTo(1);
        assertThat(Chain.verify(Await.done(city.store().complaint(lamp)).orElseThrow()))
                .isEmpty();
    }

    private long found(String words) {
        Asked asked = new Asked(words, ALL, List.of(), Order.RELEVANCE, 0, 20, Set.of());
        Await.until("the index is open", () -> city.hub().search().health().whole());
        return Await.done(city.hub().search().find(asked)).total();
    }

    private ComplaintNumber writes(String citizen, String id, String text) {
        ComplaintNumber number = ((Accepted.Kept) city.telephone().sends(citizen, id, text)).number();
        Await.until(
                "it was acknowledged",
                () -> city.has(number) && !city.complaint(number).hasOutbox());
        return number;
    }

    private void close(ComplaintNumber number) {
        Outcome outcome = Await.done(city.hub()
                .complaints()
                .execute(
                        number,
                        OptionalLong.empty(),
                        List.of(new Command.Close("officer", Optional.of(Story.personal("selesai")))),
                        Story.OPERATOR));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private void looks() {
        Await.done(city.hub().retiring().look());
    }

    private boolean isEmpty(ComplaintNumber number) {
        return Await.done(city.store().complaint(number)).orElseThrow().opened().isEmpty();
    }
}
