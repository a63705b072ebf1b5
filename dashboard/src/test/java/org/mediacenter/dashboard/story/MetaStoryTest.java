package org.mediacenter.dashboard.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.HubProcess.Launch;
import org.mediacenter.dashboard.standin.meta.GraphApi;
import org.mediacenter.dashboard.standin.meta.MetaApplication;
import org.mediacenter.dashboard.standin.meta.MetaVisitors;
import org.mediacenter.dashboard.standin.meta.MetaVisitors.Person;
import org.mediacenter.dashboard.standin.meta.Spoken;

/// What people write on Facebook and Instagram, from there to the officer and back, in a hub of its own process.
class MetaStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofSeconds(60);
    private static final String PAGE = "1234567890321";
    private static final String ACCOUNT = "17841400000000000";
    private static final MetaApplication APP =
            new MetaApplication("rahasia", "sandi", Map.of("kunci-halaman", PAGE, "kunci-akun", ACCOUNT), 0);
    private static final Person SITI = new Person("55", "Siti");
    private static final Person BUDI = new Person("56", "Budi");

    @TempDir
    Path home;

    private final Vertx vertx = Vertx.vertx();
    private GraphApi api;

    @BeforeEach
    void start() throws Exception {
        api = got(GraphApi.listening(vertx, 0, APP, InstantSource.system()));
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
        got(vertx.close());
    }

    @Test
    void what_is_written_there_is_answered_there_and_nothing_of_the_case_is_shown_to_everybody() throws Exception {
        try (HubProcess hub = HubProcess.start(launch()).awaitReady(START);
                MetaVisitors visitors = visitors(hub)) {
            Desk desk = Desk.of(hub);
            assertThat(got(visitors.handshake())).isTrue();
            String news = visitors.announce(PAGE, "Sapawarga", "Jadwal pemadaman");

            visitors.message(PAGE, SITI, "lampu jalan mati di depan pasar sudah tiga malam");
            visitors.message(ACCOUNT, SITI, "sampah menumpuk di selokan sejak kemarin");
            visitors.comment(PAGE, news, news, BUDI, "pohon tumbang menutup jalan raya");
            String messenger = desk.awaitOne("lampu jalan mati", PATIENCE);
            String direct = desk.awaitOne("sampah menumpuk", PATIENCE);
            String comment = desk.awaitOne("pohon tumbang", PATIENCE);
            awaitSpoken(messenger, "55", false);
            desk.reply(messenger, "Lampu sudah diperbaiki petugas.");
            desk.reply(direct, "Sampah sudah diangkut petugas.");
            desk.reply(comment, "Pohon sudah dipindahkan petugas.", "public");

            awaitSpoken("Lampu sudah diperbaiki", "55", false);
            awaitSpoken("Sampah sudah diangkut", "55", false);
            awaitSpoken("Pohon sudah dipindahkan", "", true);
            desk.awaitDelivery(comment, "dipindahkan", "sent", PATIENCE);
            assertThat(desk.complaint(comment).getString("channel")).isEqualTo("facebook");
            assertThat(desk.complaint(direct).getString("channel")).isEqualTo("instagram");
            assertThat(desk.total("")).isEqualTo(3);
            assertThat(api.world().spoken().stream().filter(Spoken::everybody).map(Spoken::text))
                    .isNotEmpty()
                    .noneMatch(text -> text.contains(comment) || text.contains("http"));
        }
    }

    @Test
    void a_killed_hub_loses_nothing_and_doubles_nothing() throws Exception {
        int port;
        try (HubProcess hub = HubProcess.start(launch()).awaitReady(START)) {
            port = hub.port();
            MetaVisitors visitors = visitors(hub);
            for (int i = 0; i < 20; i++) {
                visitors.message(
                        i % 2 == 0 ? PAGE : ACCOUNT, new Person("9" + i, "Warga"), "keluhan nomor " + i + " jalan");
                if (i == 10) {
                    hub.kill();
                }
            }
            try (HubProcess again = HubProcess.start(launch().on(port)).awaitReady(START)) {
                Desk desk = Desk.of(again);
                for (int i = 0; i < 20; i++) {
                    desk.awaitOne("keluhan nomor " + i + " ", PATIENCE);
                }
                assertThat(desk.total("")).isEqualTo(20);
            }
            visitors.close();
        }
    }

    private void awaitSpoken(String words, String to, boolean everybody) throws Exception {
        Awaiting.until(
                "said there: " + words,
                PATIENCE,
                () -> api.world().spoken().stream()
                        .anyMatch(one -> one.text().contains(words)
                                && (to.isEmpty() || one.to().equals(to))
                                && one.everybody() == everybody));
    }

    private MetaVisitors visitors(HubProcess hub) {
        return new MetaVisitors(
                vertx,
                APP,
                api.world(),
                InstantSource.system(),
                hub.page("/webhooks/meta").toString());
    }

    private Launch launch() throws IOException {
        Path file = home.resolve("hub.yaml");
        Files.writeString(file, new JsonObject(Map.of("hub", Map.of("channels", Map.of("meta", settings())))).encode());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return Launch.in(home).with(file);
    }

    /// JSON is YAML too.
    private Map<String, Object> settings() {
        return Map.of(
                "app-secret", APP.secret(),
                "verify-token", APP.verifyToken(),
                "graph-url", api.url(),
                "pages", List.of(Map.of("id", PAGE, "name", "Sapawarga", "token", "kunci-halaman")),
                "instagram", List.of(Map.of("id", ACCOUNT, "name", "sapawarga", "token", "kunci-akun")));
    }

    private static <T> T got(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
