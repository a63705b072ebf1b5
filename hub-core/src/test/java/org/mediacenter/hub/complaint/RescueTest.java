package org.mediacenter.hub.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// A danger to life on its way to the emergency number.
class RescueTest {
    private static final Command TOLD = new Command.HandToEmergency(Optional.of(Story.personal("Sibuk.")));
    private static final Command DISMISSED = new Command.DismissEmergency(Story.personal("Latihan."));

    @Test
    void what_routing_takes_for_a_danger_to_life_rings_until_somebody_took_it() {
        Story story = Story.received().by(Story.HUB, Story.dangerous()).later(Duration.ofMinutes(2));
        assertThat(story.complaint().alarms().ringing()).isPresent();

        story.by(Story.OPERATOR, TOLD);
        assertThat(story.complaint().alarms().ringing()).isPresent();

        story.by(Story.OPERATOR, Story.taken(story.now()));
        assertThat(story.complaint().alarms().ringing()).isEmpty();
        assertThat(story.complaint().alarms().latest().orElseThrow().taken())
                .hasValueSatisfying(taken -> assertThat(taken.by()).isEqualTo("operator"));
    }

    @Test
    void an_operator_decides_what_routing_did_not_see() {
        Story story = Story.assigned().by(Story.OPERATOR, Story.taken(Story.START));

        assertThat(story.history())
                .extracting(Recorded::event)
                .endsWith(
                        new Rescue.HandedToEmergency(Optional.empty()),
                        Story.taken(Story.START).took());
    }

    @Test
    void it_is_taken_once_and_by_somebody_at_a_time_that_can_be() {
        Story story = Story.received().by(Story.HUB, Story.dangerous()).later(Duration.ofMinutes(2));

        assertThat(code(story, Story.taken(story.now().plusMillis(1)))).isEqualTo("no-such-time");
        assertThat(code(story, Story.taken(Story.START.minusMillis(1)))).isEqualTo("no-such-time");
        assertThat(code(story, nobody(story.now()))).isEqualTo("words-required");
        story.by(Story.OPERATOR, Story.taken(Story.START));
        assertThat(code(story, Story.taken(Story.START))).isEqualTo("taken-already");
    }

    @Test
    void the_hub_and_the_citizen_never_say_that_somebody_took_it() {
        Story story = Story.received().by(Story.HUB, Story.dangerous());

        for (Actor actor : List.of(Story.HUB, Story.CITIZEN)) {
            assertThat(story.attempt(actor, Story.taken(Story.START))).isFalse();
            assertThat(story.attempt(actor, DISMISSED)).isFalse();
        }
    }

    @Test
    void nobody_closes_what_rings() {
        Story story = Story.received().by(Story.HUB, Story.dangerous());
        Command close = new Command.Close("officer", Optional.of(Story.personal("Ganda.")));
        assertThat(code(story, close)).isEqualTo("emergency-waits");

        story.by(Story.OPERATOR, DISMISSED);

        assertThat(story.attempt(Story.OPERATOR, close)).isTrue();
    }

    @Test
    void nobody_merges_away_what_rings() {
        Story story = Story.received().by(Story.HUB, Story.dangerous());
        Command merge = new Command.Merge(new ComplaintNumber("234-678-9CJ"), Story.reply(ReplyKind.ACKNOWLEDGEMENT));
        assertThat(code(story, merge)).isEqualTo("emergency-waits");

        story.by(Story.OPERATOR, Story.taken(Story.START));

        assertThat(story.attempt(Story.OPERATOR, merge)).isTrue();
    }

    @Test
    void what_a_person_decided_is_not_undone_by_routing() {
        Story story = Story.received().by(Story.HUB, Story.dangerous()).by(Story.OPERATOR, DISMISSED);

        story.attempt(Story.HUB, Story.dangerous());

        assertThat(story.complaint().alarms().ringing()).isEmpty();
    }

    @Test
    void names_and_reasons_can_be_erased() {
        Story story = Story.received()
                .by(Story.HUB, Story.dangerous())
                .by(Story.OPERATOR, TOLD)
                .by(Story.OPERATOR, Story.taken(Story.START));
        List<String> hashes =
                story.complaint().alarms().texts().map(Personal::hash).toList();

        story.by(Story.HUB, new Command.Redact(hashes, "retention"));

        assertThat(story.complaint().alarms().texts())
                .hasSize(3)
                .allMatch(text -> text.opened().isEmpty());
    }

    /// Whatever is done in whatever order: it rings from a danger on, until a person ends it.
    @Property(tries = 300)
    void at_most_one_rings_and_only_persons_end_it(@ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> acts) {
        Story story = Story.received();
        for (int act : acts) {
            boolean rang = story.complaint().alarms().ringing().isPresent();
            Actor by = act < 2 ? Story.HUB : Story.OPERATOR;
            story.later(Duration.ofMinutes(1)).attempt(by, command(act, story.now()));

            Alarms alarms = story.complaint().alarms();
            assertThat(alarms.all().stream().filter(Alarm::isRinging).count()).isLessThanOrEqualTo(1);
            if (rang && alarms.ringing().isEmpty()) {
                assertThat(act).isIn(3, 4);
            }
        }
    }

    private static Command command(int act, Instant now) {
        return switch (act) {
            case 0 -> Story.dangerous();
            case 1 -> Story.unsure();
            case 2 -> TOLD;
            case 3 -> Story.taken(now);
            case 4 -> DISMISSED;
            default -> new Command.Close("officer", Optional.of(Story.personal("Ganda.")));
        };
    }

    private static Command nobody(Instant at) {
        return new Command.TakenByEmergency(new Rescue.EmergencyTook(Story.personal(" "), Optional.empty(), at));
    }

    private static String code(Story story, Command command) {
        return story.decided(Story.OPERATOR, command) instanceof Decided.Refused refused ? refused.code() : "";
    }
}
