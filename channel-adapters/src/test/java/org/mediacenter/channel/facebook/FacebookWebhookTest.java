package org.mediacenter.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.channel.facebook.Comments.comment;
import static org.mediacenter.channel.facebook.Comments.envelope;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.meta.MangledBodies;
import org.mediacenter.channel.meta.MetaSide;
import org.mediacenter.channel.meta.MetaSignature;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.ChannelContract.Told;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.Unreadable;

/// What Meta is told at the webhook.
@Timeout(60)
final class FacebookWebhookTest {
    private static final String BODY = envelope(comment("100_7", "7_1", "55", "lampu padam"));
    private static final byte[] BYTES = BODY.getBytes(StandardCharsets.UTF_8);

    private final TestInbox inbox = new TestInbox();
    private final MetaSide meta = FacebookContractTest.side();

    @BeforeEach
    void open() {
        meta.open(inbox);
    }

    @AfterEach
    void close() {
        meta.close();
    }

    @Test
    void the_challenge_goes_back_only_to_who_knows_the_token() {
        String right = "hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=" + MetaSide.VERIFY_TOKEN;

        assertThat(meta.handshake(right).body()).isEqualTo("1158201444");
        assertThat(meta.handshake(right).statusCode()).isEqualTo(200);
        for (String wrong : List.of(
                right + "x",
                "hub.mode=subscribe&hub.challenge=1",
                right.replace("subscribe", "unsubscribe"),
                right.replace("1158201444", "%3Cscript%3E"),
                "")) {
            assertThat(meta.handshake(wrong).statusCode()).as(wrong).isEqualTo(403);
        }
    }

    @Test
    void what_is_signed_with_either_secret_is_kept_while_the_secret_changes() {
        String other = envelope(comment("100_7", "7_2", "56", "pohon tumbang"));
        byte[] otherBytes = other.getBytes(StandardCharsets.UTF_8);

        assertThat(meta.posted(BYTES, MetaSignature.of(MetaSide.SECRET, BYTES)).statusCode())
                .isEqualTo(200);
        assertThat(meta.posted(otherBytes, MetaSignature.of(MetaSide.PREVIOUS_SECRET, otherBytes))
                        .statusCode())
                .isEqualTo(200);

        assertThat(inbox.kept()).hasSize(2);
    }

    @Test
    void hexadecimal_may_be_written_in_capitals() {
        String signature = MetaSignature.of(MetaSide.SECRET, BYTES).substring("sha256=".length());

        assertThat(meta.posted(BYTES, "sha256=" + signature.toUpperCase(Locale.ROOT))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_meta_did_not_sign_is_turned_away_and_leaves_no_trace() {
        String right = MetaSignature.of(MetaSide.SECRET, BYTES);
        byte[] again = new JsonObject(BODY).encodePrettily().getBytes(StandardCharsets.UTF_8);
        byte[] changed = BODY.replace("lampu", "Lampu").getBytes(StandardCharsets.UTF_8);

        List<HttpResponse<String>> answers = List.of(
                meta.posted(BYTES, ""),
                meta.posted(BYTES, right.substring(0, right.length() - 1)),
                meta.posted(BYTES, right + "0"),
                meta.posted(BYTES, right.replace("sha256=", "sha1=")),
                meta.posted(BYTES, right.replace("sha256=", "")),
                meta.posted(BYTES, right.replace("sha256=", "SHA256=")),
                meta.posted(BYTES, "sha256=" + "z".repeat(64)),
                meta.posted(BYTES, MetaSignature.of("another", BYTES)),
                meta.posted(BYTES, MetaSignature.of(MetaSide.SECRET, again)),
                meta.posted(again, right),
                meta.posted(changed, right),
                meta.posted(new byte[0], right));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(403));
        assertThat(inbox.kept()).isEmpty();
        assertThat(inbox.changes()).isEmpty();
        assertThat(meta.memory().notes()).isEmpty();
    }

    @Test
    void the_same_event_five_times_at_once_is_one_message() throws Exception {
        List<CompletableFuture<Told>> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            told.add(meta.hand("air mati"));
        }

        for (CompletableFuture<Told> one : told) {
            assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(Told.YES);
        }
        assertThat(inbox.kept()).hasSize(1);
    }

    @Test
    void a_thousand_events_in_one_post_are_a_thousand_messages() {
        JsonObject[] values = new JsonObject[1_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = comment("100_7", "7_" + i, "u" + i, "keluhan " + i);
        }

        int status = meta.signed(envelope(values)).statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(inbox.kept()).hasSize(1_000);
        assertThat(inbox.kept().getLast().text()).isEqualTo("keluhan 999");
    }

