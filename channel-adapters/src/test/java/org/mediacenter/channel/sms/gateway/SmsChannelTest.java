package org.mediacenter.channel.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.channel.sms.SmsBudget;
import org.mediacenter.channel.sms.SmsChannel;
import org.mediacenter.hub.channel.Channel.Spending;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// Several ways under the one name, and the month's budget over all of them.
@Timeout(60)
final class SmsChannelTest {
    private static final String TIRED = "budget-spent: what is left of this month's SMS is kept for answers";
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T16:00:00Z"));
    private final InstantSource clock = now::get;
    private final TestMemory memory = new TestMemory();
    private TestGateway first = gateway("gerbang");
    private TestGateway second = gateway("modem");
    private SmsChannel channel = channel(0);

    @BeforeEach
    void open() {
        Peer.await(channel.open(new TestInbox(), memory));
        first.await(State.UP);
        second.await(State.UP);
    }

    @AfterEach
    void close() {
        Peer.await(channel.close());
        first.close();
        second.close();
    }

    @Test
    void a_reply_goes_by_the_link_the_citizen_wrote_to() {
        say("modem:+62800000001", ReplyKind.FINAL, "Dua");
        say("gerbang:+62800000001", ReplyKind.FINAL, "Satu");

        assertThat(first.peer.asked("/send")).hasSize(1);
        assertThat(second.peer.asked("/send")).hasSize(1);
        assertThat(channel.links()).extracting(LinkHealth::name).containsExactly("gerbang", "modem");
        assertThat(channel.name()).isEqualTo(first.channel().name());
    }

    @Test
    void the_number_of_any_link_is_the_citys_own_whichever_it_writes_by() {
        assertThat(channel.isCity("1771")).isTrue();
        assertThat(channel.isCity("+62800000001")).isFalse();
    }

    @Test
    void a_conversation_that_began_elsewhere_goes_by_a_way_that_is_up() {
        first.peer.close();
        first.await(State.DOWN);

        assertThat(channel.reaches("call:+62800000001")).isTrue();
        assertThat(say("call:+62800000001", ReplyKind.FINAL, "Halo")).isInstanceOf(Delivered.Sent.class);
        assertThat(channel.reaches("gerbang:+62800000001")).isFalse();
        assertThat(channel.health().state()).isEqualTo(State.UP);
    }

    @Test
    void once_only_the_reserve_is_left_courtesies_stay_and_answers_go() {
        reopen(10);
        for (int i = 0; i < 8; i++) {
            assertThat(say(ReplyKind.ACKNOWLEDGEMENT)).isInstanceOf(Delivered.Sent.class);
        }

        assertThat(say(ReplyKind.ACKNOWLEDGEMENT)).isEqualTo(new Delivered.Refused(TIRED));
        for (ReplyKind kind : List.of(ReplyKind.INTERIM, ReplyKind.FINAL, ReplyKind.QUESTION, ReplyKind.REFERRAL)) {
            assertThat(say(kind)).isInstanceOf(Delivered.Sent.class);
        }
        assertThat(channel.spending()).contains(new Spending(12, 10, true));
    }

    @Test
    void danger_to_life_and_codes_go_also_when_only_the_reserve_is_left() {
        reopen(10);
        for (int i = 0; i < 8; i++) {
            say(ReplyKind.FINAL);
        }

        assertThat(say(ReplyKind.ACKNOWLEDGEMENT)).isInstanceOf(Delivered.Refused.class);
        assertThat(say("gerbang:+62800000001", ReplyKind.ACKNOWLEDGEMENT, "Telepon 112", true))
                .isInstanceOf(Delivered.Sent.class);
        assertThat(channel.spending()).contains(new Spending(9, 10, true));
    }

    @Test
    void a_long_courtesy_counts_with_all_its_short_messages() {
        reopen(10);

        assertThat(say("gerbang:+62800000001", ReplyKind.ACKNOWLEDGEMENT, "a".repeat(153 * 8 + 1)))
                .isInstanceOf(Delivered.Refused.class);
        assertThat(say("gerbang:+62800000001", ReplyKind.ACKNOWLEDGEMENT, "a".repeat(153 * 8)))
                .isInstanceOf(Delivered.Sent.class);
        assertThat(say(ReplyKind.ACKNOWLEDGEMENT)).isInstanceOf(Delivered.Refused.class);
    }

    @Test
    void what_was_not_sent_is_not_counted() {
        reopen(10);
        first.peer.answers((_, response) -> Peer.json(response, 422, new JsonObject()));
        for (int i = 0; i < 20; i++) {
            say(ReplyKind.FINAL);
        }
        assertThat(channel.spending()).contains(new Spending(0, 10, false));
    }

    @Test
    void the_count_goes_on_after_a_restart_and_begins_anew_with_the_citys_month() {
        reopen(10);
        for (int i = 0; i < 8; i++) {
            say(ReplyKind.FINAL);
        }

        reopen(10);
        assertThat(channel.spending()).contains(new Spending(8, 10, true));
        assertThat(say(ReplyKind.ACKNOWLEDGEMENT)).isInstanceOf(Delivered.Refused.class);

        now.set(Instant.parse("2026-11-30T16:59:59Z"));
        assertThat(say(ReplyKind.ACKNOWLEDGEMENT)).isInstanceOf(Delivered.Refused.class);
        now.set(Instant.parse("2026-11-30T17:00:00Z"));
        assertThat(say(ReplyKind.ACKNOWLEDGEMENT)).isInstanceOf(Delivered.Sent.class);
        assertThat(channel.spending()).contains(new Spending(1, 10, false));
    }

    /// All begins anew but the notebook, as it does in a hub that was stopped.
    private void reopen(int monthly) {
        close();
        first = gateway("gerbang");
        second = gateway("modem");
        channel = channel(monthly);
        open();
    }

    private SmsChannel channel(int monthly) {
        return new SmsChannel(
                List.of(first.way(), second.way()), new SmsBudget(monthly, 20, TestGateway.ZONE, clock), "62");
    }

    private static TestGateway gateway(String name) {
        return new TestGateway(name, TestGateway.json(), TestGateway.receive("POST", "header:X-Secret"));
    }

    private Delivered say(ReplyKind kind) {
        return say("gerbang:+62800000001", kind, "Terima kasih");
    }

    private Delivered say(String conversation, ReplyKind kind, String text) {
        return say(conversation, kind, text, false);
    }

    private Delivered say(String conversation, ReplyKind kind, String text, boolean urgent) {
        return Peer.await(channel.deliver(new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                kind,
                conversation,
                "+62800000001",
                text,
                Audience.PRIVATE,
                new OutboundReply.Answered("m1", Instant.EPOCH),
                urgent)));
    }
}
