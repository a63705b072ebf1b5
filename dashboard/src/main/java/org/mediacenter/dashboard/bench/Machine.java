package org.mediacenter.dashboard.bench;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What was measured on; figures say nothing without it.
final class Machine {
    private static final int MEBI = 1024 * 1024;

    private Machine() {}

    /// @param folder on the disk that was measured
    static JsonObject json(Path folder) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new JsonObject()
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("memoryMiB", system.getTotalMemorySize() / MEBI)
                .put("loadBefore", system.getSystemLoadAverage())
                .put("system", system.getName() + " " + system.getVersion() + " " + system.getArch())
                .put("java", Runtime.version().toString())
                .put("disk", Files.getFileStore(folder).type());
    }
}
