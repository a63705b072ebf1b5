package org.mediacenter.hub.store.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The first hundred bytes of a SQLite file (<https://sqlite.org/fileformat2.html#the_database_header>),
/// read before SQLite opens it: is it such a file, and is every page it counts there, in the
/// file or, after a crash, in the log beside it?
final class FileHead {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;
    private static final int PAGE_SIZE = 16;
    private static final int PAGE_COUNT = 28;
    private static final int SMALLEST_PAGE = 512;
    private static final int LARGEST_PAGE = 65_536;

    private FileHead() {}

    static void check(Path file, Trouble trouble) throws IOException {
        long length = Files.size(file);
        ByteBuffer head = head(file);
        if (head.remaining() < LENGTH || !startsAsSqlite(head)) {
            throw trouble.damaged("its first bytes are not those of a SQLite file, it is [" + length + "] bytes long");
        }
        int pageSize = pageSize(head);
        long pages = Integer.toUnsignedLong(head.getInt(PAGE_COUNT));
        if (!LogFrames.holdPages(Path.of(file + "-wal"), pageSize, length / pageSize + 1, pages)) {
            throw trouble.damaged("it is cut off, [" + length + "] bytes of [" + pages * pageSize + "]");
        }
    }

    private static int pageSize(ByteBuffer head) {
        int written = Short.toUnsignedInt(head.getShort(PAGE_SIZE));
        return written == 1 ? LARGEST_PAGE : Math.max(written, SMALLEST_PAGE);
    }

    private static ByteBuffer head(Path file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(LENGTH);
        try (FileChannel channel = FileChannel.open(file)) {
            while (head.hasRemaining() && channel.read(head) >= 0) {}
        }
        return head.flip();
    }

    private static boolean startsAsSqlite(ByteBuffer head) {
        byte[] start = new byte[MAGIC.length];
        head.get(0, start);
        return Arrays.equals(start, MAGIC);
    }
}
