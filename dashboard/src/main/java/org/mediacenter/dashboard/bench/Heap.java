package org.mediacenter.dashboard.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/// What this process holds.
final class Heap {
    private Heap() {}

    /// After a collection, so that only what is held counts.
    static long usedMebi() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() >> 20;
    }
}
