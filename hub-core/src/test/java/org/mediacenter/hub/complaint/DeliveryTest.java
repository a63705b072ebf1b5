package org.mediacenter.hub.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.DeliveryState.DELIVERED;
import static org.mediacenter.hub.complaint.DeliveryState.QUEUED;
import static org.mediacenter.hub.complaint.DeliveryState.REFUSED;
import static org.mediacenter.hub.complaint.DeliveryState.SENDING;
import static org.mediacenter.hub.complaint.DeliveryState.SENT;
import static org.mediacenter.hub.complaint.DeliveryState.UNKNOWN;
import static org.mediacenter.hub.complaint.Story.HUB;
import static org.mediacenter.hub.complaint.Story.PARKS_OFFICER;
import static org.mediacenter.hub.complaint.Story.START;
import static org.mediacenter.hub.complaint.Story.delivery;
import static org.mediacenter.hub.complaint.Story.personal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// What news of a delivery is worth, and that nothing is sent twice by itself.
class DeliveryTest {

    @Test
    void written_down_it_is_queued() {
        Story story = Story.answered();

        assertThat(state(story)).isEqualTo(QUEUED);
        assertThat(story.complaint().hasOutbox()).isTrue();
    }

    @Test
    void a_refusal_needs_somebody_unless_the_city_chose_not_to_send() {
        assertThat(refused("ESME_RINVDSTADR").needsSomebody()).isTrue();
        assertThat(refused("budget-spent: kept for answers").needsSomebody()).isFalse();
    }

    private static Delivery refused(String why) {
        Story story = Story.answered()
                .by(HUB, delivery("r1", SENDING))
                .by(
                        HUB,
                        new Command.ChangeDelivery(
                                "r1", 1, DeliveryState.REFUSED, "node-a", List.of(), Optional.of(why)));
        return story.complaint().conversation().replies().getFirst().delivery();
    }

    @Test
    void shown_on_a_page_it_is_sent_by_being_written() {
        Command.Reply shown = new Command.Reply(ReplyKind.FINAL, personal("Selesai."), Optional.empty(), true);

        Story story = Story.assigned().by(PARKS_OFFICER, shown);

        assertThat(state(story)).isEqualTo(SENT);
        assertThat(story.complaint().hasOutbox()).isFalse();
        assertThat(story.complaint().conversation().replies().getFirst().sentAt())
                .contains(START);
    }

    @Test
    void only_one_node_sends() {
        Story story = Story.answered().by(HUB, delivery("r1", SENDING));

        assertThat(story.decided(HUB, delivery("r1", SENDING))).isInstanceOf(Decided.Unchanged.class);
        Command.ChangeDelivery other =
                new Command.ChangeDelivery("r1", 1, SENDING, "node-b", List.of(), Optional.empty());
        assertRefused(story.decided(HUB, other), "already-sending");
    }

    @Test
    void what_was_certainly_not_sent_is_queued_again_as_the_same_attempt() {
        Story story = Story.answered().by(HUB, delivery("r1", SENDING)).by(HUB, delivery("r1", QUEUED));

        assertThat(state(story)).isEqualTo(QUEUED);
        story.by(HUB, delivery("r1", SENDING));
        assertThat(state(story)).isEqualTo(SENDING);
        assertThat(theReply(story).delivery().attempt()).isEqualTo(1);
    }

    @Test
    void what_may_have_gone_out_is_not_sent_again_by_itself() {
        Story story = Story.answered().by(HUB, delivery("r1", SENDING)).by(HUB, delivery("r1", UNKNOWN));

        assertThat(theReply(story).delivery().needsSomebody()).isTrue();
        assertRefused(story.decided(HUB, delivery("r1", SENDING)), "already-sent");
        assertRefused(story.decided(HUB, delivery("r1", QUEUED)), "already-sent");
        assertRefused(story.decided(HUB, new Command.SendAgain("r1")), "only-an-officer");
    }

    @Test
    void a_person_may_send_it_again() {
        Story story = Story.answered().by(HUB, delivery("r1", SENDING)).by(HUB, delivery("r1", UNKNOWN));

        story.by(PARKS_OFFICER, new Command.SendAgain("r1"));

        assertThat(state(story)).isEqualTo(QUEUED);
        assertThat(theReply(story).delivery().attempt()).isEqualTo(2);
        assertThat(story.decided(HUB, delivery("r1", 1, SENT, "late"))).isInstanceOf(Decided.Unchanged.class);
        assertRefused(story.decided(HUB, delivery("r1", 3, SENDING)), "unknown-attempt");
        assertRefused(story.decided(PARKS_OFFICER, new Command.SendAgain("r1")), "still-under-way");
    }

    @Test
    void what_still_waits_is_sent_by_another_way_instead_and_no_longer_by_the_first() {
        Story story = Story.answered();
        story.by(
                Story.CITIZEN,
                new Command.Link("sms:link", "sms", Story.personal("0800000222"), Story.personal("0800000222"), "key"));
        String way = story.complaint().person().linked().getFirst().label();

        assertRefused(
                story.decided(PARKS_OFFICER, new Command.SendAgain("r1", Optional.of(Way.FIRST))), "still-under-way");
        story.by(PARKS_OFFICER, new Command.SendAgain("r1", Optional.of(way)));

        assertThat(theReply(story).way()).contains(way);
        assertThat(state(story)).isEqualTo(QUEUED);
        assertThat(story.decided(HUB, delivery("r1", 1, SENDING))).isInstanceOf(Decided.Unchanged.class);
        story.by(HUB, delivery("r1", 2, SENDING));
        assertRefused(
                story.decided(PARKS_OFFICER, new Command.SendAgain("r1", Optional.of(Way.FIRST))), "still-under-way");
    }

