package org.mediacenter.channel.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.channel.sms.SmsBudget;
import org.mediacenter.channel.sms.SmsChannel;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.channel.Unreadable;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// One person behind one number, however the gateway writes it.
@Timeout(60)
final class OneNumberTest {
    private static final String CITIZEN = "+62800000106";
    private final TestMemory memory = new TestMemory();
    private final TestInbox inbox = new TestInbox();
    private TestGateway gateway = gateway();
    private SmsChannel channel = channel();

    @BeforeEach
    void open() {
        Peer.await(channel.open(inbox, memory));
        gateway.await(State.UP);
    }

    @AfterEach
    void close() {
        Peer.await(channel.close());
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0800000106", "62800000106", "+62800000106", "0062800000106", "0800-000-106"})
    void whoever_writes_by_one_number_is_one_person_in_one_conversation(String written) {
        hears(written, "m1");

        InboundMessage heard = inbox.kept().getFirst();
        assertThat(heard.author().id()).isEqualTo(CITIZEN);
        assertThat(heard.conversation()).isEqualTo("gerbang:" + CITIZEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3636", "GOJEK", "+6580000106"})
    void short_numbers_names_and_numbers_from_elsewhere_stay_as_they_came(String written) {
        hears(written, "m1");

        assertThat(inbox.kept().getFirst().author().id()).isEqualTo(written);
    }

    @Test
    void a_reply_goes_out_in_the_form_the_gateway_writes_numbers_also_after_a_restart() {
        hears("0800000106", "m1");
        replies(CITIZEN);

        close();
        gateway = gateway();
        channel = channel();
        open();
        replies(CITIZEN);

        assertThat(sentTo()).containsExactly("0800000106");
    }

    @Test
    void a_reply_to_what_was_kept_in_another_form_goes_where_it_went_before() {
        hears("+62800000106", "m1");

        replies("0800000107");
        replies(CITIZEN);

        assertThat(sentTo()).containsExactly("0800000107", CITIZEN);
    }

    @Test
    void the_notebook_holds_how_numbers_are_written_and_nobodys_number() {
        hears("0800000106", "m1");

        assertThat(memory.notes().toString()).contains("NOUGHT").doesNotContain("800000106");
    }

    @Test
    void what_was_kept_before_can_be_named_in_every_older_form() {
        hears("0800000106", "m1");

        assertThat(channel.formerly(inbox.kept().getFirst()))
                .extracting(InboundMessage::conversation)
                .containsExactly("gerbang:0800000106", "gerbang:62800000106", "gerbang:0062800000106");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "undefined"})
    void a_word_that_stands_for_a_field_that_is_not_there_is_shown_as_a_fault_of_the_settings(String nothing) {
        gateway.callWithSecret(TestGateway.message(nothing).encode());
        gateway.callWithSecret(TestGateway.message("Lampu mati")
                .put("from", nothing)
                .put("id", "m2")
                .encode());

        assertThat(inbox.kept()).isEmpty();
        assertThat(inbox.changes()).hasSize(2).allMatch(Unreadable.class::isInstance);
    }

    private void hears(String sender, String id) {
        gateway.callWithSecret(TestGateway.message("Lampu mati")
                .put("from", sender)
                .put("id", id)
                .encode());
    }

    private void replies(String author) {
        Delivered delivered = Peer.await(channel.deliver(new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                ReplyKind.FINAL,
                "gerbang:" + author,
                author,
                "Sudah menyala",
                Audience.PRIVATE,
                new OutboundReply.Answered("m1", Instant.EPOCH))));
        assertThat(delivered).isInstanceOf(Delivered.Sent.class);
    }

    private List<String> sentTo() {
        return gateway.peer.asked("/send").stream()
                .map(asked -> asked.json().getJsonObject("recipient").getString("phone"))
                .toList();
    }

    private SmsChannel channel() {
        return new SmsChannel(
                List.of(gateway.way()), new SmsBudget(0, 20, TestGateway.ZONE, InstantSource.system()), "62");
    }

    private static TestGateway gateway() {
        return new TestGateway("gerbang", TestGateway.json(), TestGateway.receive("POST", "header:X-Secret"));
    }
}
