package org.mediacenter.dashboard.standin.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.channel.telegram.TelegramChannel;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.Fetched;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// Telegram's stand-in refuses what Telegram refuses, and the hub's channel talks to it.
@Timeout(60)
class TelegramStandInTest {
    private static final long CITIZEN = 77;

    private final Vertx vertx = Vertx.vertx();
    private final TestInbox inbox = new TestInbox();
    private final TelegramStandIn telegram =
            TelegramContractTest.await(TelegramStandIn.listening(vertx, 0, "12:rahasia", InstantSource.system()));
    private final TelegramChannel channel =
            new TelegramChannel(vertx, TelegramContractTest.settings(telegram), InstantSource.system(), new Random(1));

    @AfterEach
    void close() {
        TelegramContractTest.await(channel.close());
        TelegramContractTest.await(vertx.close());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/bot12:wrong/getMe | {} | 401",
                "/getMe | {} | 401",
                "/bot12:rahasia/sendPost | {} | 404",
                "/bot12:rahasia/sendMessage | no json | 400",
                "/bot12:rahasia/sendMessage | {} | 400",
                "/bot12:rahasia/sendMessage | {\"chat_id\":77} | 400",
                "/bot12:rahasia/sendMessage | {\"chat_id\":77,\"text\":\" \"} | 400",
                "/bot12:rahasia/sendMessage | {\"chat_id\":77,\"text\":\"a\",\"body\":\"b\"} | 400",
                "/bot12:rahasia/sendMessage | {\"chat_id\":78,\"text\":\"a\"} | 400",
                "/bot12:rahasia/getUpdates | {\"timeout\":600} | 400",
                "/bot12:rahasia/getUpdates | {\"limit\":0} | 400",
                "/bot12:rahasia/getUpdates | {\"since\":5} | 400",
                "/bot12:rahasia/getFile | {\"file_id\":\"none\"} | 400",
                "/file/bot12:rahasia/photos/none.jpg | {} | 404"
            })
    void wrong_requests_are_refused_as_telegram_refuses_them(String path, String body, int status) throws Exception {
        telegram.people().write(CITIZEN, "Warga", "halo");
        HttpRequest request = HttpRequest.newBuilder(URI.create(telegram.url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(status);
        }
        assertThat(telegram.people().told(CITIZEN)).isEmpty();
    }

    @Test
    void a_photograph_is_heard_fetched_and_answered_below_it() throws Exception {
        TelegramContractTest.await(channel.open(inbox, new TestMemory()));
        long number = telegram.people().photograph(CITIZEN, "Warga", "Jalan rusak", Buffer.buffer("gambar"));
        InboundMessage heard = inbox.nextMessage();

        Fetched picture = TelegramContractTest.await(
                channel.fetch(heard.attachments().getFirst().source(), 100));
        Delivered delivered = deliver(heard, "Segera kami perbaiki.");

        assertThat(heard.text()).isEqualTo("Jalan rusak");
        assertThat(picture)
                .isInstanceOfSatisfying(
                        Fetched.File.class, file -> assertThat(file.bytes()).isEqualTo(Buffer.buffer("gambar")));
        assertThat(telegram.people().told(CITIZEN)).singleElement().satisfies(told -> {
            assertThat(told.below()).isEqualTo(number);
            assertThat(delivered).isEqualTo(new Delivered.Sent(List.of("77:" + told.number())));
        });
    }

    @Test
    void a_change_is_heard_and_a_stopped_bot_is_out_of_reach() throws Exception {
        TelegramContractTest.await(channel.open(inbox, new TestMemory()));
        long number = telegram.people().write(CITIZEN, "Warga", "lampu padm");
        InboundMessage heard = inbox.nextMessage();
        telegram.people().change(CITIZEN, number, "lampu padam");
        telegram.people().write(CITIZEN, "Warga", "segera ya");
        inbox.nextMessage();
        telegram.people().stop(CITIZEN);

        assertThat(inbox.changes()).singleElement().isInstanceOfSatisfying(Edited.class, edited -> {
            assertThat(edited.nativeId()).isEqualTo(heard.nativeId());
            assertThat(edited.text()).isEqualTo("lampu padam");
        });
        assertThat(deliver(heard, "Baik."))
                .isEqualTo(new Delivered.Refused("out-of-reach: this person has stopped the bot"));
    }

    @Test
    void what_was_kept_and_not_confirmed_comes_again_and_is_one_message() throws Exception {
        telegram.people().write(CITIZEN, "Warga", "lampu padam");
        Vertx first = Vertx.vertx();
        TelegramChannel killed = new TelegramChannel(
                first, TelegramContractTest.settings(telegram), InstantSource.system(), new Random(1));
        TestInbox.Held held = inbox.holdNext();
        TelegramContractTest.await(killed.open(inbox, new TestMemory()));
        held.message();
        TelegramContractTest.await(first.close());
        held.release();

        TelegramContractTest.await(channel.open(inbox, new TestMemory()));
        telegram.people().write(CITIZEN, "Warga", "masih padam");

        assertThat(inbox.nextMessage().text()).isEqualTo("lampu padam");
        assertThat(inbox.nextMessage().text()).isEqualTo("masih padam");
        assertThat(inbox.kept()).hasSize(2);
    }

    private Delivered deliver(InboundMessage heard, String text) {
        return TelegramContractTest.await(channel.deliver(new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                ReplyKind.INTERIM,
                heard.conversation(),
                heard.author().id(),
                text,
                Audience.PRIVATE,
                new OutboundReply.Answered(heard.nativeId(), Instant.EPOCH))));
    }
}
