package org.mediacenter.dashboard.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mediacenter.dashboard.command.CommandFailed;

/// What a hub in another process really holds: its heap after a full collection.
final class HubHeap {
    private static final int MEBI = 1024 * 1024;

    private HubHeap() {}

    static long mebi(HubProcess hub) throws IOException, InterruptedException {
        collectGarbage(hub.id());
        return Math.round(hub.meters().sumWhere("jvm_memory_used_bytes", "area=\"heap\"") / MEBI);
    }

    private static void collectGarbage(long process) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        int status = new ProcessBuilder(List.of(jcmd.toString(), Long.toString(process), "GC.run"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new CommandFailed("no garbage collection in process " + process + ": jcmd ended with " + status);
        }
    }
}
