package org.mediacenter.hub.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mediacenter.hub.store.Blobs.BlobId;

/// A blob on its way in: written to a temporary file and hashed as it comes. Used by one thread
/// at a time, handed on by futures.
final class PartFile {
    private final Path path;
    private final FileChannel channel;
    private final MessageDigest digest;
    private long length;

    private PartFile(Path path, FileChannel channel, MessageDigest digest) {
        this.path = path;
        this.channel = channel;
        this.digest = digest;
    }

    static PartFile create(Path path) throws IOException {
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new PartFile(path, channel, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// Answers how long the file is now.
    long write(byte[] bytes) throws IOException {
        digest.update(bytes);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        length += bytes.length;
        return length;
    }

    /// Puts all bytes on disk and answers their name.
    BlobId finish() throws IOException {
        channel.force(true);
        channel.close();
        return new BlobId(HexFormat.of().formatHex(digest.digest()));
    }

    void close() throws IOException {
        channel.close();
    }

    long length() {
        return length;
    }

    Path path() {
        return path;
    }
}