    @Test
    void when_one_event_cannot_be_kept_meta_is_asked_to_send_all_again() {
        String two = envelope(comment("100_7", "7_1", "55", "satu"), comment("100_7", "7_2", "55", "dua"));
        inbox.refuse(1);

        HttpResponse<String> first = meta.signed(two);
        HttpResponse<String> again = meta.signed(two);

        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Retry-After")).contains("7");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(inbox.kept()).extracting(InboundMessage::text).containsExactlyInAnyOrder("satu", "dua");
    }

    @Test
    void an_edit_in_the_same_post_waits_for_its_message() throws Exception {
        JsonObject edit = comment("100_7", "7_1", "55", "lampu padam di gang 2").put("verb", "edited");
        TestInbox.Held held = inbox.holdNext();

        CompletableFuture<HttpResponse<String>> posted = CompletableFuture.supplyAsync(
                () -> meta.signed(envelope(comment("100_7", "7_1", "55", "lampu padam"), edit)));
        held.message();
        assertThat(inbox.changes()).isEmpty();
        held.release();

        assertThat(posted.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(inbox.changes()).singleElement().isInstanceOf(Edited.class);
    }

    @Test
    void what_is_signed_and_means_nothing_is_kept_as_it_came_and_said_yes_to() {
        List<String> bodies = List.of(
                "", "{}", "[]", "null", "not json", "{\"object\":\"page\"}", "{\"object\":\"page\",\"entry\":[7]}");

        assertThat(bodies)
                .allSatisfy(body ->
                        assertThat(meta.signed(body).statusCode()).as(body).isEqualTo(200));
        assertThat(inbox.changes()).hasSize(bodies.size()).allMatch(Unreadable.class::isInstance);
    }

    @Test
    void an_event_without_an_id_is_kept_so_that_it_can_be_read_again() {
        JsonObject nameless = comment("100_7", "", "55", "lampu padam");

        int status = meta.signed(envelope(nameless, comment("100_7", "7_1", "55", "pohon")))
                .statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(inbox.kept()).hasSize(1);
        Unreadable kept = (Unreadable) inbox.changes().getFirst();
        assertThat(MetaSide.await(meta.channel().replay(kept.raw()))).contains("a post or comment without an id");
        String mended = kept.raw().replace("\"comment_id\":\"\"", "\"comment_id\":\"7_9\"");
        assertThat(MetaSide.await(meta.channel().replay(mended))).isEqualTo(Optional.empty());
        assertThat(inbox.kept()).extracting(InboundMessage::nativeId).containsExactly("7_1", "7_9");
    }

    @Test
    void what_is_said_to_a_page_that_is_not_set_up_is_kept_as_it_came() {
        String other = BODY.replace("\"id\":\"100\"", "\"id\":\"999\"");

        assertThat(meta.signed(other).statusCode()).isEqualTo(200);
        assertThat(inbox.kept()).isEmpty();
        assertThat(inbox.changes())
                .singleElement()
                .extracting(change -> ((Unreadable) change).why())
                .isEqualTo("said to a page or account that is not in the settings");
    }

    @Test
    void a_mention_meta_does_not_tell_for_two_days_is_put_where_people_look() throws Exception {
        JsonObject mention = new JsonObject().put("verb", "add").put("post_id", "100_9");
        meta.signed(envelope(
                "changes",
                new JsonArray().add(new JsonObject().put("field", "mention").put("value", mention))));
        CompletableFuture<Inbound> put = new CompletableFuture<>();

        try (MetaSide later = FacebookContractTest.side(InstantSource.fixed(MetaSide.NOW.plus(Duration.ofHours(49))))) {
            Inbox people = inbound -> {
                put.complete(inbound);
                return Future.succeededFuture(new Accepted.Noted());
            };
            MetaSide.await(later.channel().open(people, meta.memory()));

            assertThat(put.get(20, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            Unreadable.class,
                            given -> assertThat(given.why()).isEqualTo("meta has not told these words for two days"));
        }
    }

    @Test
    void a_five_day_old_replay_of_everything_changes_nothing() {
        String all = envelope(comment("100_7", "7_1", "55", "satu"), comment("100_7", "7_2", "55", "dua"));
        meta.signed(all);

        assertThat(meta.signed(all).statusCode()).isEqualTo(200);
        assertThat(inbox.kept()).hasSize(2);
    }

    @Test
    void mangled_bodies_with_a_right_signature_are_never_a_failure_of_the_hub() {
        MangledBodies bodies = new MangledBodies(new Random(20261122), Comments::any);
        for (int i = 0; i < 1_500; i++) {
            byte[] body = bodies.next();
            assertThat(meta.signed(body).statusCode())
                    .as(() -> new String(body, StandardCharsets.UTF_8))
                    .isEqualTo(200);
        }
        assertThat(meta.signed(envelope("messaging", new JsonArray())).statusCode())
                .isEqualTo(200);
    }
}
