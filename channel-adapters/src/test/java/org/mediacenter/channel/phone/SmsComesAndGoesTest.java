package org.mediacenter.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelPlace;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.telephone.Numbering;

/// Callers who agreed to an SMS while SMS is set up, changed and taken away.
final class SmsComesAndGoesTest {
    private static final String NUMBER = "08000000001";
    private static final OutboundReply REPLY = new OutboundReply(
            ComplaintNumber.parse("K7H-M3X-RTY").orElseThrow(),
            "r1",
            1,
            ReplyKind.FINAL,
            "sms " + NUMBER,
            NUMBER,
            "Lampu sudah menyala.",
            Audience.PRIVATE,
            new OutboundReply.Answered("call-1", Instant.EPOCH));

    private final Vertx vertx = Vertx.vertx();
    private final ChannelPlace sms = new ChannelPlace("sms", new Channel.Traits(false, false, false));
    private final PhoneChannel channel = new PhoneChannel(
            vertx,
            new PhoneSettings(
                    Recorder.WEST, new Numbering(""), Optional.empty(), CallFormat.ASTERISK, Optional.empty()),
            InstantSource.fixed(Instant.EPOCH),
            Optional.of(sms));

    @AfterEach
    void close() {
        Await.done(vertx.close());
    }

    @Test
    void they_wait_while_sms_is_opened_anew() {
        Await.done(sms.fill(new StubSms()));

        Await.done(sms.leave(true));

        assertThat(channel.reaches(REPLY.conversation())).isFalse();
    }

    @Test
    void they_are_called_where_sms_is_off() {
        Await.done(sms.fill(new StubSms()));

        Await.done(sms.leave(false));

        assertThat(channel.reaches(REPLY.conversation())).isTrue();
        assertThat(Await.done(channel.deliver(REPLY))).isInstanceOf(Delivered.Later.class);
        assertThat(((Delivered.Later) Await.done(channel.deliver(REPLY))).why())
                .satisfies(
                        why -> assertThat(PhoneChannel.isLeftToAnOperator(why)).isTrue());
    }

    @Test
    void they_are_answered_by_the_sms_that_came_later() {
        Await.done(sms.fill(new StubSms()));

        assertThat(Await.done(channel.deliver(REPLY))).isInstanceOf(Delivered.Sent.class);
    }
}
