package org.mediacenter.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Disposition;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelContract;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.channel.Unreadable;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.telephone.Numbering;

class PhoneChannelTest implements ChannelContract {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final String NUMBER = "08000000001";

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final TestInbox inbox = new TestInbox();
    private final TestMemory memory = new TestMemory();

    @AfterEach
    void close() {
        Await.done(vertx.close());
    }

    private PhoneChannel opened(Optional<Path> watched, Optional<Channel> sms) {
        PhoneChannel channel = new PhoneChannel(
                vertx,
                new PhoneSettings(Recorder.WEST, new Numbering(""), watched, CallFormat.ASTERISK, Optional.empty()),
                InstantSource.fixed(NOW),
                sms);
        Await.done(channel.open(inbox, memory));
        return channel;
    }

    /// The outside of this channel is an operator at a desk, whose browser may go away.
    @Override
    public Outside outside() {
        PhoneChannel channel = new PhoneChannel(
                vertx,
                new PhoneSettings(
                        Recorder.WEST, new Numbering(""), Optional.empty(), CallFormat.ASTERISK, Optional.empty()),
                InstantSource.fixed(NOW),
                Optional.empty());
        return new OperatorAtADesk(channel, text -> channel.file(words("call-" + text.hashCode(), text, true)));
    }

    private static CallWords words(String id, String text, boolean bySms) {
        return new CallWords(
                id,
                text,
                Optional.of(NUMBER),
                Optional.of("Bu Contoh"),
                Optional.of("Jalan Melati"),
                false,
                true,
                Optional.empty(),
                bySms);
    }

    private int post(PhoneChannel channel, Optional<String> token, String body) {
        Endpoint endpoint = channel.endpoints().getFirst();
        MultiMap none = MultiMap.caseInsensitiveMultiMap();
        return Await.done(endpoint.answer().apply(new Endpoint.Call(none, none, Buffer.buffer(body), token)))
                .status();
    }

    private int post(PhoneChannel channel, String body) {
        return post(channel, Optional.of("exchange"), body);
    }

    private List<CallRecord> calls() {
        return inbox.changes().stream()
                .filter(CallRecord.class::isInstance)
                .map(CallRecord.class::cast)
                .toList();
    }

    @Test
    void an_operators_words_are_a_message_of_their_own_with_the_callers_number() {
        PhoneChannel channel = opened(Optional.empty(), Optional.empty());

        Await.done(channel.file(words("call-1", "lampu jalan mati", false)));

        InboundMessage message = inbox.kept().getFirst();
        assertThat(message.channel()).isEqualTo("phone");
        assertThat(message.author().id()).isEqualTo(NUMBER);
        assertThat(message.filing().threadable()).isFalse();
        assertThat(message.filing().phone()).contains(NUMBER);
        assertThat(message.filing().confidential()).isTrue();
        assertThat(message.nativeId()).doesNotContain("0800");
    }

    @Test
    void a_call_record_needs_a_token_an_id_and_a_start_and_is_kept() {
        PhoneChannel channel = opened(Optional.empty(), Optional.empty());
        String record = "{\"id\":\"77.1\",\"caller\":\"" + NUMBER
                + "\",\"start\":\"2026-11-23T09:00:00+07:00\",\"disposition\":\"missed\"}";

        assertThat(post(channel, Optional.empty(), record)).isEqualTo(401);
        assertThat(calls()).isEmpty();
        assertThat(post(channel, record)).isEqualTo(201);
        assertThat(calls()).singleElement().satisfies(call -> {
            assertThat(call.start()).isEqualTo(Instant.parse("2026-11-23T02:00:00Z"));
            assertThat(call.disposition()).isEqualTo(Disposition.MISSED);
        });
    }

    @Test
    void what_is_no_call_record_is_refused_by_name_and_nothing_is_kept() {
        PhoneChannel channel = opened(Optional.empty(), Optional.empty());

        assertThat(post(channel, "")).isEqualTo(400);
        assertThat(post(channel, "[]")).isEqualTo(400);
        assertThat(post(channel, "{\"id\":1,\"start\":\"2026-11-23T09:00:00Z\"}"))
                .isEqualTo(422);
        assertThat(post(channel, "{\"id\":\"1\"}")).isEqualTo(422);
        assertThat(post(channel, "{\"id\":\"1\",\"start\":\"soon\"}")).isEqualTo(422);
        assertThat(post(channel, "{\"id\":\"1\",\"start\":\"2026-11-23T09:00:00Z\",\"color\":\"red\"}"))
                .isEqualTo(422);
        assertThat(post(channel, "{\"id\":\"1\",\"event\":\"dance\"}")).isEqualTo(422);
        assertThat(post(channel, "{\"id\":\"1\",\"start\":\"2026-11-23T09:00:00Z\",\"disposition\":\"so so\"}"))
                .isEqualTo(422);
        assertThat(calls()).isEmpty();
    }

