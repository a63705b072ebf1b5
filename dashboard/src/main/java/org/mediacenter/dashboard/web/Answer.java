package org.mediacenter.dashboard.web;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is sent back: status, headers, cookies and body. The strict headers are added at the door.
public record Answer(int status, Map<String, String> headers, List<String> cookies, Buffer body) {
    public Answer {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    public static Answer of(int status, String contentType, Buffer body) {
        return new Answer(status, Map.of("Content-Type", contentType), List.of(), body);
    }

    public static Answer html(int status, String page) {
        return of(status, "text/html; charset=utf-8", Buffer.buffer(page));
    }

    public static Answer json(int status, String json) {
        return of(status, "application/json", Buffer.buffer(json));
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), List.of(), Buffer.buffer());
    }

    /// Go and read there: after a form was taken, so that a reload repeats nothing.
    public static Answer seeOther(String location) {
        return empty(303).with("Location", location);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, cookies, body);
    }

    Answer withCookie(String cookie) {
        List<String> more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Answer(status, headers, more, body);
    }
}
