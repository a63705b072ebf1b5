package org.mediacenter.channel.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.ChannelContract;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.TopicCode;

final class WebsiteChannelTest implements ChannelContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestInbox inbox = new TestInbox();
    private final Site site = new Site().open(inbox);

    @Override
    public Outside outside() {
        return new Site();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_complaint_is_answered_with_everything_needed_to_follow_it() throws Exception {
        HttpResponse<String> response = site.post("{\"text\":\"Lampu jalan padam\"}");

        JsonNode body = JSON.readTree(response.body());
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(ComplaintNumber.parse(body.get("number").asText())).isPresent();
        assertThat(body.get("trackingKey").asText()).hasSize(16);
        assertThat(body.get("deadlineFeedback").asText()).isEqualTo("2026-11-22T03:00:00Z");
        assertThat(body.get("trackUrl").asText())
                .isEqualTo("https://hub.example/track/" + body.get("number").asText() + "?key="
                        + body.get("trackingKey").asText());
        assertThat(response.headers().firstValue("Location"))
                .contains(body.get("trackUrl").asText());
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void everything_that_was_filled_in_reaches_the_inbox() {
        site.post("""
                {"text":" Pohon tumbang\\r\\ndi depan pasar ","name":"Wiji","phone":"0800 000 0001",
                 "email":"wiji@example.org","address":"Jalan Contoh 1","latitude":-7.25,"longitude":112.75,
                 "anonymous":true,"confidential":true,"topic":"dlh.perantingan-pohon"}""");

        InboundMessage message = inbox.kept().getFirst();

        assertThat(message.channel()).isEqualTo("website");
        assertThat(message.text()).isEqualTo("Pohon tumbang\ndi depan pasar");
        assertThat(message.author().name()).contains("Wiji");
        assertThat(message.nativeId()).doesNotContain("0800").doesNotContain("Wiji");
        assertThat(message.filing())
                .isEqualTo(new InboundMessage.Filing(
                        false,
                        true,
                        true,
                        Optional.of("Jalan Contoh 1"),
                        Optional.of(new GeoPoint(-7.25, 112.75)),
                        Optional.of(new TopicCode("dlh.perantingan-pohon")),
                        Optional.of("0800 000 0001"),
                        Optional.of("wiji@example.org"),
                        ""));
    }

    @Test
    void the_same_words_without_a_key_are_two_complaints() {
        site.post("{\"text\":\"Lampu jalan padam\"}");
        site.post("{\"text\":\"Lampu jalan padam\"}");

        assertThat(inbox.kept()).hasSize(2);
        assertThat(inbox.kept().get(0).conversation())
                .isNotEqualTo(inbox.kept().get(1).conversation());
    }

    @Test
    void a_repetition_under_the_same_key_gets_the_same_answer() {
        HttpResponse<String> first = site.post("{\"text\":\"Lampu padam\"}", "Idempotency-Key", "k1");
        HttpResponse<String> again = site.post("{\"text\":\"Lampu padam\"}", "Idempotency-Key", "k1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(inbox.kept()).hasSize(1);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        site.post("{\"text\":\"Lampu padam\"}", "Idempotency-Key", "k1");
        HttpResponse<String> other = site.post("{\"text\":\"Air mati\"}", "Idempotency-Key", "k1");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("key-used-for-another-body");
        assertThat(inbox.kept()).hasSize(1);
    }

    @Test
    void the_same_key_of_another_token_is_another_key() {
        site.post("{\"text\":\"Lampu padam\"}", "Idempotency-Key", "k1", "X-Test-Token", "aplikasi");
        HttpResponse<String> other =
                site.post("{\"text\":\"Air mati\"}", "Idempotency-Key", "k1", "X-Test-Token", "kiosk");

        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(inbox.kept()).hasSize(2);
    }

    @Test
    void a_key_with_a_space_is_refused() {
        HttpResponse<String> response = site.post("{\"text\":\"Lampu padam\"}", "Idempotency-Key", "a b");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(inbox.kept()).isEmpty();
    }

    @Test
    void a_busy_store_asks_to_come_back() {
        inbox.refuse(1);

        HttpResponse<String> response = site.post("{\"text\":\"Lampu padam\"}");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("7");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void another_content_type_is_refused() {
        HttpResponse<String> response = site.post("{\"text\":\"Lampu padam\"}", "Content-Type", "text/plain");

        assertThat(response.statusCode()).isEqualTo(415);
    }

    @Test
    void a_form_sent_twice_is_filed_once() {
        MultiMap form = MultiMap.caseInsensitiveMultiMap();
        form.add("text", "Lampu padam")
                .add("anonymous", "on")
                .add("latitude", "")
                .add("_csrf", "x");
        WebsiteComplaint complaint = ((Reading.Filled) WebsiteMessages.form(form)).complaint();
        IdempotencyKey key = new IdempotencyKey("form", "f1", "same");

        Accepted first = Site.await(site.channel.file(complaint, Optional.of(key)));
        Accepted again = Site.await(site.channel.file(complaint, Optional.of(key)));

        assertThat(first).isInstanceOf(Accepted.Kept.class);
        assertThat(again).isInstanceOf(Accepted.Duplicate.class);
        assertThat(inbox.kept().getFirst().filing().anonymous()).isTrue();
        assertThat(inbox.kept().getFirst().filing().point()).isEmpty();
    }

    @Test
    void a_reply_is_delivered_by_standing_on_the_page() {
        OutboundReply reply = new OutboundReply(
                new ComplaintNumber(inboxNumber()),
                "r1",
                1,
                ReplyKind.FINAL,
                "own-1",
                "own-1",
                "Sudah diperbaiki",
                Audience.PRIVATE,
                new OutboundReply.Answered("own-1", Instant.EPOCH));

        Delivered delivered = Site.await(site.channel.deliver(reply));

        assertThat(delivered).isEqualTo(new Delivered.Sent(List.of()));
        assertThat(site.channel.traits().shows()).isTrue();
    }

    @Test
    void a_closed_website_asks_to_come_back() {
        Site.await(site.channel.close());

        HttpResponse<String> response = site.post("{\"text\":\"Lampu padam\"}");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(site.channel.health().state()).isEqualTo(ChannelHealth.State.CLOSED);
    }

    private String inboxNumber() {
        Accepted accepted = Site.await(site.channel.file(
                ((Reading.Filled) WebsiteMessages.json("{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8)))
                        .complaint(),
                Optional.empty()));
        return ((Accepted.Kept) accepted).number().value();
    }
}
