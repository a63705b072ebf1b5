package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.api.ChannelEndpoints;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.dashboard.web.Responder;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelPlace;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.Problem;
import org.mediacenter.hub.settings.SettingsFile;
import org.mediacenter.hub.settings.SettingsReading;

/// What becomes of one group's channels when its settings change.
final class FollowedGroupTest {
    private static final String TOKEN = "HUB_CHANNELS_TELEGRAM_TOKEN";

    @TempDir
    private Path folder = Path.of("");

    private final ChannelPlace place = new ChannelPlace("x", new Channel.Traits(false, false, false));
    private final Queue<Future<Void>> openings = new ArrayDeque<>();
    private final List<StandIn> made = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private Future<Void> withTheHub = Future.succeededFuture();
    private boolean breaks;

    @Test
    void who_calls_while_the_channel_is_opened_anew_is_asked_to_come_again() {
        FollowedGroup group = opened(settings("12:lama"));
        Routes routes = new Routes();
        new ChannelEndpoints(
                        () -> List.<Channel>of(place).stream()
                                .filter(Channel::isSetUp)
                                .toList(),
                        _ -> false)
                .mount(routes);

        Future<Void> renewed = group.follow(settings("12:baru"));
        Answer meanwhile = called(routes);
        made.getFirst().closing.complete();

        assertThat(meanwhile.status()).isEqualTo(503);
        assertThat(meanwhile.headers()).containsKey("Retry-After");
        assertThat(renewed.isComplete()).isTrue();
        assertThat(called(routes).status()).isEqualTo(200);
    }

    @Test
    void what_was_passed_over_is_counted_also_while_the_channel_leaves_and_when_it_cannot_close() {
        FollowedGroup group = opened(settings("12:lama"));

        Future<Void> _ = group.follow(settings("12:baru"));
        Channel.PassedOver meanwhile = place.passedOver();
        made.getFirst().closing.fail("cannot");

        assertThat(meanwhile).isEqualTo(new Channel.PassedOver(2, 1));
        assertThat(place.passedOver()).isEqualTo(new Channel.PassedOver(4, 2));
    }

    @Test
    void a_channel_that_cannot_open_is_tried_again_until_it_does_and_is_said_meanwhile() {
        FollowedGroup group = opened(settings("12:lama"));
        made.getFirst().closing.complete();
        openings.add(Future.failedFuture("the store is away"));
        SettingsReading.Good wanted = settings("12:baru");

        done(group.follow(wanted));
        assertThat(group.refused()).singleElement().asString().startsWith("hub.channels.telegram.");
        done(group.follow(wanted));
        assertThat(made).as("not before it waited").hasSize(2);
        made.getLast().closing.complete();
        now = now.plus(Duration.ofMinutes(1));
        done(group.follow(wanted));

        assertThat(made).hasSize(3);
        assertThat(group.refused()).isEmpty();
    }

    @Test
    void a_channel_that_could_not_open_with_the_hub_is_tried_again_later_each_time_and_is_said_meanwhile() {
        withTheHub = Future.failedFuture("the store is away");
        FollowedGroup group = opened(settings("12:lama"));
        SettingsReading.Good same = settings("12:lama");
        done(group.follow(same));
        assertThat(group.refused()).hasSize(1);
        assertThat(made).as("not before it waited").hasSize(1);
        made.getFirst().closing.complete();

        now = now.plus(Duration.ofSeconds(5));
        openings.add(Future.failedFuture("still away"));
        done(group.follow(same));
        assertThat(made).hasSize(2);
        made.getLast().closing.complete();
        now = now.plus(Duration.ofMinutes(1));
        done(group.follow(same));

        assertThat(made).hasSize(3);
        assertThat(place.unopened()).isEmpty();
        assertThat(group.refused()).isEmpty();
    }

