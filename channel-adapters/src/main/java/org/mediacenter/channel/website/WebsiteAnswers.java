package org.mediacenter.channel.website;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.mediacenter.channel.common.Problem;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Endpoint.Answer;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;

/// From the inbox's answer to the HTTP answer of `POST /api/v1/complaints`. Thread-safe.
///
/// @param deadlineFeedback from acceptance to the latest moment of a substantive reply
/// @param trackUrl where number and key open the complaint's story
record WebsiteAnswers(
        UnaryOperator<Instant> deadlineFeedback, BiFunction<ComplaintNumber, TrackingKey, String> trackUrl) {
    private static final JsonFactory JSON = new JsonFactory();

    Answer answer(Accepted accepted) {
        return switch (accepted) {
            case Accepted.Kept kept -> filed(201, kept.number(), kept.trackingKey(), kept.acceptedAt());
            case Accepted.Duplicate first -> filed(200, first.number(), first.trackingKey(), first.acceptedAt());
            case Accepted.Later later -> later(Math.max(1, later.after().toSeconds()));
            case Accepted.Refused refused -> refused(refused.code(), refused.detail());
            case Accepted.Noted _ -> throw new IllegalStateException("a complaint is not a receipt");
        };
    }

    /// 503 that asks to come back.
    static Answer later(long seconds) {
        Answer answer = Problem.of(
                        503, "later", "Not now", "the complaint was not filed; send it again after Retry-After seconds")
                .answer();
        answer.headers().set("Retry-After", Long.toString(seconds));
        return answer;
    }

    private Answer filed(int status, ComplaintNumber number, TrackingKey key, Instant acceptedAt) {
        String url = trackUrl.apply(number, key);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        headers.set("Location", url);
        headers.set("Cache-Control", "no-store");
        return new Answer(
                status,
                "application/json",
                headers,
                Buffer.buffer(json(number, key, deadlineFeedback.apply(acceptedAt), url)));
    }

    private static byte[] json(ComplaintNumber number, TrackingKey key, Instant deadline, String url) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("number", number.value());
            json.writeStringField("trackingKey", key.value());
            json.writeStringField("deadlineFeedback", deadline.toString());
            json.writeStringField("trackUrl", url);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static Answer refused(String code, String detail) {
        int status = code.equals("text-too-long") ? 413 : 422;
        return Problem.of(status, code, "The complaint was not filed", detail).answer();
    }
}
