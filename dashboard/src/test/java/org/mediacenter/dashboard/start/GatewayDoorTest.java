package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.dashboard.start.ChangingSettings.until;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.dashboard.standin.sms.SmsGatewayStandIn;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.settings.Secret;
import org.mediacenter.hub.settings.SettingsReading;
import picocli.CommandLine;

/// What a gateway hears at its door while the settings change around it.
@Timeout(120)
final class GatewayDoorTest {
    private static final String TOKEN = "tanda-gerbang-kota";

    @TempDir
    private Path folder = Path.of("");

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger readings = new AtomicInteger();
    private SmsGatewayStandIn gateway;
    private ChangingSettings files = new ChangingSettings(folder);
    private Path yaml = Path.of("");

    @BeforeEach
    void opens() throws Exception {
        files = new ChangingSettings(folder);
        gateway = RunningHub.await(SmsGatewayStandIn.listening(vertx, 0, "kunci", TOKEN, InstantSource.system()));
        yaml = folder.resolve("hub.yaml");
    }

    @AfterEach
    void closes() {
        gateway.close();
        RunningHub.await(vertx.close());
    }

    @Test
    void a_gateway_without_its_secrets_is_asked_to_call_again_and_heard_when_they_are_there() throws Exception {
        settings("gerbang");
        try (RunningHub running = started()) {
            HttpResponse<String> early = call(running, "gerbang");
            HttpResponse<String> receipt = call(running, "gerbang/receipts");
            int unknown = call(running, "gerbong").statusCode();
            String page = channelPage(running);
            files.write("key", "kunci");
            files.write("token", TOKEN);

            until(() -> says(running, "gerbang") == 200);

            assertThat(List.of(early.statusCode(), receipt.statusCode())).containsOnly(503);
            assertThat(early.headers().firstValue("Retry-After")).isPresent();
            assertThat(unknown).isEqualTo(404);
            assertThat(page)
                    .contains("hub.channels.sms.gateways[0].receive.secret-file")
                    .contains("hub.channels.sms.gateways[0].send.secret-file");
            assertThat(call(running, "gerbang").statusCode()).isEqualTo(403);
            until(() -> running.hub().worklist().size() == 1);
        }
    }

    @Test
    void a_gateway_that_is_named_later_is_heard_and_one_that_is_taken_out_is_asked_to_call_again() throws Exception {
        files.write("key", "kunci");
        files.write("token", TOKEN);
        settings("gerbang");
        try (RunningHub running = started()) {
            settings("gerbang", "gapura");
            until(() -> says(running, "gapura") == 200);

            settings("gerbang");
            until(() -> says(running, "gapura") == 503);
            until(() -> says(running, "gerbang") == 200);

            assertThat(says(running, "gapura")).isEqualTo(503);
        }
    }

    @Test
    void a_channel_that_is_taken_out_of_the_settings_asks_its_callers_to_come_again() throws Exception {
        files.write("key", "kunci");
        files.write("token", TOKEN);
        settings("gerbang");
        try (RunningHub running = started()) {
            settings();

            until(() -> says(running, "gerbang") == 503);

            assertThat(running.hub().channels()).extracting(Channel::name).doesNotContain("sms");
            assertThat(running.refusedSettings()).isEmpty();
        }
    }

    @Test
    void settings_that_are_empty_or_gone_switch_nothing_off_and_are_said() throws Exception {
        files.write("key", "kunci");
        files.write("token", TOKEN);
        settings("gerbang");
        try (RunningHub running = started()) {
            files.write("hub.yaml", "");
            untilLookedAt();
            assertThat(running.refusedSettings()).singleElement().asString().contains("hub.yaml");
            assertThat(says(running, "gerbang")).isEqualTo(200);

            Files.delete(yaml);
            untilLookedAt();
            assertThat(running.refusedSettings()).singleElement().asString().contains("hub.yaml");
            assertThat(says(running, "gerbang")).isEqualTo(200);

            settings("gerbang");
            until(() -> running.refusedSettings().isEmpty());
            assertThat(says(running, "gerbang")).isEqualTo(200);
        }
    }

    /// Twice at least, to the end.
    private void untilLookedAt() {
        int before = readings.get();
        until(() -> readings.get() > before + 2);
    }

    private RunningHub started() {
        SettingsOptions options =
                CommandLine.populateCommand(new SettingsOptions(), "--settings", yaml.toString(), "--port", "0");
        Supplier<SettingsReading> again = () -> {
            readings.incrementAndGet();
            return options.read();
        };
        return RunningHub.start(
                (SettingsReading.Good) options.read(), again, InstantSource.system(), ChangingSettings.PAUSE);
    }

    private void settings(String... gateways) throws IOException {
        String items = Stream.of(gateways).map(this::item).collect(Collectors.joining(", "));
        files.write("hub.yaml", """
                hub:
                  data: %s/data
                  http: {address: 127.0.0.1}
                  accounts: {totp: optional}
                  channels:
                    website: {enabled: true}
                    sms: {gateways: [%s]}
                """.formatted(folder, items));
    }

    private String item(String name) {
        return """
                {name: %1$s, send: {url: "%2$s/v1/messages", headers: ["Authorization: Bearer {secret}"], \
                body: '{"recipient":"{to-digits}","message":"{text}"}', secret-file: %3$s/key}, \
                receive: {proof: "header:X-Callback-Token", secret-file: %3$s/token, sender: sender, text: message, \
                id: message_id}}""".formatted(name, gateway.url(), folder);
    }

    private static String channelPage(RunningHub running) {
        Account account = new Account("kepala", "Kepala", Role.ADMINISTRATOR, Optional.empty(), false, 1);
        RunningHub.await(running.site().accounts().create(account, new Secret(TestSite.PASSWORD)));
        Browser browser = new Browser("http://127.0.0.1:" + running.ports().http());
        browser.signIn("kepala", TestSite.PASSWORD);
        return browser.get("/admin/channels").body();
    }

    /// Without any proof.
    private static HttpResponse<String> call(RunningHub running, String name) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(door(running, name))
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /// A citizen writes by the gateway.
    private int says(RunningHub running, String name) {
        return RunningHub.await(
                gateway.write(door(running, name), "62800000001", "Lampu jalan di Jalan Melati padam sejak semalam"));
    }

    private static URI door(RunningHub running, String name) {
        return URI.create("http://127.0.0.1:" + running.ports().http() + "/webhooks/sms/" + name);
    }
}