    @Test
    void a_channel_that_cannot_be_made_leaves_the_one_before_where_it_is_and_is_tried_again() {
        FollowedGroup group = opened(settings("12:lama"));
        made.getFirst().closing.complete();
        breaks = true;

        done(group.follow(settings("12:baru")));
        assertThat(place.isSetUp()).isTrue();
        assertThat(group.refused()).hasSize(1);
        breaks = false;
        now = now.plus(Duration.ofMinutes(1));
        done(group.tryAgain());

        assertThat(made).hasSize(2);
        assertThat(group.refused()).isEmpty();
    }

    @Test
    void a_secret_that_was_missing_came_and_is_gone_again_leaves_the_channel_that_runs_alone() {
        SettingsReading.Good missing =
                read(Map.of(TOKEN + "_FILE", folder.resolve("none").toString()));
        assertThat(missing.warnings()).isNotEmpty();
        FollowedGroup group = opened(missing);
        SettingsReading.Good whole = settings("12:baru");
        done(group.follow(new SettingsReading.Good(whole.settings(), List.of())));

        Future<Void> followed = group.follow(missing);

        done(followed);
        assertThat(place.isSetUp()).isTrue();
        assertThat(made).hasSize(1);
        assertThat(group.refused())
                .singleElement()
                .asString()
                .startsWith("hub.channels.telegram.token-file: the file is not there")
                .doesNotContain("off");
    }

    @Test
    void a_secret_that_was_good_only_beside_another_may_go() {
        SettingsReading.Good good = settings("12:lama");
        FollowedGroup group = opened(good);
        made.getFirst().closing.complete();
        Problem gone = new Problem("hub.channels.telegram.previous-token-file", "", "the file is not there", false);

        done(group.follow(new SettingsReading.Good(settings("12:baru").settings(), List.of(gone))));

        assertThat(made).hasSize(2);
        assertThat(group.refused()).isEmpty();
        assertThat(group.lacking()).containsExactly(gone);
    }

    private FollowedGroup opened(SettingsReading.Good begun) {
        ChannelGroup group = new ChannelGroup(
                List.of("hub.channels.telegram."), List.of(place), HubSettings.Channels::telegram, this::make);
        group.begin(begun.settings().channels());
        Future<Void> _ = place.open(new TestInbox(), new TestMemory());
        return new FollowedGroup(group, begun, () -> now);
    }

    private List<Channel> make(HubSettings.Channels wanted) {
        if (breaks) {
            throw new IllegalStateException("no such address");
        }
        if (wanted.telegram().isEmpty()) {
            return List.of();
        }
        Future<Void> opening = Optional.ofNullable(openings.peek())
                .filter(_ -> !made.isEmpty())
                .orElseGet(() -> made.isEmpty() ? withTheHub : Future.succeededFuture());
        if (!made.isEmpty()) {
            openings.poll();
        }
        made.add(new StandIn(opening));
        return List.of(made.getLast());
    }

    private static SettingsReading.Good settings(String token) {
        return read(Map.of(TOKEN, token));
    }

    private static SettingsReading.Good read(Map<String, String> environment) {
        return (SettingsReading.Good) SettingsFile.read(Optional.empty(), environment, Map.of());
    }

    private static Answer called(Routes routes) {
        Responder.Replying responder = routes.all().stream()
                .filter(route ->
                        route.path().equals(StandIn.PATH) && route.method().equals(HttpMethod.POST))
                .map(route -> (Responder.Replying) route.responder())
                .findFirst()
                .orElseThrow();
        MultiMap none = MultiMap.caseInsensitiveMultiMap();
        return responder
                .answer(new Visit(
                        Map.of(),
                        none,
                        none,
                        none,
                        List.of(),
                        Buffer.buffer(),
                        Language.ENGLISH,
                        "127.0.0.1",
                        "http://localhost",
                        false,
                        Optional.empty(),
                        Optional.empty()))
                .result();
    }

    private static void done(Future<Void> future) {
        assertThat(future.succeeded()).isTrue();
    }
}
