package org.mediacenter.dashboard.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.standin.sms.Smsc;
import org.mediacenter.dashboard.standin.sms.TextMessage;
import org.mediacenter.hub.backup.Backup;
import org.mediacenter.hub.backup.Restore;

/// A backup taken while citizens write and are answered; then the machine burns, and another one goes on.
class BackupTest {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FEW = 60;
    private static final int ALL = 400;

    @TempDir
    Path home;

    @Test
    void everybody_heard_before_the_backup_is_there_and_nobody_is_told_anything_twice() throws Exception {
        try (Smsc smsc = Smsc.listening(0, TestSmsc.SYSTEM_ID, TestSmsc.PASSWORD, Duration.ofMillis(50))) {
            Set<String> heard = lost(smsc);
            Path other = home.resolve("other");
            Restore.into(other.resolve("data"), home.resolve("backup"), Instant.now());

            found(smsc, other, heard);

            for (int n = 0; n < ALL; n++) {
                List<String> told = smsc.phones().received(number(n)).stream()
                        .map(TextMessage::text)
                        .toList();
                assertThat(told).as(number(n)).doesNotHaveDuplicates();
            }
        }
    }

    /// The numbers of the complaints that were there when the backup was begun.
    private Set<String> lost(Smsc smsc) throws Exception {
        Path machine = home.resolve("machine");
        HubProcess.Launch launch = HubProcess.Launch.in(machine).with(SmsSettings.write(machine, smsc.port()));
        try (HubProcess hub = HubProcess.start(launch).awaitReady(START)) {
            Desk desk = Desk.of(hub);
            write(smsc, 0, ALL / 2);
            Awaiting.until("some are taken in", PATIENCE, () -> hub.meters().takenIn() >= FEW);
            Set<String> heard = desk.numbers();
            write(smsc, ALL / 2, ALL);
            Backup.Taken taken = Backup.take(machine.resolve("data"), home.resolve("backup"), Instant.now());
            assertThat(taken.complaints()).isGreaterThanOrEqualTo(heard.size());
            Awaiting.until("everybody was told", PATIENCE, () -> told(smsc) == ALL);
            hub.kill();
            return heard;
        }
    }

    private void found(Smsc smsc, Path machine, Set<String> heard) throws Exception {
        HubProcess.Launch launch = HubProcess.Launch.in(machine).with(SmsSettings.write(machine, smsc.port()));
        try (HubProcess hub = HubProcess.start(launch).awaitReady(START)) {
            Desk desk = Desk.of(hub);
            assertThat(desk.numbers()).containsAll(heard);
            smsc.send("+6280099999999", TestSmsc.NUMBER, "lampu jalan mati lagi di depan pasar");
            Awaiting.until("a new citizen is told", PATIENCE, () -> told(smsc, "6280099999999") == 1);
            assertThat(hub.stop()).isEqualTo(HubProcess.STOPPED);
        }
        StoreFile store = new StoreFile(machine.resolve("data"));
        assertThat(store.integrity()).isEqualTo("ok");
        assertThat(store.number("select count(*) from complaint where outbox = 1"))
                .isZero();
    }

    private static void write(Smsc smsc, int from, int to) {
        for (int n = from; n < to; n++) {
            smsc.send('+' + number(n), TestSmsc.NUMBER, "lampu jalan mati di depan rumah nomor " + n);
        }
    }

    private static String number(int n) {
        return "62800" + (70_000_000 + n);
    }

    private static int told(Smsc smsc) {
        List<String> all = new ArrayList<>();
        for (int n = 0; n < ALL; n++) {
            if (told(smsc, number(n)) > 0) {
                all.add(number(n));
            }
        }
        return all.size();
    }

    private static int told(Smsc smsc, String number) {
        return smsc.phones().received(number).size();
    }
}