    @Test
    void a_call_that_nobody_took_is_told_of_when_it_ends() {
        PhoneChannel channel = opened(Optional.empty(), Optional.empty());

        int rings = post(channel, "{\"event\":\"newCall\",\"id\":\"9\",\"caller\":\"" + NUMBER + "\"}");
        List<LiveCall> lasting = Await.done(channel.lasting());
        int ends = post(channel, "{\"event\":\"hangup\",\"id\":\"9\",\"cause\":\"ORIGINATOR_CANCEL\"}");
        int again = post(channel, "{\"event\":\"hangup\",\"id\":\"9\"}");

        assertThat(List.of(rings, ends, again)).containsExactly(201, 201, 200);
        assertThat(lasting).singleElement().matches(call -> call.answered().isEmpty());
        assertThat(Await.done(channel.lasting())).isEmpty();
        assertThat(calls()).singleElement().matches(call -> call.disposition() == Disposition.MISSED);
    }

    @Test
    void a_call_that_was_taken_is_told_of_while_it_lasts_also_over_a_restart() {
        PhoneChannel before = opened(Optional.empty(), Optional.empty());
        post(before, "{\"event\":\"newCall\",\"id\":\"9\",\"caller\":\"" + NUMBER + "\"}");
        Await.done(before.close());
        PhoneChannel channel = opened(Optional.empty(), Optional.empty());

        post(channel, "{\"event\":\"answer\",\"id\":\"9\",\"operator\":\"201\"}");
        List<CallRecord> whileItLasts = calls();
        post(channel, "{\"event\":\"hangup\",\"id\":\"9\"}");

        assertThat(whileItLasts).singleElement().satisfies(call -> {
            assertThat(call.caller()).contains(NUMBER);
            assertThat(call.operator()).contains("201");
            assertThat(call.ended()).isEmpty();
        });
        assertThat(calls()).hasSize(2).allMatch(call -> call.disposition() == Disposition.ANSWERED);
        assertThat(calls())
                .extracting(CallRecord::call)
                .containsOnly(whileItLasts.getFirst().call());
    }

    @Test
    void an_answer_waits_for_an_operator_and_the_acknowledgement_was_told_by_one() {
        PhoneChannel channel = opened(Optional.empty(), Optional.empty());

        assertThat(Await.done(channel.deliver(reply(ReplyKind.ACKNOWLEDGEMENT, "call " + NUMBER))))
                .isInstanceOf(Delivered.Sent.class);
        assertThat(Await.done(channel.deliver(reply(ReplyKind.FINAL, "call " + NUMBER))))
                .isInstanceOf(Delivered.Later.class);
        assertThat(Await.done(channel.deliver(reply(ReplyKind.FINAL, "sms " + NUMBER))))
                .as("no SMS channel")
                .isInstanceOf(Delivered.Later.class);
    }

    @Test
    void who_agreed_is_answered_by_sms_and_called_where_no_sms_arrives() {
        StubSms sms = new StubSms();
        PhoneChannel channel = opened(Optional.empty(), Optional.of(sms));

        Delivered sent = Await.done(channel.deliver(reply(ReplyKind.FINAL, "sms " + NUMBER)));
        Delivered called = Await.done(channel.deliver(reply(ReplyKind.FINAL, "call " + NUMBER)));
        sms.answer = new Delivered.Refused("no mobile");
        Delivered refused = Await.done(channel.deliver(reply(ReplyKind.FINAL, "sms " + NUMBER)));

        assertThat(sent).isInstanceOf(Delivered.Sent.class);
        assertThat(called).isInstanceOf(Delivered.Later.class);
        assertThat(refused).isInstanceOf(Delivered.Later.class);
        assertThat(sms.asked).isEqualTo(2);
    }

    @Test
    void a_growing_file_is_read_on_and_a_row_half_written_is_waited_for() throws Exception {
        Path file = folder.resolve("Master.csv");
        Files.writeString(file, row(1) + "\n" + row(2).substring(0, 60));
        Files.setLastModifiedTime(file, FileTime.from(NOW));
        PhoneChannel channel = opened(Optional.of(folder), Optional.empty());
        Await.until("the first row is read", () -> calls().size() == 1);

        Files.writeString(file, row(2).substring(60) + "\nbroken\n", StandardOpenOption.APPEND);
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(1)));
        Await.until("the rest is read", () -> inbox.changes().size() == 3);

        assertThat(calls()).hasSize(2);
        assertThat(inbox.changes().getLast()).isInstanceOf(Unreadable.class);
        assertThat(Await.done(channel.replay("broken"))).isPresent();
        assertThat(Await.done(channel.replay(row(2)))).isEmpty();
        Await.done(channel.close());
    }

    private static String row(int n) {
        return "\"\",\"0800000000" + n + "\",\"112\",\"from-trunk\",\"\",\"SIP/1\",\"\",\"Dial\",\"\","
                + "\"2026-11-23 09:00:00\",\"\",\"2026-11-23 09:01:00\",1,0,\"NO ANSWER\",\"DOCUMENTATION\",\"17." + n
                + "\",\"\"";
    }

    private static OutboundReply reply(ReplyKind kind, String conversation) {
        return new OutboundReply(
                ComplaintNumber.parse("K7H-M3X-RTY").orElseThrow(),
                "r1",
                1,
                kind,
                conversation,
                NUMBER,
                "Lampu sudah menyala.",
                Audience.PRIVATE,
                new OutboundReply.Answered("call-1", NOW));
    }
}
