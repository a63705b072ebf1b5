package org.mediacenter.dashboard.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import java.util.Set;
import org.mediacenter.hub.complaint.Attached;

/// Gives out a file of a complaint. Pictures are shown, anything else is only saved: what somebody sent must not run
/// here.
///
/// @param blob what it is
/// @param bytes paused
public record FileAnswer(Attached.Blob blob, ReadStream<Buffer> bytes) {
    /// What a browser shows by itself and cannot be made to run.
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    /// Whether browsers show it in a page.
    public static boolean isPicture(Attached.Blob blob) {
        return PICTURES.contains(blob.contentType());
    }

    public void send(HttpServerResponse response) {
        boolean picture = isPicture(blob);
        response.putHeader("Content-Type", picture ? blob.contentType() : "application/octet-stream")
                .putHeader("Content-Length", String.valueOf(blob.bytes()))
                .putHeader("Content-Disposition", disposition(picture));
        bytes.pipeTo(response);
    }

    private String disposition(boolean picture) {
        if (picture) {
            return "inline";
        }
        return blob.contentType().equals("application/pdf") ? "attachment; filename=\"berkas.pdf\"" : "attachment";
    }
}
