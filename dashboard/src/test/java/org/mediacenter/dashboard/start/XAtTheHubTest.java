package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.standin.x.XApplication;
import org.mediacenter.dashboard.standin.x.XPost;
import org.mediacenter.dashboard.standin.x.XStandIn;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.SettingsFile;
import org.mediacenter.hub.settings.SettingsReading;

/// X in a whole hub: its settings, its path, the raw bytes that reach it, and the first answer.
@Timeout(120)
final class XAtTheHubTest {
    private static final XApplication APPLICATION =
            new XApplication("key", "consumer-secret", "42-token", "access-secret", "42", "ContohKota");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_mention_by_webhook_becomes_a_complaint_that_is_answered_below_it() throws Exception {
        Vertx vertx = Vertx.vertx();
        XStandIn x = RunningHub.await(XStandIn.listening(vertx, 0, APPLICATION, InstantSource.system()));
        x.people().join("77", "warga");
        CompletableFuture<XPost> answered = new CompletableFuture<>();
        x.people().onCityPost(answered::complete);
        try (RunningHub running = RunningHub.start(settings(x.url()), InstantSource.system())) {
            URI webhook = URI.create("http://127.0.0.1:" + running.ports().http() + "/webhooks/x");

            assertThat(RunningHub.await(x.subscribe(webhook))).isTrue();
            String post = x.people()
                    .post("77", "@ContohKota lampu jalan di Jalan Melati padam sejak semalam")
                    .id();

            assertThat(answered.get(60, TimeUnit.SECONDS).answers()).contains(post);
        } finally {
            RunningHub.await(vertx.close());
        }
    }

    private HubSettings settings(URI api) {
        Map<String, String> all = Map.ofEntries(
                Map.entry("hub.data", folder.resolve("data").toString()),
                Map.entry("hub.http.port", "0"),
                Map.entry("hub.http.address", "127.0.0.1"),
                Map.entry("hub.channels.x.consumer-key", APPLICATION.consumerKey()),
                Map.entry("hub.channels.x.consumer-secret", APPLICATION.consumerSecret()),
                Map.entry("hub.channels.x.access-token", APPLICATION.accessToken()),
                Map.entry("hub.channels.x.access-secret", APPLICATION.accessSecret()),
                Map.entry("hub.channels.x.user-id", APPLICATION.userId()),
                Map.entry("hub.channels.x.handle", APPLICATION.handle()),
                Map.entry("hub.channels.x.api-url", api.toString()),
                Map.entry("hub.channels.x.poll-seconds", "3600"));
        return ((SettingsReading.Good) SettingsFile.read(Optional.empty(), Map.of(), all)).settings();
    }
}
