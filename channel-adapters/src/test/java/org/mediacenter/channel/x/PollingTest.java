package org.mediacenter.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;

/// Mentions and direct messages that are asked for.
@Timeout(60)
final class PollingTest {
    private static final String MENTIONS = "/2/users/" + TestX.CITY + "/mentions";
    private static final String MESSAGES = "/2/dm_events";
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final int PAGE = 3;

    private final List<JsonObject> posts = new CopyOnWriteArrayList<>();
    private final List<JsonObject> direct = new CopyOnWriteArrayList<>();
    private final TestInbox inbox = new TestInbox();
    private final TestMemory memory = new TestMemory();

    @Test
    void mentions_of_many_pages_come_oldest_first() throws Exception {
        try (TestX x = new TestX(OFTEN, this::answer)) {
            x.open(inbox, memory);
            for (int i = 0; i < 10; i++) {
                posts.add(post(i));
            }

            await(10);

            assertThat(inbox.kept()).extracting(InboundMessage::text).isSorted();
        }
    }

    @Test
    void what_was_written_before_the_channel_was_first_opened_is_left_alone() throws Exception {
        posts.add(TestX.post(Ids.at(TestX.NOW.minusSeconds(3_600)), "lama"));
        try (TestX x = new TestX(OFTEN, this::answer)) {
            x.open(inbox, memory);
            posts.add(post(1));

            assertThat(inbox.nextMessage().text()).isEqualTo("laporan 01");
            assertThat(inbox.kept()).hasSize(1);
        }
    }

    @Test
    void nothing_is_left_out_when_the_hub_is_killed_at_any_moment() throws Exception {
        for (int kill = 0; kill < 12; kill++) {
            int round = kill;
            posts.add(post(2 * kill));
            posts.add(post(2 * kill + 1));
            List<Peer.Asked> asked = new CopyOnWriteArrayList<>();
            try (TestX x = new TestX(OFTEN, (one, response) -> {
                asked.add(one);
                if (asked.size() > round % 5) {
                    response.reset();
                } else {
                    answer(one, response);
                }
            })) {
                x.open(inbox, memory);
                x.peer.next("/2/users/me");
                x.kill();
            }
        }
        try (TestX x = new TestX(OFTEN, this::answer)) {
            x.open(inbox, memory);

            await(24);
        }
        assertThat(inbox.kept()).extracting(InboundMessage::text).doesNotHaveDuplicates();
    }

    @Test
    void the_cursor_waits_while_the_hub_cannot_keep_messages() throws Exception {
        inbox.refuse(3);
        try (TestX x = new TestX(OFTEN, this::answer)) {
            posts.add(post(1));
            posts.add(post(2));
            x.open(inbox, memory);
            String before = cursor();

            x.peer.next(MENTIONS);
            x.peer.next(MESSAGES);

            assertThat(cursor()).isEqualTo(before);
        }
        try (TestX x = new TestX(OFTEN, this::answer)) {
            inbox.refuse(0);
            x.open(inbox, memory);

            await(2);
        }
    }

    /// Ten times as long is longer than the peer waits.
    @Test
    void calls_that_bring_nothing_do_not_make_asking_rarer() throws Exception {
        JsonObject other = TestX.event("post.mention.create", post(1));
        other.getJsonObject("data").getJsonObject("filter").put("user_id", "3333");
        try (TestX x = new TestX(Duration.ofMillis(2_500), this::answer)) {
            x.open(inbox, memory).up();
            x.signed("a1".getBytes(StandardCharsets.UTF_8)).join();
            x.signed(TestX.event("comet.seen", new JsonObject())).join();
            x.signed(other).join();

            x.peer.next(MENTIONS);
            x.peer.next(MENTIONS);

            assertThat(inbox.kept()).isEmpty();
        }
    }

    @Test
    void by_webhook_and_by_asking_a_post_is_one_message() throws Exception {
        try (TestX x = new TestX(OFTEN, this::answer)) {
            x.open(inbox, memory);
            x.signed(TestX.event("post.mention.create", post(1))).join();
            posts.add(post(1));
            posts.add(post(2));
            await(2);

            assertThat(inbox.kept()).hasSize(2);
        }
    }

    @Test
    void direct_messages_are_asked_for_down_to_the_last_known_one() throws Exception {
        try (TestX x = new TestX(OFTEN, this::answer)) {
            x.open(inbox, memory);
            for (int i = 0; i < 7; i++) {
                direct.add(message(i));
            }

            await(7);

            assertThat(inbox.kept()).extracting(InboundMessage::text).isSorted();
            assertThat(inbox.kept()).allMatch(message -> message.conversation().equals("dm:" + TestX.CITIZEN));
        }
    }

