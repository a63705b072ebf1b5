package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.dashboard.start.ChangingSettings.until;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.standin.meta.GraphApi;
import org.mediacenter.dashboard.standin.meta.MetaApplication;
import org.mediacenter.dashboard.standin.meta.MetaVisitors;
import org.mediacenter.dashboard.standin.telegram.TelegramStandIn;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.settings.SettingsFile;
import org.mediacenter.hub.settings.SettingsReading;

/// Secrets that are changed while the hub runs.
@Timeout(180)
final class NewSecretsTest {
    private static final String PAGE = "1234567890321";
    private static final MetaVisitors.Person BUDI = new MetaVisitors.Person("8001", "Budi Contoh");
    private static final String BOT = "12:token-baru";

    @TempDir
    private Path folder = Path.of("");

    private final Vertx vertx = Vertx.vertx();
    private final MetaApplication application =
            new MetaApplication("rahasia-baru", "sandi", Map.of("token-baru", PAGE), 0);
    private GraphApi meta;
    private TelegramStandIn telegram;
    private ChangingSettings files = new ChangingSettings(folder);
    private Path yaml = Path.of("");

    @BeforeEach
    void opens() throws Exception {
        files = new ChangingSettings(folder);
        meta = RunningHub.await(GraphApi.listening(vertx, 0, application, InstantSource.system()));
        telegram = RunningHub.await(TelegramStandIn.listening(vertx, 0, BOT, InstantSource.system()));
        files.write("verify", "sandi");
        yaml = files.write("hub.yaml", """
                hub:
                  data: %1$s/data
                  http: {port: 0, address: 127.0.0.1}
                  channels:
                    meta:
                      graph-url: %2$s
                      pages: [{id: "%4$s", name: Sapawarga, token-file: %1$s/page}]
                    telegram: {api-url: "%3$s"}
                """.formatted(folder, meta.url(), telegram.url(), PAGE));
    }

    @AfterEach
    void closes() {
        RunningHub.await(vertx.close());
    }

    @Test
    void an_answer_that_waits_for_a_new_token_goes_out_once_when_it_is_written() throws Exception {
        files.write("app", "rahasia-baru");
        files.write("page", "token-lama");
        try (RunningHub running = started();
                MetaVisitors visitors = visitors(running)) {
            until(() -> link(running, "facebook").contains("token invalid"));
            visitors.message(PAGE, BUDI, "lampu jalan di Jalan Melati padam");
            until(() -> running.hub().worklist().size() == 1);
            assertThat(meta.world().spoken()).isEmpty();

            files.write("page", "token-baru");
            until(() -> !meta.world().spoken().isEmpty());
            until(() -> running.hub().worklist().rows().stream()
                    .allMatch(row -> !row.summary().outbox()));

            assertThat(meta.world().spoken()).hasSize(1);
        }
    }

    @Test
    void a_webhook_is_believed_by_the_new_secret_of_the_app_and_not_by_the_old() throws Exception {
        files.write("app", "rahasia-lama");
        files.write("page", "token-baru");
        try (RunningHub running = started();
                MetaVisitors visitors = visitors(running)) {
            visitors.message(PAGE, BUDI, "lampu jalan di Jalan Melati padam");
            until(() -> visitors.turnedAway() > 0);
            assertThat(running.hub().worklist().size()).isZero();

            files.write("app", "rahasia-baru");

            until(() -> running.hub().worklist().size() == 1);
        }
    }

    @Test
    void a_channel_without_its_secret_starts_when_the_file_is_there() throws Exception {
        files.write("app", "rahasia-baru");
        files.write("page", "token-baru");
        try (RunningHub running = started()) {
            assertThat(running.hub().channels()).extracting(Channel::name).doesNotContain("telegram");

            files.write("bot", BOT);

            until(() -> running.hub().channels().stream()
                    .anyMatch(channel -> channel.name().equals("telegram")
                            && channel.health().state() == State.UP));
        }
    }

    @Test
    void a_new_secret_that_cannot_be_one_leaves_the_channel_as_it_is_and_says_so() throws Exception {
        files.write("app", "rahasia-baru");
        files.write("page", "token-baru");
        files.write("bot", BOT);
        try (RunningHub running = started()) {
            until(() -> up(running, "telegram"));

            files.write("bot", "bukan token");
            until(() -> running.refusedSettings().toString().contains("hub.channels.telegram.token"));
            Files.delete(folder.resolve("bot"));
            until(() -> running.refusedSettings().toString().contains("is not there"));
            assertThat(running.refusedSettings()).singleElement().asString().doesNotContain("is off", "stays off");
            assertThat(up(running, "telegram")).isTrue();

            files.write("bot", BOT);
            until(() -> running.refusedSettings().isEmpty());
            assertThat(up(running, "telegram")).isTrue();
        }
    }

    private RunningHub started() {
        return RunningHub.start(
                (SettingsReading.Good) settings(), this::settings, InstantSource.system(), ChangingSettings.PAUSE);
    }

    private SettingsReading settings() {
        Map<String, String> environment = Map.of(
                "HUB_CHANNELS_META_APP_SECRET_FILE", folder.resolve("app").toString(),
                "HUB_CHANNELS_META_VERIFY_TOKEN_FILE", folder.resolve("verify").toString(),
                "HUB_CHANNELS_TELEGRAM_TOKEN_FILE", folder.resolve("bot").toString());
        return SettingsFile.read(Optional.of(yaml), environment, Map.of());
    }

    private MetaVisitors visitors(RunningHub running) {
        String webhook = "http://127.0.0.1:" + running.ports().http() + "/webhooks/meta";
        return new MetaVisitors(vertx, application, meta.world(), InstantSource.system(), webhook);
    }

    private static boolean up(RunningHub running, String name) {
        return running.hub().channels().stream()
                .anyMatch(channel ->
                        channel.name().equals(name) && channel.health().state() == State.UP);
    }

    private static String link(RunningHub running, String name) {
        return running.hub().channels().stream()
                .filter(channel -> channel.name().equals(name))
                .flatMap(channel -> channel.links().stream())
                .map(link -> link.detail())
                .toList()
                .toString();
    }
}
