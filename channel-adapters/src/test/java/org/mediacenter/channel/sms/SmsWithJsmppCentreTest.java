package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.hub.channel.InboundMessage;

/// With the library's own server as the centre.
@Timeout(60)
final class SmsWithJsmppCentreTest {
    private SMPPServerSessionListener listener;
    private SMPPServerSession session;
    private Line line;

    @BeforeEach
    void bind() throws Exception {
        int port = CloudhopperCentre.freePort();
        listener = new SMPPServerSessionListener(port);
        CompletableFuture<SMPPServerSession> bound = CompletableFuture.supplyAsync(this::accept);
        line = new Line(port).open();
        session = bound.get(20, TimeUnit.SECONDS);
        line.awaitUp();
    }

    @AfterEach
    void close() throws Exception {
        line.close();
        session.close();
        listener.close();
    }

    @Test
    void pieces_named_by_parameters_join_in_any_order() throws Exception {
        for (int number : List.of(3, 1, 2)) {
            deliver(
                    "bagian" + number + " ",
                    sar(Tag.SAR_MSG_REF_NUM, 77),
                    one(Tag.SAR_TOTAL_SEGMENTS, 3),
                    one(Tag.SAR_SEGMENT_SEQNUM, number));
        }

        assertThat(line.inbox.kept()).extracting(InboundMessage::text).containsExactly("bagian1 bagian2 bagian3");
    }

    @Test
    void words_in_the_payload_are_heard() throws Exception {
        byte[] words = "banjir setinggi lutut".repeat(20).getBytes(StandardCharsets.US_ASCII);

        deliver("", new OptionalParameter.Message_payload(words));

        assertThat(line.inbox.nextMessage().text()).isEqualTo("banjir setinggi lutut".repeat(20));
    }

    @Test
    void a_store_in_trouble_is_seen_by_the_centre() {
        line.inbox.refuse(1);

        assertThatThrownBy(() -> deliver("air mati"))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        refused -> assertThat(refused.getCommandStatus()).isEqualTo(0x14));
    }

    private SMPPServerSession accept() {
        try {
            SMPPServerSession accepted = listener.accept();
            accepted.setTransactionTimer(20_000);
            accepted.waitForBind(20_000).accept("centre");
            return accepted;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void deliver(String words, OptionalParameter... parameters) throws Exception {
        session.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                "62800000001",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.ISDN,
                "1771",
                new ESMClass(),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                new RawDataCoding((byte) 0),
                words.getBytes(StandardCharsets.US_ASCII),
                parameters);
    }

    private static OptionalParameter sar(Tag tag, int value) {
        return new OptionalParameter.Short(tag, (short) value);
    }

    private static OptionalParameter one(Tag tag, int value) {
        return new OptionalParameter.Byte(tag, (byte) value);
    }
}
