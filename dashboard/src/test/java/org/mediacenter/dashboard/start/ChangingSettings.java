package org.mediacenter.dashboard.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A folder of settings and secrets that somebody changes while a hub looks at them.
final class ChangingSettings {
    /// Between one look of the hub and the next: so short that no test waits for it.
    static final Duration PAUSE = Duration.ofMillis(50);

    private final Path folder;

    ChangingSettings(Path folder) {
        this.folder = folder;
    }

    /// As whoever changes a secret should: for its owner alone from the first moment, and whole.
    Path write(String name, String text) throws IOException {
        Path fresh = Files.createTempFile(folder, "new", "");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(fresh, text);
        return Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /// As long as the test may take.
    static void until(BooleanSupplier there) {
        while (!there.getAsBoolean()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
