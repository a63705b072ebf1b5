package org.mediacenter.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.meta.MangledBodies;
import org.mediacenter.channel.meta.MetaSide;
import org.mediacenter.hub.channel.TestInbox;

/// What Meta calls about WhatsApp, over HTTP.
@Timeout(120)
final class WhatsAppWebhookTest {
    private final TestInbox inbox = new TestInbox();
    private MetaSide meta;

    @BeforeEach
    void open() {
        meta = WhatsAppContractTest.side().open(inbox);
    }

    @AfterEach
    void close() {
        meta.close();
    }

    @Test
    void a_thousand_messages_in_one_post_are_kept_and_again_change_nothing() {
        JsonArray messages = new JsonArray();
        IntStream.range(0, 1_000).forEach(i -> messages.add(Chats.text("3A" + i, "laporan " + i)));
        String body = Chats.value(new JsonObject().put("messages", messages));

        assertThat(meta.signed(body).statusCode()).isEqualTo(200);
        assertThat(meta.signed(body).statusCode()).isEqualTo(200);

        assertThat(inbox.kept()).hasSize(1_000);
    }

    @Test
    void a_message_to_another_number_is_kept_as_it_came() {
        String body = Chats.said(Chats.text("3A1", "Air mati")).replace(Chats.NUMBER, "555");

        assertThat(meta.signed(body).statusCode()).isEqualTo(200);

        assertThat(inbox.kept()).isEmpty();
        assertThat(inbox.changes()).hasSize(1);
    }

    @Test
    void a_forged_message_is_turned_away() {
        byte[] body = Chats.said(Chats.text("3A1", "Air mati")).getBytes(StandardCharsets.UTF_8);

        assertThat(meta.posted(body, "sha256=" + "0".repeat(64)).statusCode()).isEqualTo(403);
        assertThat(inbox.kept()).isEmpty();
    }

    @Test
    void mangled_bodies_with_a_right_signature_are_never_a_failure_of_the_hub() {
        MangledBodies bodies = new MangledBodies(new Random(20261122), Chats::any);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            statuses.add(meta.signed(bodies.next()).statusCode());
        }
        assertThat(statuses).containsOnly(200);
    }
}
