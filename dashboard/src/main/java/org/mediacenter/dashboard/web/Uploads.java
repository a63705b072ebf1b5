package org.mediacenter.dashboard.web;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A form with files ([RFC 7578](https://www.rfc-editor.org/rfc/rfc7578)), read from a body that is there whole.
///
/// @param fields those that are no files
record Uploads(MultiMap fields, List<Visit.File> files) {
    private static final int MOST_FIELDS = 100;
    private static final int MOST_BUFFERED = 64 * 1024;

    /// Of a body that is no form.
    static Uploads none() {
        return new Uploads(MultiMap.caseInsensitiveMultiMap(), List.of());
    }

    static boolean is(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /// Nothing where none can be read of it. Copies the files; blocks for as long as that takes.
    static Uploads of(String contentType, Buffer body) {
        Uploads read = new Uploads(MultiMap.caseInsensitiveMultiMap(), new ArrayList<>());
        DefaultFullHttpRequest whole = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body.getBytes()));
        whole.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        try {
            HttpPostRequestDecoder decoder = new HttpPostRequestDecoder(
                    new DefaultHttpDataFactory(false), whole, StandardCharsets.UTF_8, MOST_FIELDS, MOST_BUFFERED);
            try {
                for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
                    read.take(part);
                }
            } finally {
                decoder.destroy();
            }
            return read;
        } catch (IOException | RuntimeException _) { // the library throws several kinds at what is no form
            return none();
        }
    }

    /// A field for a file that was left empty comes as a file without a name.
    private void take(InterfaceHttpData part) throws IOException {
        switch (part) {
            case FileUpload file
            when !file.getFilename().isEmpty() ->
                files.add(new Visit.File(file.getFilename(), Buffer.buffer(file.get())));
            case Attribute field -> fields.add(field.getName(), field.getValue());
            default -> {}
        }
    }
}
