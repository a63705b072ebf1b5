package org.mediacenter.dashboard.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.HubProcess.Launch;
import org.mediacenter.dashboard.bench.OfficerLogin;

/// A disk that fills up while the hub works, on a small file system made for the test.
class FullDiskTest {
    @TempDir
    Path home;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(home.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString());
        assumeTrue(mounted, "a small file system can only be mounted by root");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void a_full_disk_refuses_for_now_goes_on_reading_and_takes_again_when_there_is_room() throws Exception {
        Launch launch = Launch.in(home).with("HUB_DATA", disk.resolve("data").toString());
        try (HubProcess hub = HubProcess.start(launch).awaitReady(Duration.ofSeconds(60))) {
            Desk desk = Desk.of(hub);
            String token = OfficerLogin.administrator(hub).makeToken("full-disk");
            List<String> kept = new ArrayList<>();
            kept.add(number(file(hub, token, 0)));
            Awaiting.until("the first is on the desk", Duration.ofSeconds(60), () -> desk.total("") > 0);

            RawHttp.Answer refusal = fileUntilRefused(hub, token, kept);

            assertThat(refusal.status()).as(refusal.toString()).isEqualTo(503);
            assertThat(refusal.head()).contains("retry-after: ");
            assertThat(desk.total("")).isPositive();
            assertThat(hub.runs()).isTrue();

            giveRoom();

            Awaiting.until(
                    "room again",
                    Duration.ofSeconds(60),
                    () -> file(hub, token, kept.size()).status() == 201);
            Awaiting.until(
                    "all taken in", Duration.ofSeconds(60), () -> hub.meters().waiting() == 0);
            assertThat(desk.numbers()).containsAll(kept);
            assertThat(hub.stop()).isEqualTo(HubProcess.STOPPED);
        }
        assertThat(new StoreFile(disk.resolve("data")).integrity()).isEqualTo("ok");
    }

    /// Much more room than was there: how many messages still wait to be understood when the disk
    /// is full depends on how quick the machine is, and each of them needs more than it holds.
    private void giveRoom() throws Exception {
        assertThat(run("mount", "-o", "remount,size=256m", disk.toString())).isTrue();
    }

    private static RawHttp.Answer fileUntilRefused(HubProcess hub, String token, List<String> kept) throws IOException {
        for (int n = kept.size(); n < 20_000; n++) {
            RawHttp.Answer answer = file(hub, token, n);
            if (answer.status() != 201) {
                return answer;
            }
            kept.add(number(answer));
        }
        throw new AssertionError("the disk never filled up");
    }

    private static String number(RawHttp.Answer answer) {
        return new JsonObject(answer.body()).getString("number");
    }

    private static RawHttp.Answer file(HubProcess hub, String token, int n) throws IOException {
        String text = "lampu jalan mati (" + n + ") " + "dan gelap ".repeat(500);
        return RawHttp.file(hub.port(), new JsonObject().put("text", text).encode(), "Authorization: Bearer " + token);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
