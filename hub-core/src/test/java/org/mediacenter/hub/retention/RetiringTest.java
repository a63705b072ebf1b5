package org.mediacenter.hub.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.DueSoon;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.history.Summary.Left;

/// What was closed for as long as it is kept.
final class RetiringTest {
    private static final Period FIVE_YEARS = Period.ofMonths(60);
    private static final Period TWO_YEARS = Period.ofMonths(24);
    private static final Duration MOMENT = Duration.ofMillis(1);

    @TempDir
    Path folder;

    private Shelves shelves;

    @BeforeEach
    void opens() {
        shelves = new Shelves(folder);
    }

    @AfterEach
    void closes() {
        shelves.close();
    }

    @Test
    void every_word_goes_and_what_figures_need_stays() {
        ComplaintNumber number = shelves.closed();
        Summary before = shelves.line(number);
        shelves.passes(FIVE_YEARS);

        shelves.looks();

        Summary after = shelves.line(number);
        assertThat(shelves.isEmpty(number)).isTrue();
        assertThat(shelves.isWhole(number)).isTrue();
        assertThat(shelves.stored(number).index().excerpt()).isEmpty();
        assertThat(shelves.stored(number).index().author()).isEmpty();
        assertThat(after.left()).isEmpty();
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("version", "changedAt", "left")
                .isEqualTo(before);
        assertThat(shelves.told()).containsExactly("retired " + number);
    }

    @Test
    void a_dispute_that_stands_as_a_message_too_goes_with_it() {
        ComplaintNumber number = shelves.filed();
        shelves.does(number, Story.reply(ReplyKind.FINAL));
        shelves.does(
                number,
                new Command.AddMessage(new ComplaintEvent.CitizenWrote(
                        "website:d", "website", Story.personal("Belum beres!"), Optional.empty())));
        shelves.does(number, new Command.Dispute(Personal.of("Belum beres!", new SecureRandom())));
        shelves.close(number);
        shelves.passes(FIVE_YEARS);

        shelves.looks();

        assertThat(shelves.isEmpty(number)).isTrue();
        assertThat(shelves.isWhole(number)).isTrue();
    }

    @Test
    void a_moment_too_young_or_open_it_stays() {
        ComplaintNumber open = shelves.filed();
        shelves.passes(MOMENT);
        ComplaintNumber young = shelves.closed();
        shelves.passes(FIVE_YEARS);
        shelves.passes(MOMENT.negated());

        shelves.looks();
        boolean stayed = !shelves.isEmpty(young);
        shelves.passes(Duration.ofDays(1));
        shelves.looks();

        assertThat(stayed).isTrue();
        assertThat(shelves.isEmpty(young)).isTrue();
        assertThat(shelves.isEmpty(open)).isFalse();
    }

    @Test
    void files_go_after_their_own_time_and_the_words_after_theirs() {
        ComplaintNumber number = shelves.filed();
        Enclosure letter = shelves.letter(number);
        shelves.close(number);
        shelves.passes(TWO_YEARS);

        shelves.looks();

        shelves.loses(number, letter);
        assertThat(shelves.complaint(number).received().text().text()).isPresent();
        assertThat(shelves.line(number).left()).containsExactly(Left.WORDS);
        assertThat(shelves.told()).containsExactly("retired-files " + number);
        shelves.passes(FIVE_YEARS.minus(TWO_YEARS));
        shelves.looks();
        assertThat(shelves.isEmpty(number)).isTrue();
        assertThat(shelves.isWhole(number)).isTrue();
        assertThat(shelves.told()).containsExactly("retired " + number, "retired-files " + number);
    }

    @Test
    void what_is_held_stays_until_the_hold_ends() {
        ComplaintNumber number = shelves.closed();
        Holds holds = shelves.retiring().holds();
        Holds.Held held = Await.done(holds.hold(number, "perkara di pengadilan", "kepala"));
        Holds.Held again = Await.done(holds.hold(number, "lagi", "kepala"));
        shelves.passes(FIVE_YEARS);
        shelves.looks();
        boolean stayed = !shelves.isEmpty(number);

        boolean ended = Await.done(holds.end(number, "perkara selesai", "kepala"));
        shelves.passes(Duration.ofDays(1));
        shelves.looks();

        assertThat(List.of(held, again)).containsExactly(Holds.Held.DONE, Holds.Held.ALREADY);
        assertThat(stayed).isTrue();
        assertThat(ended).isTrue();
        assertThat(shelves.isEmpty(number)).isTrue();
        assertThat(shelves.told())
                .containsExactly(
                        "retired " + number,
                        "ended-hold " + number + ": perkara selesai",
                        "held " + number + ": perkara di pengadilan");
        assertThat(Await.done(holds.all())).isEmpty();
    }

