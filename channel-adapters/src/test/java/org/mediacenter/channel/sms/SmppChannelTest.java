package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.sms.RawCentre.Pdu;
import org.mediacenter.channel.sms.RawCentre.SubmitAnswer;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.DeliveryReceipt;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.TestInbox;

/// What is heard, against a centre of raw sockets.
@Timeout(60)
final class SmppChannelTest {
    private static final String WIJI = "62800000001";

    private RawCentre centre;
    private Line line;

    @BeforeEach
    void bind() throws Exception {
        centre = new RawCentre();
        line = new Line(centre.port()).open();
        centre.awaitBound();
        line.awaitUp();
    }

    @AfterEach
    void close() {
        line.close();
        centre.close();
    }

    @Test
    void a_message_is_handed_over_with_its_sender_and_without_a_number_in_its_id() throws Exception {
        Pdu answer = said(deliver(0, 0, "Lampu jalan padam".getBytes(StandardCharsets.US_ASCII)));

        InboundMessage message = line.inbox.nextMessage();
        assertThat(answer.command()).isEqualTo(Answers.DELIVER_SM_RESP);
        assertThat(answer.status()).isZero();
        assertThat(message.text()).isEqualTo("Lampu jalan padam");
        assertThat(message.author().id()).isEqualTo("+" + WIJI);
        assertThat(message.conversation()).isEqualTo("main:+" + WIJI);
        assertThat(message.filing()).isEqualTo(InboundMessage.Filing.NONE);
        assertThat(message.nativeId()).doesNotContain("800000").hasSizeLessThan(200);
    }

    @Test
    void the_same_words_an_hour_later_are_a_new_message() throws Exception {
        said(deliver(0, 0, "5".getBytes(StandardCharsets.US_ASCII)));
        said(deliver(0, 0, "5".getBytes(StandardCharsets.US_ASCII)));
        line.clock.advance(Duration.ofHours(1));
        said(deliver(0, 0, "5".getBytes(StandardCharsets.US_ASCII)));

        assertThat(line.inbox.kept()).hasSize(2);
    }

    @Test
    void a_message_seen_before_a_restart_is_the_same_message_after_it() throws Exception {
        said(deliver(0, 0, "Air mati".getBytes(StandardCharsets.US_ASCII)));
        centre.cut();

        try (Line again = new Line(centre.port()).open(line.inbox, line.memory)) {
            centre.awaitBound();
            Pdu answer = said(deliver(0, 0, "Air mati".getBytes(StandardCharsets.US_ASCII)));

            assertThat(answer.status()).isZero();
            assertThat(line.inbox.kept()).hasSize(1);
            assertThat(again.channel().name()).isEqualTo("sms");
        }
    }

    @Test
    void pieces_in_any_order_are_one_message_even_over_a_restart() throws Exception {
        said(deliver(0x40, 0, HexFormat.of().parseHex("0500030a0302" + "647561"))); // dua
        said(deliver(0x40, 0, HexFormat.of().parseHex("0500030a0303" + "74696761"))); // tiga
        centre.cut();

        try (Line again = new Line(centre.port()).open(line.inbox, line.memory)) {
            centre.awaitBound();
            said(deliver(0x40, 0, HexFormat.of().parseHex("0500030a0301" + "73617475"))); // satu

            assertThat(line.inbox.kept()).extracting(InboundMessage::text).containsExactly("satuduatiga");
            assertThat(again.memory.notes()).isEmpty();
        }
    }

    @Test
    void an_incomplete_message_is_handed_over_after_a_while() throws Exception {
        Pdu answer = said(deliver(0x40, 0, HexFormat.of().parseHex("0500030a0201" + "73617475")));

        line.clock.advance(Parts.PATIENCE.plusSeconds(1));
        Line.await(line.channel.sweep());

        assertThat(answer.status()).isZero();
        assertThat(line.inbox.nextMessage().text()).isEqualTo("satu [bagian 2 hilang]");
    }

    @Test
    void a_store_in_trouble_is_a_full_queue_to_the_centre() throws Exception {
        line.inbox.refuse(1);

        Pdu answer = said(deliver(0, 0, "Air mati".getBytes(StandardCharsets.US_ASCII)));

        assertThat(answer.status()).isEqualTo(0x14);
    }

    @Test
    void empty_and_unreadable_messages_are_acknowledged_and_counted() throws Exception {
        Pdu empty = said(deliver(0, 0, new byte[0]));
        Pdu invisible = said(deliver(0, 8, "\u00A0\u200B".getBytes(StandardCharsets.UTF_16BE)));
        Pdu binary = said(deliver(0, 4, new byte[] {1, 2, 3}));

        assertThat(empty.status()).isZero();
        assertThat(invisible.status()).isZero();
        assertThat(binary.status()).isZero();
        assertThat(line.inbox.kept()).isEmpty();
        assertThat(line.channel.health().detail())
                .contains("empty or not for us 2")
                .contains("unreadable 1");
        assertThat(line.channel.passedOver()).isEqualTo(new Channel.PassedOver(2, 1));
    }

