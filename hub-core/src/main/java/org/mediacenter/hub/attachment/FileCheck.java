package org.mediacenter.hub.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.tika.Tika;

/// Looks at a file somebody wants to send to a citizen, by its bytes and never by its name, and makes it harmless: a
/// picture is drawn anew, without what its camera wrote into it. Blocks; pure.
final class FileCheck {
    static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final String PDF = "application/pdf";
    /// What a document does by itself when it is opened. Only what stands in the open is seen.
    private static final List<String> ACTIVE = List.of("/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia");

    private final Tika tika = new Tika();

    /// What became of the look.
    sealed interface Checked {
        record Good(String contentType, byte[] bytes) implements Checked {}

        /// A stable code: `empty`, `too-long`, `kind`, `broken`, `too-many-pixels`, `active`.
        record Bad(String code) implements Checked {}
    }

    Checked look(byte[] bytes) {
        if (bytes.length == 0) {
            return new Checked.Bad("empty");
        }
        if (bytes.length > MOST_BYTES) {
            return new Checked.Bad("too-long");
        }
        return switch (tika.detect(bytes)) {
            case PDF -> document(bytes);
            case "image/jpeg", "image/png" -> picture(bytes);
            default -> new Checked.Bad("kind");
        };
    }

    private static Checked document(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Optional<String> active = ACTIVE.stream().filter(text::contains).findFirst();
        return active.isPresent() ? new Checked.Bad("active") : new Checked.Good(PDF, bytes);
    }

    private static Checked picture(byte[] bytes) {
        try {
            return Picture.drawnAnew(bytes)
                    .<Checked>map(drawn -> new Checked.Good("image/jpeg", drawn))
                    .orElse(new Checked.Bad("too-many-pixels"));
        } catch (IOException | RuntimeException _) { // the library throws anything at what is no picture
            return new Checked.Bad("broken");
        }
    }
}
