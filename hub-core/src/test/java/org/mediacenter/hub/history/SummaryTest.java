package org.mediacenter.hub.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.clock.Clock;
import org.mediacenter.hub.clock.Clocks;
import org.mediacenter.hub.clock.ServiceLevels;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.Summary.ClockState;
import org.mediacenter.hub.history.Summary.EndedClock;
import org.mediacenter.hub.history.Summary.OpenClock;

class SummaryTest {
    private static final ServiceLevels LEVELS = TestLevels.always();

    @Provide
    Arbitrary<List<Recorded>> histories() {
        return AnyHistory.histories();
    }

    /// Sensible or not, a history has a line, and the line survives its bytes.
    @Property(tries = 200)
    void any_complaints_line_is_read_as_it_was_written(@ForAll("histories") List<Recorded> history) {
        Summary summary = summary(Complaint.of(history));

        assertThat(Summary.fromJson(summary.toJson())).isEqualTo(summary);
    }

    @Test
    void a_line_says_what_a_list_shows() {
        Summary summary = summary(Story.assigned()
                .by(Story.HUB, Story.reply(ReplyKind.ACKNOWLEDGEMENT))
                .complaint());

        assertThat(summary.status()).isEqualTo(Status.ASSIGNED);
        assertThat(summary.version()).isEqualTo(5);
        assertThat(summary.lead()).contains(Story.PARKS);
        assertThat(summary.outbox()).isTrue();
        assertThat(summary.unread()).isFalse();
        assertThat(summary.dueAt()).contains(Story.START.plus(Duration.ofHours(1)));
        assertThat(summary.nextStage()).contains(Story.START.plus(Duration.ofMinutes(45)));
        assertThat(summary.clocks())
                .extracting(OpenClock::clock)
                .containsExactlyInAnyOrder(ClockName.RESPONSE, ClockName.FEEDBACK);
    }

    @Test
    void a_line_has_none_of_the_citizens_words() {
        String json = new String(summary(Story.answered().complaint()).toJson(), StandardCharsets.UTF_8);

        assertThat(json).doesNotContain("Pohon").doesNotContain("0800000123").doesNotContain("Contoh");
    }

    @Test
    void a_clock_tells_how_far_it_has_run_down_as_far_as_that_is_recorded() {
        Story story = Story.inTriage().later(Duration.ofMinutes(15));

        assertThat(summary(story.complaint()).clocks().getFirst().state()).isEqualTo(ClockState.RUNNING);
        Clocks.reached(story.complaint(), LEVELS, story.now().minusMillis(1))
                .forEach(stage -> story.by(Story.HUB, stage));
        assertThat(summary(story.complaint()).clocks().getFirst().state()).isEqualTo(ClockState.WARNED);
        Clocks.reached(story.complaint(), LEVELS, story.now()).forEach(stage -> story.by(Story.HUB, stage));
        assertThat(summary(story.complaint()).clocks().getFirst().state()).isEqualTo(ClockState.ESCALATED);
    }

    @Test
    void while_the_citizen_owes_an_answer_nothing_is_due() {
        Story story = Story.assigned().by(Story.PARKS_OFFICER, Story.reply(ReplyKind.QUESTION));

        assertThat(summary(story.complaint()).clocks())
                .containsExactly(
                        new OpenClock(ClockName.FEEDBACK, Optional.empty(), Optional.empty(), ClockState.PAUSED));
    }

    @Test
    void what_the_citizen_wrote_since_the_last_answer_is_unread() {
        Story story = Story.answered();

        assertThat(summary(story.complaint()).unread()).isFalse();
        story.by(Story.CITIZEN, Story.message("sms:2"));
        assertThat(summary(story.complaint()).unread()).isTrue();
        story.by(Story.PARKS_OFFICER, Story.reply(ReplyKind.FINAL));
        assertThat(summary(story.complaint()).unread()).isFalse();
    }

    @Test
    void a_reply_nobody_knows_the_fate_of_is_told() {
        Story story = Story.answered().by(Story.HUB, Story.delivery("r1", DeliveryState.SENDING));
        assertThat(summary(story.complaint()).undelivered()).isFalse();

        story.by(Story.HUB, Story.delivery("r1", DeliveryState.UNKNOWN));

        assertThat(summary(story.complaint()).undelivered()).isTrue();
        assertThat(summary(story.complaint()).outbox()).isFalse();
    }

    @Test
    void a_line_tells_which_clocks_stopped_and_when_they_would_have_been_due() {
        Story story = Story.assigned().later(Duration.ofMinutes(59));

        story.by(Story.PARKS_OFFICER, Story.reply(ReplyKind.FINAL));

        assertThat(summary(story.complaint()).past().orElseThrow().ended())
                .contains(new EndedClock(
                        ClockName.RESPONSE,
                        Optional.of(Story.PARKS),
                        Optional.of(Story.START.plus(Duration.ofHours(1))),
                        Story.START.plus(Duration.ofMinutes(59))));
    }

    @Test
    void a_line_tells_while_it_is_handled_in_another_complaint() {
        ComplaintNumber other = new ComplaintNumber("234-678-9CJ");
        Story story = Story.assigned();
        assertThat(summary(story.complaint()).past().orElseThrow().merged()).isFalse();

        story.by(Story.OPERATOR, new Command.Merge(other, Story.reply(ReplyKind.ACKNOWLEDGEMENT)));
        assertThat(summary(story.complaint()).past().orElseThrow().merged()).isTrue();

        story.by(Story.OPERATOR, new Command.Unmerge(other, Story.reply(ReplyKind.ACKNOWLEDGEMENT)));
        assertThat(summary(story.complaint()).past().orElseThrow().merged()).isFalse();
    }

    @Test
    void bytes_that_are_no_line_are_refused() {
        assertThatThrownBy(() -> Summary.fromJson(new byte[] {'{', '}'})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Summary.fromJson(new byte[] {'x'})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_first_words_stand_on_one_line_and_never_end_in_half_a_character() {
        assertThat(Indexing.excerpt(" Lampu\r\n\tmati \u0000di  jalan ")).isEqualTo("Lampu mati di jalan");
        assertThat(Indexing.excerpt("x".repeat(139) + "😀!")).isEqualTo("x".repeat(139));
        assertThat(Indexing.excerpt("x".repeat(138) + "😀!")).hasSize(140).endsWith("😀");
        assertThat(Indexing.excerpt("x".repeat(139) + " y")).hasSize(139);
        assertThat(Indexing.excerpt("")).isEmpty();
        assertThat(Indexing.excerpt("x".repeat(125) + " 0000000000000000")).isEqualTo("x".repeat(125));
        assertThat(Indexing.excerpt("x".repeat(123) + " 0000000000000000 y")).endsWith(" 0000000000000000");
    }

    private static Summary summary(Complaint complaint) {
        List<Clock> clocks = Clocks.of(complaint, LEVELS);
        Optional<Instant> next = Clocks.next(complaint, clocks);
        return Summary.of(complaint, clocks, next);
    }
}