    @Test
    void what_arrived_is_not_sent_again() {
        Story story = sent("a").by(HUB, delivery("r1", DELIVERED, "a"));

        assertRefused(story.decided(PARKS_OFFICER, new Command.SendAgain("r1")), "already-sent");
        assertThat(story.decided(HUB, delivery("r1", DELIVERED, "a"))).isInstanceOf(Decided.Unchanged.class);
        assertThat(story.decided(HUB, delivery("r1", REFUSED, "a"))).isInstanceOf(Decided.Unchanged.class);
        assertRefused(story.decided(HUB, delivery("r1", QUEUED)), "already-sent");
    }

    @Test
    void a_message_of_two_parts_has_arrived_when_both_have() {
        Story story = sent("a", "b").by(HUB, delivery("r1", DELIVERED, "b"));

        assertThat(state(story)).isEqualTo(SENT);
        assertThat(story.decided(HUB, delivery("r1", DELIVERED, "b"))).isInstanceOf(Decided.Unchanged.class);
        assertThat(state(story.by(HUB, delivery("r1", DELIVERED, "a")))).isEqualTo(DELIVERED);
    }

    @Test
    void a_part_that_expired_needs_somebody_until_it_arrives_after_all() {
        Story story = sent("a", "b").by(HUB, delivery("r1", DELIVERED, "a")).by(HUB, delivery("r1", REFUSED, "b"));

        assertThat(state(story)).isEqualTo(REFUSED);
        assertThat(state(story.by(HUB, delivery("r1", DELIVERED, "b")))).isEqualTo(DELIVERED);
    }

    @Test
    void a_receipt_is_understood_by_the_providers_id() {
        Conversation conversation = sent("a", "b").complaint().conversation();

        assertThat(conversation.receipt("b", true, Optional.empty()))
                .contains(new Command.ChangeDelivery("r1", 1, DELIVERED, "", List.of("b"), Optional.empty()));
        assertThat(conversation
                        .receipt("b", false, Optional.of("EXPIRED"))
                        .orElseThrow()
                        .state())
                .isEqualTo(REFUSED);
        assertThat(conversation.receipt("z", true, Optional.empty())).isEmpty();
    }

    @Test
    void a_late_receipt_of_the_first_attempt_saves_the_second() {
        Story story = sent("a").by(HUB, delivery("r1", REFUSED, "a")).by(PARKS_OFFICER, new Command.SendAgain("r1"));

        Command.ChangeDelivery late = story.complaint()
                .conversation()
                .receipt("a", true, Optional.empty())
                .orElseThrow();
        story.by(HUB, late);

        assertThat(state(story)).isEqualTo(DELIVERED);
        assertRefused(story.decided(HUB, delivery("r1", 2, SENDING)), "already-sent");
    }

    @Test
    void the_first_time_it_went_out_is_when_it_was_sent() {
        Story story = Story.answered()
                .by(HUB, delivery("r1", SENDING))
                .by(HUB, delivery("r1", UNKNOWN))
                .later(Duration.ofMinutes(3))
                .by(HUB, delivery("r1", DELIVERED))
                .later(Duration.ofMinutes(3));

        assertThat(theReply(story).sentAt()).contains(START.plusSeconds(180));
    }

    @Test
    void a_reply_nobody_wrote_has_no_delivery() {
        assertRefused(Story.answered().decided(HUB, delivery("r7", SENDING)), "unknown-reply");
        assertRefused(Story.answered().decided(PARKS_OFFICER, new Command.SendAgain("r7")), "unknown-reply");
        assertRefused(Story.answered().decided(HUB, delivery("r1", UNKNOWN)), "not-sending");
    }

    @Provide
    Arbitrary<List<Command.ChangeDelivery>> news() {
        return Combinators.combine(
                        Arbitraries.of(DeliveryState.class),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of("node-a", "node-b"),
                        Arbitraries.of("a", "b").set().ofMaxSize(2))
                .as((state, attempt, node, ids) ->
                        new Command.ChangeDelivery("r1", attempt, state, node, List.copyOf(ids), Optional.empty()))
                .list()
                .ofMaxSize(20);
    }

    /// Whatever is reported in whatever order: it goes out at most once, and what arrived stays
    /// so.
    @Property
    void without_a_person_it_goes_out_at_most_once(@ForAll("news") List<Command.ChangeDelivery> news) {
        Story story = Story.answered();
        Set<DeliveryState> perhapsOut = Set.of(SENT, DELIVERED, REFUSED, UNKNOWN);
        boolean out = false;
        boolean arrived = false;

        for (Command.ChangeDelivery one : news) {
            if (story.decided(HUB, one) instanceof Decided.Happened) {
                story.by(HUB, one);
                assertThat(out && one.state() == SENDING).isFalse();
                assertThat(arrived).isFalse();
            }
            out |= perhapsOut.contains(state(story));
            arrived |= state(story) == DELIVERED;
        }
    }

    private static Story sent(String... ids) {
        return Story.answered().by(HUB, delivery("r1", SENDING)).by(HUB, delivery("r1", SENT, ids));
    }

    private static Reply theReply(Story story) {
        return story.complaint().conversation().reply("r1").orElseThrow();
    }

    private static DeliveryState state(Story story) {
        return theReply(story).delivery().state();
    }

    private static void assertRefused(Decided decided, String code) {
        assertThat(decided)
                .isInstanceOfSatisfying(
                        Decided.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
