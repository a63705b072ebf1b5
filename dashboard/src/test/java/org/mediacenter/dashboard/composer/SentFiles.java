package org.mediacenter.dashboard.composer;

import io.vertx.core.buffer.Buffer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Forms with files, as a browser posts them.
final class SentFiles {
    static final String TYPE = "multipart/form-data; boundary=batas";
    static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);

    private SentFiles() {}

    record Sent(String name, byte[] bytes) {}

    /// The fields of a final reply.
    static Map<String, String> reply(String csrf, long version) {
        return Map.of("csrf", csrf, "kind", "FINAL", "text", "Sudah kami rapikan.", "version", "" + version);
    }

    static Buffer form(Map<String, String> fields, List<Sent> files) {
        Buffer body = Buffer.buffer();
        fields.forEach((name, value) -> body.appendString(
                "--batas\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        files.forEach(file -> body.appendString("--batas\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                        + file.name() + "\"\r\nContent-Type: image/png\r\n\r\n")
                .appendBytes(file.bytes())
                .appendString("\r\n"));
        return body.appendString("--batas--\r\n");
    }

    static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
