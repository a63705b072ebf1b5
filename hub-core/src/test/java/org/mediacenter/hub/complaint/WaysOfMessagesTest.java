package org.mediacenter.hub.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;

/// Whose words are whose where several people write in one matter on one channel.
final class WaysOfMessagesTest {
    private static final Actor CITIZEN = new Actor.Citizen();
    private static final String NEIGHBOUR = "0800000222";

    @Test
    void a_message_is_of_the_way_its_event_names_whatever_the_conversation() {
        Story story = linked();
        String way = way(story).label();

        story.by(CITIZEN, wrote("thread-9", Optional.of(way)));

        assertThat(of(story)).contains(way(story));
    }

    @Test
    void a_message_by_a_way_given_up_has_none() {
        Story story = linked();
        story.by(CITIZEN, wrote("thread-9", Optional.of(way(story).label())));

        story.by(CITIZEN, new Command.Unlink(way(story).label()));

        assertThat(of(story)).isEmpty();
        assertThat(story.complaint().ways().back())
                .isEqualTo(story.complaint().ways().first());
    }

    @Test
    void an_old_message_in_another_conversation_is_the_only_persons_ever_heard_on_the_channel() {
        Story story = Story.received();

        story.by(CITIZEN, wrote("thread-9", Optional.empty()));

        assertThat(of(story)).contains(story.complaint().ways().first());
    }

    @Test
    void an_old_message_in_another_conversation_is_nobodys_where_a_second_person_was_linked() {
        Story story = linked();
        story.by(CITIZEN, wrote("thread-9", Optional.empty()));
        assertThat(of(story)).isEmpty();

        story.by(CITIZEN, new Command.Unlink(way(story).label()));

        assertThat(of(story)).isEmpty();
    }

    @Test
    void an_old_message_where_the_complaint_began_is_the_first_ways() {
        Story story = linked();

        story.by(CITIZEN, Story.message("sms:old"));

        assertThat(of(story)).contains(story.complaint().ways().first());
    }

    private static Story linked() {
        return Story.received()
                .by(
                        CITIZEN,
                        new Command.Link(
                                "sms:link", "sms", Story.personal(NEIGHBOUR), Story.personal(NEIGHBOUR), "key"));
    }

    private static Way way(Story story) {
        return story.complaint().person().linked().getFirst();
    }

    private static Command wrote(String conversation, Optional<String> way) {
        return new Command.AddMessage(new CitizenWrote(
                "sms:wrote",
                "sms",
                Story.personal("di gang dua"),
                Optional.empty(),
                Carried.NOTHING,
                Optional.of(Story.personal(conversation)),
                way));
    }

    private static Optional<Way> of(Story story) {
        Complaint complaint = story.complaint();
        return complaint.ways().of(complaint.conversation().messages().getLast());
    }
}
