package org.mediacenter.channel.telegram;

import io.vertx.core.buffer.Buffer;
import java.util.UUID;
import org.mediacenter.hub.channel.OutboundReply.File;

/// The body of a request that brings a file ([RFC 7578](https://www.rfc-editor.org/rfc/rfc7578)).
///
/// @param type the content type, which names the boundary
record Form(String type, Buffer body) {

    static Form of(File file, long chat) {
        String boundary = "mediacenter-" + UUID.randomUUID();
        String name = file.name().replaceAll("[\\p{Cntrl}\"\\\\]", "_");
        Buffer body = Buffer.buffer()
                .appendString("--" + boundary + "\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n" + chat)
                .appendString("\r\n--" + boundary)
                .appendString("\r\nContent-Disposition: form-data; name=\"document\"; filename=\"" + name + "\"")
                .appendString("\r\nContent-Type: " + file.contentType() + "\r\n\r\n")
                .appendBuffer(file.bytes())
                .appendString("\r\n--" + boundary + "--\r\n");
        return new Form("multipart/form-data; boundary=" + boundary, body);
    }
}
