package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.sms.RawCentre.SubmitAnswer;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.InboundMessage;

/// Much at one time, both ways, and a link that goes in the middle of it.
@Timeout(120)
final class SmppBurstTest {
    private static final String CITIZEN = "+62800000001";

    @Test
    void four_hundred_messages_at_a_window_of_ten_are_taken_without_one_refusal() throws Exception {
        try (CloudhopperCentre centre = new CloudhopperCentre(10);
                Line line = new Line(centre.port()).open()) {
            List<CloudhopperCentre.Handed> answers = new ArrayList<>();

            for (int i = 0; i < 400; i++) {
                answers.add(centre.deliver("62800000" + (1000 + i), "laporan nomor " + i));
            }

            for (CloudhopperCentre.Handed answer : answers) {
                assertThat(answer.status()).contains(0);
            }
            assertThat(line.inbox.kept())
                    .extracting(InboundMessage::text)
                    .hasSize(400)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void four_hundred_replies_are_all_sent_and_none_twice() throws Exception {
        try (CloudhopperCentre centre = new CloudhopperCentre(10);
                Line line = new Line(centre.port()).open()) {
            line.awaitUp();

            List<Future<Delivered>> sending = IntStream.range(0, 400)
                    .mapToObj(i -> line.reply(CITIZEN, "Jawaban " + i))
                    .toList();

            assertThat(sending).allSatisfy(one -> assertThat(Line.await(one)).isInstanceOf(Delivered.Sent.class));
            assertThat(centre.submits.stream().map(one -> GsmAlphabet.decode(one.getShortMessage())))
                    .hasSize(400)
                    .doesNotHaveDuplicates();
        }
    }

    /// As the outbox does: what was certainly not sent is given again, what nobody knows is not.
    @Test
    void of_fifty_replies_waiting_when_the_link_drops_none_is_lost_and_none_is_sent_twice() throws Exception {
        try (RawCentre centre = new RawCentre();
                Line line = new Line(centre.port()).open()) {
            centre.awaitBound();
            line.awaitUp();
            centre.answerSubmit = pdu -> {
                if (centre.submits.size() == 20) {
                    centre.cut();
                    return Optional.empty();
                }
                return Optional.of(new SubmitAnswer(0, "id-" + pdu.sequence()));
            };

            Map<String, Delivered> fates = new HashMap<>();
            List<String> waiting = IntStream.range(0, 50)
                    .mapToObj(i -> "Jawaban nomor " + i + ".")
                    .toList();
            while (!waiting.isEmpty()) {
                line.awaitUp();
                Map<String, Future<Delivered>> sending = new HashMap<>();
                waiting.forEach(text -> sending.put(text, line.reply(CITIZEN, text)));
                sending.forEach((text, future) -> fates.put(text, Line.await(future)));
                waiting = waiting.stream()
                        .filter(text -> fates.get(text) instanceof Delivered.Later)
                        .toList();
            }

            List<String> taken = centre.submits.stream()
                    .map(pdu -> GsmAlphabet.decode(pdu.body()))
                    .map(body -> body.substring(body.indexOf("Jawaban"), body.indexOf('.') + 1))
                    .toList();
            assertThat(taken).doesNotHaveDuplicates();
            assertThat(fates).hasSize(50);
            fates.forEach((text, fate) -> {
                assertThat(fate).isInstanceOfAny(Delivered.Sent.class, Delivered.Unknown.class);
                assertThat(fate instanceof Delivered.Sent && !taken.contains(text))
                        .isFalse();
            });
            assertThat(fates.values()).anyMatch(Delivered.Unknown.class::isInstance);
        }
    }
}
