package org.mediacenter.hub.store.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mediacenter.hub.store.StoreInUse;
import org.mediacenter.hub.store.StoreUnusable;

/// One hub per data folder: holds `hub.lock`, whose content is the process id, until closed.
/// The operating system lets go of it when the process ends, however it ends.
final class FolderLock implements AutoCloseable {
    /// Closing any handle of a locked file gives up the lock of the whole process (POSIX), so a
    /// second attempt within one process must not even open it. Hence a list for the process.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD_HERE.add(real)) {
            throw taken(real, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new FolderLock(real, locked(real));
        } catch (IOException | StoreUnusable e) {
            HELD_HERE.remove(real);
            throw e;
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        Path file = folder.resolve("hub.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw taken(folder, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.ISO_8859_1)));
        return channel;
    }

    private static StoreInUse taken(Path folder, String process) {
        return new StoreInUse("another hub uses [" + folder + "], process [" + process
                + "]: stop it, or give this one a folder of its own");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