    @Test
    void a_receipt_names_the_message_as_sending_it_did() throws Exception {
        String text = "id:77 sub:001 dlvrd:001 submit date:2611210315 done date:2611210316 stat:UNDELIV err:001 text:";

        Pdu answer = said(deliver(0x04, 0, text.getBytes(StandardCharsets.US_ASCII)));

        assertThat(answer.status()).isZero();
        assertThat(line.inbox.nextReceipt())
                .isEqualTo(new DeliveryReceipt("sms", "main:77", false, Optional.of("UNDELIV")));
    }

    @Test
    void a_receipt_may_come_before_the_answer_to_what_it_speaks_of() throws Exception {
        centre.answerSubmit = _ -> Optional.empty();
        Future<Delivered> sending = line.reply("+" + WIJI, "Sudah");
        Pdu submit = RawCentre.taken(centre.submits);

        said(deliver(0x04, 0, "id:early stat:DELIVRD".getBytes(StandardCharsets.US_ASCII)));
        DeliveryReceipt receipt = line.inbox.nextReceipt();
        boolean answeredBefore = sending.isComplete();
        centre.answer(submit, new SubmitAnswer(0, "early"));

        assertThat(answeredBefore).isFalse();
        assertThat(receipt.providerId()).isEqualTo("main:early");
        assertThat(Line.await(sending)).isEqualTo(new Delivered.Sent(List.of("main:early")));
    }

    @Test
    void many_messages_are_in_hand_at_once_and_answered_each_on_its_own() throws Exception {
        TestInbox.Held held = line.inbox.holdNext();
        CompletableFuture<Pdu> first = deliver(0, 0, "satu".getBytes(StandardCharsets.US_ASCII));
        held.message();

        Pdu second = said(deliver(0, 0, "dua".getBytes(StandardCharsets.US_ASCII)));

        assertThat(second.status()).isZero();
        assertThat(first).isNotDone();
        held.release();
        assertThat(said(first).status()).isZero();
    }

    @Test
    void messages_of_one_sender_reach_the_inbox_in_order() throws Exception {
        List<CompletableFuture<Pdu>> answers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            answers.add(deliver(0, 0, ("nomor " + i).getBytes(StandardCharsets.US_ASCII)));
        }
        for (CompletableFuture<Pdu> answer : answers) {
            assertThat(said(answer).status()).isZero();
        }

        assertThat(line.inbox.kept())
                .extracting(message -> Integer.parseInt(message.text().substring(6)))
                .hasSize(300)
                .isSorted();
    }

    @Test
    void data_sm_is_heard_too() throws Exception {
        ByteBuffer body = ByteBuffer.allocate(100);
        body.put((byte) 0).put((byte) 1).put((byte) 1).put((WIJI + "\0").getBytes(StandardCharsets.US_ASCII));
        body.put((byte) 0).put((byte) 1).put("1771\0".getBytes(StandardCharsets.US_ASCII));
        body.put(new byte[] {0, 0, 0, 0x04, 0x24, 0, 2, 'o', 'k'});

        Pdu answer = said(centre.request(0x103, Arrays.copyOf(body.array(), body.position())));

        assertThat(answer.command()).isEqualTo(Answers.DATA_SM_RESP);
        assertThat(answer.status()).isZero();
        assertThat(line.inbox.nextMessage().text()).isEqualTo("ok");
    }

    @Test
    void a_broken_parameter_does_not_cost_the_message() throws Exception {
        byte[] broken = HexFormat.of().parseHex("0427000102" + "001e0041" + "3333");
        byte[] body =
                RawCentre.body(WIJI, "1771", 0x04, 0, "id:5 stat:DELIVRD".getBytes(StandardCharsets.US_ASCII), broken);

        Pdu answer = said(centre.deliver(body));

        assertThat(answer.status()).isZero();
        assertThat(line.inbox.nextReceipt().providerId()).isEqualTo("main:5");
    }

    @Test
    void what_cannot_be_taken_apart_is_refused_and_the_link_goes_on() throws Exception {
        Pdu refused = said(centre.deliver(new byte[] {0, 1, 1, '6'}));
        Pdu next = said(deliver(0, 0, "Air mati".getBytes(StandardCharsets.US_ASCII)));

        assertThat(refused.command()).isEqualTo(RawCentre.GENERIC_NACK);
        assertThat(next.status()).isZero();
    }

    @Test
    void a_monstrous_length_ends_the_connection_and_a_new_one_is_made() throws Exception {
        centre.writeRaw(HexFormat.of().parseHex("7fffffff" + "00000005" + "00000000" + "00000001"));

        centre.awaitBound();
        Pdu next = said(deliver(0, 0, "Air mati".getBytes(StandardCharsets.US_ASCII)));

        assertThat(next.status()).isZero();
    }

    private CompletableFuture<Pdu> deliver(int esmClass, int coding, byte[] words) throws Exception {
        return centre.deliver(RawCentre.body(WIJI, "1771", esmClass, coding, words));
    }

    private static Pdu said(CompletableFuture<Pdu> answer) throws Exception {
        return answer.get(20, TimeUnit.SECONDS);
    }
}
