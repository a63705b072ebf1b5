package org.mediacenter.channel.common;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.mediacenter.hub.channel.Endpoint.Answer;

/// A problem document ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)): what is wrong with a
/// request, for a program and for its author.
///
/// @param status the HTTP status
/// @param code stable name, lower case with hyphens; `type` is `urn:mediacenter:problem:` and it
/// @param errors every field that is wrong, all at once; empty where no field is to blame
public record Problem(int status, String code, String title, String detail, List<FieldProblem> errors) {
    private static final JsonFactory JSON = new JsonFactory();

    public Problem {
        errors = List.copyOf(errors);
    }

    /// A problem no single field is to blame for.
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of());
    }

    /// One field that is wrong.
    ///
    /// @param field its name as the sender wrote it
    /// @param code stable name of what is wrong with it (`too-long`)
    public record FieldProblem(String field, String code, String detail) {}

    /// The answer that carries it.
    public Answer answer() {
        return new Answer(
                status, "application/problem+json", MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(json()));
    }

    private byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("type", "urn:mediacenter:problem:" + code);
            json.writeStringField("title", title);
            json.writeNumberField("status", status);
            json.writeStringField("code", code);
            json.writeStringField("detail", detail);
            if (!errors.isEmpty()) {
                writeErrors(json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private void writeErrors(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("errors");
        for (FieldProblem error : errors) {
            json.writeStartObject();
            json.writeStringField("field", error.field());
            json.writeStringField("code", error.code());
            json.writeStringField("detail", error.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
