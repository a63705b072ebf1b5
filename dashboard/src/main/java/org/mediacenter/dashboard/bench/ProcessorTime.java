package org.mediacenter.dashboard.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// Time a processor worked, in nanoseconds: other programs on a noisy machine do not count.
final class ProcessorTime {
    private static final double NANOS = 1e9;

    private ProcessorTime() {}

    static long ofThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// Compiler and collector included.
    static long ofProcess() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    static double seconds(long nanos) {
        return nanos / NANOS;
    }
}