    @Test
    void nobody_holds_what_is_not_there_or_ends_what_is_not_held() {
        Holds holds = shelves.retiring().holds();

        assertThat(Await.done(holds.hold(new ComplaintNumber("K7H-M3X-RTY"), "salah", "kepala")))
                .isEqualTo(Holds.Held.NO_SUCH_COMPLAINT);
        assertThat(Await.done(holds.end(shelves.closed(), "salah", "kepala"))).isFalse();
        assertThat(shelves.told()).isEmpty();
    }

    @Test
    void what_was_erased_on_request_before_is_told_of_once_more_only_where_something_was_left() {
        ComplaintNumber number = shelves.closed();
        List<String> all =
                shelves.complaint(number).texts().map(Personal::hash).distinct().toList();
        shelves.does(number, new Command.Redact(all, "asked by the citizen"));
        shelves.passes(FIVE_YEARS);

        shelves.looks();

        assertThat(shelves.told()).isEmpty();
        assertThat(shelves.complaint(number).version())
                .isEqualTo(shelves.line(number).version());
    }

    @Test
    void it_is_done_once_a_day_by_one_node() {
        shelves.looks();
        Instant first = last().ended().orElseThrow();
        shelves.passes(Duration.ofHours(22));
        shelves.looks();
        Instant early = last().ended().orElseThrow();
        shelves.passes(Duration.ofHours(1));
        Await.done(shelves.store().lease("retention", "b", shelves.now(), Duration.ofMinutes(5)));
        shelves.looks();
        Instant beside = last().ended().orElseThrow();
        shelves.passes(Duration.ofMinutes(10));
        shelves.looks();

        assertThat(early).isEqualTo(first);
        assertThat(beside).isEqualTo(first);
        assertThat(last().ended()).contains(shelves.now());
    }

    @Test
    void a_look_empties_so_many_and_the_next_ones_the_rest() {
        List<ComplaintNumber> numbers =
                Stream.generate(shelves::closed).limit(7).toList();
        shelves.passes(FIVE_YEARS);
        Retiring slow = shelves.retiring("a", 3);

        Await.done(slow.look());
        long first = numbers.stream().filter(shelves::isEmpty).count();
        Await.done(slow.look());
        Await.done(slow.look());

        assertThat(first).isEqualTo(3);
        assertThat(numbers).allMatch(shelves::isEmpty);
        assertThat(last().emptied()).isEqualTo(7);
        assertThat(last().ended()).isPresent();
    }

    @Test
    void somebody_may_begin_before_a_day_has_passed_and_says_why() {
        shelves.looks();
        ComplaintNumber number = shelves.closed();
        shelves.passes(FIVE_YEARS);
        shelves.looks();
        ComplaintNumber next = shelves.closed();
        shelves.passes(FIVE_YEARS);
        Await.done(shelves.store()
                .lease("retention", "b", shelves.now(), Duration.ofMinutes(5))
                .compose(_ -> shelves.store().release("retention", "b")));
        Retiring retiring = shelves.retiring();

        boolean begun = Await.done(retiring.begin("kepala", "diminta auditor"));
        boolean again = Await.done(retiring.begin("kepala", "sekali lagi"));
        Await.done(retiring.look());

        assertThat(begun).isTrue();
        assertThat(again).isFalse();
        assertThat(Set.of(number, next)).allMatch(shelves::isEmpty);
        assertThat(last().by()).isEqualTo("kepala");
        assertThat(shelves.told())
                .containsExactly("retired " + next, "ran-retention diminta auditor", "retired " + number);
    }

    @Test
    void what_is_over_is_counted_until_it_is_gone() {
        shelves.closed();
        shelves.passes(FIVE_YEARS);
        DueSoon before = due();

        shelves.looks();

        assertThat(before).isEqualTo(new DueSoon(1, 0));
        assertThat(due()).isEqualTo(new DueSoon(0, 0));
    }

    private DueSoon due() {
        return Await.done(
                DueSoon.count(shelves.store(), Left.WORDS, FIVE_YEARS, Shelves.PERIODS.zone(), shelves.now()));
    }

    private Run last() {
        Optional<Run> last = Await.done(shelves.retiring().last());
        return last.orElseThrow();
    }

    @Test
    void a_complaint_that_goes_on_begins_its_time_anew() {
        ComplaintNumber number = shelves.closed();
        shelves.passes(TWO_YEARS);
        shelves.does(number, new Command.Reopen(Story.personal("Belum beres.")));
        shelves.close(number);
        shelves.passes(FIVE_YEARS.minus(Period.ofMonths(1)));

        shelves.looks();

        assertThat(shelves.isEmpty(number)).isFalse();
    }
}