    @Test
    void a_limit_in_the_middle_of_the_pages_loses_nothing() throws Exception {
        AtomicBoolean limited = new AtomicBoolean();
        try (TestX x = new TestX(OFTEN, (asked, response) -> {
            if (asked.query("pagination_token").equals("3") && limited.compareAndSet(false, true)) {
                response.putHeader("x-rate-limit-limit", "15")
                        .putHeader("x-rate-limit-remaining", "0")
                        .putHeader("x-rate-limit-reset", "" + TestX.NOW.getEpochSecond())
                        .setStatusCode(500)
                        .end();
            } else {
                answer(asked, response);
            }
        })) {
            for (int i = 0; i < 10; i++) {
                posts.add(post(i));
            }
            x.open(inbox, memory);

            await(10);
        }
    }

    @Test
    void dead_keys_show_on_the_link_until_they_are_accepted_again() throws Exception {
        AtomicBoolean dead = new AtomicBoolean(true);
        try (TestX x = new TestX(OFTEN, (asked, response) -> {
            if (dead.get()) {
                response.setStatusCode(401).end();
            } else {
                answer(asked, response);
            }
        })) {
            x.open(inbox, memory);
            x.peer.next("/2/users/me");
            x.peer.next("/2/users/me");
            x.peer.next("/2/users/me");
            assertThat(x.channel.health().state()).isEqualTo(State.DOWN);
            assertThat(x.channel.health().detail()).contains("keys are not accepted");

            dead.set(false);
            posts.add(post(1));

            assertThat(inbox.nextMessage().text()).isEqualTo("laporan 01");
            assertThat(x.channel.health().state()).isEqualTo(State.UP);
        }
    }

    @Test
    void keys_of_another_account_are_told() throws Exception {
        JsonObject other = new JsonObject().put("data", new JsonObject().put("id", "3333333333333333333"));
        try (TestX x = new TestX(OFTEN, (_, response) -> Peer.json(response, 200, other))) {
            x.open(inbox, memory);
            x.peer.next("/2/users/me");
            x.peer.next("/2/users/me");
            x.peer.next("/2/users/me");

            assertThat(x.channel.health().detail()).contains("another account");
            assertThat(x.peer.asked(MENTIONS)).isEmpty();
        }
    }

    private void await(int messages) throws InterruptedException {
        for (int i = inbox.kept().size(); i < messages; i = inbox.kept().size()) {
            inbox.nextMessage();
        }
    }

    private String cursor() {
        return String.valueOf(memory.notes().get("mentions"));
    }

    private void answer(Peer.Asked asked, HttpServerResponse response) {
        switch (asked.path()) {
            case MENTIONS -> Peer.json(response, 200, page(posts, asked));
            case MESSAGES -> Peer.json(response, 200, page(direct, asked));
            default -> Peer.json(response, 200, TestX.me());
        }
    }

    /// Newest first, a few at a time, as X does.
    private static JsonObject page(List<JsonObject> all, Peer.Asked asked) {
        List<JsonObject> newest = new ArrayList<>(all);
        newest.sort(Comparator.comparing((JsonObject one) -> one.getString("id"), Ids.BY_AGE.reversed()));
        String since = asked.query().contains("since_id") ? asked.query("since_id") : "1";
        newest.removeIf(one -> !Ids.isAfter(one.getString("id"), since));
        int from = asked.query().contains("pagination_token") ? Integer.parseInt(asked.query("pagination_token")) : 0;
        int to = Math.min(newest.size(), from + PAGE);
        JsonObject page = TestX.page(new JsonArray(new ArrayList<Object>(newest.subList(from, to))));
        if (to < newest.size()) {
            page.getJsonObject("meta").put("next_token", "" + to);
        }
        return page;
    }

    private static JsonObject post(int second) {
        return TestX.post(Ids.at(TestX.NOW.plusSeconds(second)), "laporan %02d".formatted(second));
    }

    private static JsonObject message(int second) {
        return new JsonObject()
                .put("id", Ids.at(TestX.NOW.plusSeconds(second)))
                .put("event_type", "MessageCreate")
                .put("sender_id", TestX.CITIZEN)
                .put("text", "pesan %02d".formatted(second));
    }
}
