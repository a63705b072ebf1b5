package org.mediacenter.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.ChannelContract;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Brought;
import org.mediacenter.hub.channel.InboundMessage.Helper;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// What people come to the counter with, or send on paper.
class CounterChannelTest {
    private static final String REPORTER = "08000000001";
    private static final String HELPER = "08000000002";

    private final TestInbox inbox = new TestInbox();
    private final StubSms sms = new StubSms();
    private final CounterChannel letters =
            new CounterChannel(CounterChannel.LETTER, InstantSource.fixed(Instant.EPOCH), Optional.of(sms));

    @Nested
    class WalkIn implements ChannelContract {
        @Override
        public Outside outside() {
            return desk(CounterChannel.WALK_IN);
        }
    }

    @Nested
    class Letter implements ChannelContract {
        @Override
        public Outside outside() {
            return desk(CounterChannel.LETTER);
        }
    }

    private static ChannelContract.Outside desk(String name) {
        CounterChannel channel = new CounterChannel(name, InstantSource.fixed(Instant.EPOCH), Optional.empty());
        return new OperatorAtADesk(channel, text -> channel.file(spoken(text)));
    }

    private static CallWords spoken(String text) {
        return new CallWords(
                "desk-" + text.hashCode(),
                text,
                Optional.of(REPORTER),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                AnswerWay.COUNTER,
                Optional.empty(),
                Brought.NOTHING);
    }

    private static CallWords words(AnswerWay way, Optional<String> line) {
        return new CallWords(
                "desk-1",
                "selokan mampet",
                Optional.of(REPORTER),
                Optional.of("Bu Contoh"),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                way,
                line,
                new Brought(
                        Optional.of(LocalDate.of(2026, 11, 20)),
                        Optional.of("005/RW2/2026"),
                        Optional.of(new Helper("Pak Misal", "village", Optional.of(HELPER)))));
    }

    private static OutboundReply reply(String conversation) {
        return new OutboundReply(
                new ComplaintNumber("K7H-M3X-RTY"),
                "r1",
                1,
                ReplyKind.FINAL,
                conversation,
                REPORTER,
                "Sudah kami bersihkan.",
                Audience.PRIVATE,
                new OutboundReply.Answered("desk-1", Instant.EPOCH));
    }

    @Test
    void a_letter_is_a_matter_of_the_reporter_with_the_helper_and_the_paper_beside() {
        Await.done(letters.open(inbox, new TestMemory()));

        Await.done(letters.file(words(AnswerWay.CALL, Optional.of(HELPER))));

        InboundMessage message = inbox.kept().getFirst();
        Brought brought = message.filing().brought().orElseThrow();
        assertThat(message.channel()).isEqualTo("letter");
        assertThat(message.author().id()).isEqualTo(REPORTER);
        assertThat(message.filing().phone()).contains(REPORTER);
        assertThat(brought.on()).contains(LocalDate.of(2026, 11, 20));
        assertThat(brought.helper().flatMap(Helper::phone)).contains(HELPER);
        assertThat(AnswerWay.line(message.conversation())).isEqualTo(HELPER);
    }

    @Test
    void an_answer_by_post_or_at_the_counter_waits_for_a_person() {
        for (AnswerWay way : List.of(AnswerWay.LETTER, AnswerWay.COUNTER, AnswerWay.CALL)) {
            Delivered delivered = Await.done(letters.deliver(reply(way.conversation("Jalan Melati 1"))));

            assertThat(delivered)
                    .as(way.name())
                    .isInstanceOfSatisfying(
                            Delivered.Later.class,
                            later -> assertThat(PhoneChannel.isLeftToAnOperator(later.why()))
                                    .isTrue());
        }
        assertThat(sms.asked).isZero();
    }

    @Test
    void an_answer_by_sms_goes_to_the_number_that_was_agreed() {
        Delivered delivered = Await.done(letters.deliver(reply(AnswerWay.SMS.conversation(HELPER))));

        assertThat(delivered).isInstanceOf(Delivered.Sent.class);
        assertThat(sms.to).isEqualTo(HELPER);
    }

    @Test
    void nothing_is_taken_before_the_hub_is_open() {
        assertThat(Await.done(letters.file(words(AnswerWay.CALL, Optional.of(HELPER)))))
                .isInstanceOf(Accepted.Later.class);
    }
}
