package org.mediacenter.dashboard.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The hub's website as citizens and their programs use it: the form page, and `POST /api/v1/complaints`.
///
/// Calls block; not thread-safe.
final class Website {
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]{0,200}type=\"hidden\"[^>]{0,400}>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]{1,80})\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]{0,300})\"");
    private final HttpClient http;
    private final URI hub;
    private final Map<String, String> sentForms = new LinkedHashMap<>();

    Website(HttpClient http, URI hub) {
        this.http = http;
        this.hub = hub;
    }

    /// Does what the happening says and answers the status the website gave.
    int take(Happening happening) throws IOException, InterruptedException {
        return switch (happening.by()) {
            case FORM -> form(happening);
            case API -> api(happening);
            case SMS, FACEBOOK, INSTAGRAM, X, TELEGRAM, WHATSAPP, EMAIL, PHONE, WALK_IN, LETTER ->
                throw new IllegalArgumentException("that does not come by the website");
        };
    }

    /// Opens the page and sends its form; `duplicate` sends the same filled-in page a second time, as an impatient
    /// finger does.
    private int form(Happening happening) throws IOException, InterruptedException {
        Browser browser = new Browser(http, hub);
        HttpResponse<String> page = browser.get("/");
        String body = happening.sort().equals("duplicate")
                ? sentForms.getOrDefault(happening.text(), filledIn(happening, page.body()))
                : filledIn(happening, page.body());
        sentForms.put(happening.text(), body);
        return browser.post("/", "application/x-www-form-urlencoded", body, Map.of("Origin", origin()))
                .statusCode();
    }

    private int api(Happening happening) throws IOException, InterruptedException {
        JsonObject body = new JsonObject().put("text", happening.text());
        fields(happening).forEach(body::put);
        if (happening.anonymous()) {
            body.put("anonymous", true);
        }
        if (happening.confidential()) {
            body.put("confidential", true);
        }
        Map<String, String> headers =
                happening.key().map(key -> Map.of("Idempotency-Key", key)).orElseGet(Map::of);
        return new Browser(http, hub)
                .post("/api/v1/complaints", "application/json", body.encode(), headers)
                .statusCode();
    }

    private static String filledIn(Happening happening, String page) {
        Map<String, String> form = hiddenFields(page);
        form.put("text", happening.text());
        form.putAll(fields(happening));
        if (happening.anonymous()) {
            form.put("anonymous", "on");
        }
        if (happening.confidential()) {
            form.put("confidential", "on");
        }
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> fields(Happening happening) {
        Map<String, String> fields = new LinkedHashMap<>();
        happening.name().ifPresent(name -> fields.put("name", name));
        happening.phone().ifPresent(phone -> fields.put("phone", phone));
        happening.email().ifPresent(email -> fields.put("email", email));
        happening.address().ifPresent(address -> fields.put("address", address));
        return fields;
    }

    private static Map<String, String> hiddenFields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Matcher input = HIDDEN.matcher(page); input.find(); ) {
            Matcher name = NAME.matcher(input.group());
            Matcher value = VALUE.matcher(input.group());
            if (name.find()) {
                fields.put(name.group(1), value.find() ? value.group(1) : "");
            }
        }
        return fields;
    }

    private String origin() {
        return hub.getScheme() + "://" + hub.getAuthority();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
