package org.mediacenter.hub.attachment;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.mediacenter.hub.attachment.FileCheck.Checked;

/// Looks at what a citizen sends as a photo, which is kept as it came besides being drawn anew: so nothing may be in
/// it that runs elsewhere. Blocks; pure.
final class PhotoCheck {
    private static final int JPEG = 0xFFD8FF;
    private static final int PNG = 0x89504E;
    private static final int HEAD = 8;
    /// What makes a file two things at once, in small letters. Each is too long to be there by chance.
    private static final List<String> FOREIGN = List.of(
            "<script", "<html", "<!doctype", "<iframe", "<?php", "javascript:", "%pdf-", "onerror=", "<svg ", "<svg>");
    /// The end of an archive, which programs look for from the end of a file.
    private static final String ARCHIVE_ENDS = "PK\u0005\u0006";

    private static final int ARCHIVE_END_WITHIN = 66_000;

    private final FileCheck check = new FileCheck();

    /// The codes of [FileCheck]; `active` where something else than a picture is in it.
    Checked look(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > FileCheck.MOST_BYTES) {
            return check.look(bytes);
        }
        if (!isPhoto(bytes)) {
            return new Checked.Bad("kind");
        }
        return hasMore(bytes) ? new Checked.Bad("active") : check.look(bytes);
    }

    /// What a photo that was found good is.
    static String type(Buffer photo) {
        return photo.getByte(0) == (byte) (PNG >> 16) ? "image/png" : "image/jpeg";
    }

    /// Under which name a photo is kept.
    static String hash(Buffer photo) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo.getBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static boolean isPhoto(byte[] bytes) {
        if (bytes.length < HEAD) {
            return false;
        }
        int head = (bytes[0] & 0xFF) << 16 | (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF);
        return head == JPEG || head == PNG;
    }

    private static boolean hasMore(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String small = text.toLowerCase(Locale.ROOT);
        return FOREIGN.stream().anyMatch(small::contains)
                || text.indexOf(ARCHIVE_ENDS, Math.max(0, text.length() - ARCHIVE_END_WITHIN)) >= 0;
    }
}
