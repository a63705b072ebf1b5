package org.mediacenter.hub.store.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// Which pages stand in the write-ahead log (<https://sqlite.org/fileformat2.html#the_write_ahead_log>).
final class LogFrames {
    private static final int HEADER = 32;
    private static final int HEADER_SALT = 16;
    private static final int FRAME_HEADER = 24;
    private static final int FRAME_SALT = 8;

    private LogFrames() {}

    /// Whether all pages from `first` to `last` are in the log; yes where there are none to find.
    static boolean holdPages(Path log, int pageSize, long first, long last) throws IOException {
        if (first > last) {
            return true;
        }
        Set<Long> found = Files.exists(log) ? pages(log, pageSize) : Set.of();
        for (long page = first; page <= last; page++) {
            if (!found.contains(page)) {
                return false;
            }
        }
        return true;
    }

    private static Set<Long> pages(Path log, int pageSize) throws IOException {
        Set<Long> pages = new HashSet<>();
        try (FileChannel channel = FileChannel.open(log)) {
            long salt = read(channel, 0, HEADER).getLong(HEADER_SALT);
            long frame = FRAME_HEADER + (long) pageSize;
            for (long at = HEADER; at + frame <= channel.size(); at += frame) {
                ByteBuffer header = read(channel, at, FRAME_HEADER);
                if (header.getLong(FRAME_SALT) == salt) {
                    pages.add(Integer.toUnsignedLong(header.getInt(0)));
                }
            }
        }
        return pages;
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {}
        return bytes;
    }
}
