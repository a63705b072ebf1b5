package org.mediacenter.dashboard.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.MeterPage;
import org.mediacenter.dashboard.bench.OfficerLogin;

/// A hub is killed (SIGKILL) again and again while citizens write by web and SMS: what it said yes to is there once.
class CrashTest {
    private static final int ACKNOWLEDGEMENTS_A_CYCLE = 200;

    @TempDir
    Path home;

    private final Ledger web = new Ledger();
    private final Ledger sms = new Ledger();

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_doubled_in_5_crashes() throws Exception {
        crashes(5, 20_261_121);
    }

    @Test
    @Tag("long")
    void nothing_acknowledged_is_lost_and_nothing_is_doubled_in_100_crashes() throws Exception {
        crashes(100, 4711);
    }

    private void crashes(int cycles, long seed) throws Exception {
        Random random = new Random(seed);
        try (JvmSmsc smsc = JvmSmsc.start()) {
            HubProcess.Launch launch = HubProcess.Launch.in(home).with(SmsSettings.write(home, smsc.port()));
            SmsSenders phones = new SmsSenders(smsc, sms);
            String token = token(launch);
            HttpSenders programs = new HttpSenders(token, web);
            for (int cycle = 0; cycle < cycles; cycle++) {
                crash(launch, programs, phones, random);
            }
            settle(launch, programs, phones, random);
        }
        everything_is_there_once();
    }

    private static String token(HubProcess.Launch launch) throws Exception {
        try (HubProcess hub = HubProcess.start(launch).awaitReady(Duration.ofSeconds(60))) {
            return OfficerLogin.administrator(hub).makeToken("crash-test");
        }
    }

    /// Repeats what a careful sender repeats, goes on sending, and kills the hub at a moment chance chose.
    private void crash(HubProcess.Launch launch, HttpSenders programs, SmsSenders phones, Random random)
            throws Exception {
        try (HubProcess hub = HubProcess.start(launch).awaitReady(Duration.ofSeconds(60))) {
            int before = web.acknowledgements() + sms.acknowledgements();
            programs.repeat(hub, web.toRepeat(random));
            phones.start(sms.toRepeat(random));
            programs.start(hub);
            int chance = random.nextInt(ACKNOWLEDGEMENTS_A_CYCLE);
            web.awaitAcknowledgements(web.acknowledgements() + ACKNOWLEDGEMENTS_A_CYCLE + chance);
            hub.kill();
            programs.join();
            phones.join();
            assertThat(web.acknowledgements() + sms.acknowledgements() - before)
                    .isGreaterThanOrEqualTo(ACKNOWLEDGEMENTS_A_CYCLE);
        }
    }

    /// The last repetition, after which everything sent was acknowledged, then a quiet end.
    private void settle(HubProcess.Launch launch, HttpSenders programs, SmsSenders phones, Random random)
            throws Exception {
        try (HubProcess hub = HubProcess.start(launch).awaitReady(Duration.ofSeconds(60))) {
            programs.repeat(hub, web.toRepeat(random));
            phones.repeat(sms.toRepeat(random));
            Awaiting.until(
                    "all taken in", Duration.ofSeconds(30), () -> hub.meters().waiting() == 0);
            MeterPage meters = hub.meters();
            assertThat(meters.sum("hub_intake_set_aside_total")).isZero();
            Desk desk = Desk.of(hub);
            assertThat(desk.numbers()).containsAll(web.acknowledged().values());
            assertThat(web.acknowledged()).hasSize(web.sent());
            assertThat(sms.acknowledged()).hasSize(sms.sent());
            assertThat(desk.total("")).isEqualTo(web.sent() + sms.sent());
            assertThat(desk.total("status=received")).isZero();
            assertThat(hub.stop()).isEqualTo(HubProcess.STOPPED);
        }
    }

    private void everything_is_there_once() throws Exception {
        assertThat(web.contradictions()).isEmpty();
        assertThat(new HashSet<>(web.acknowledged().values())).hasSize(web.sent());
        StoreFile store = new StoreFile(home.resolve("data"));
        assertThat(store.integrity()).isEqualTo("ok");
        int sent = web.sent() + sms.sent();
        assertThat(store.number("select count(*) from complaint")).isEqualTo(sent);
        assertThat(store.number("select count(distinct number) from complaint")).isEqualTo(sent);
        assertThat(store.number("select count(*) from inbound where taken_by is null"))
                .isZero();
    }
}
