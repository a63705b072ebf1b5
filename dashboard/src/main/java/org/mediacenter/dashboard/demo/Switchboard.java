package org.mediacenter.dashboard.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mediacenter.channel.phone.CounterChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The telephone and the counter of the invented day: the exchange tells of each call, and one operator writes down
/// what
/// callers, visitors and letters say and sees to their answers. Calls block.
final class Switchboard implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Switchboard.class);
    private static final String CALLS = "/desk/calls";
    private static final String COUNTER = "/desk/counter";
    private static final Pattern FILED = Pattern.compile("name=\"complaint\" value=\"([^\"]{1,20})\"");
    private static final Pattern TELLING = Pattern.compile("<a href=\"(/desk/call-replies/[^\"]{1,40})\"");
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([a-z]{1,20})\" value=\"([^\"]{0,200})\"");
    private static final Duration RINGS = Duration.ofSeconds(9);
    private static final Duration TALKS = Duration.ofSeconds(154);
    /// How many answers the operator leaves for whoever watches.
    private static final int LEFT_EVERY = 3;

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demo-operator").factory());
    private final Browser exchange;
    private final Map<String, String> token;
    private final Browser operator;
    private final InstantSource clock;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> fromCounter = new HashSet<>();
    private int calls;
    private int callers;

    /// @param token lets the exchange tell the hub
    /// @param operator signed in
    /// @param clock the hub's
    Switchboard(Browser exchange, String token, Browser operator, InstantSource clock) {
        this.clock = clock;
        this.exchange = exchange;
        this.token = Map.of("Authorization", "Bearer " + token);
        this.operator = operator;
    }

    /// The operator looks every so often whether there is somebody to tell an answer to.
    void begin(Duration pause) {
        var _ = worker.scheduleWithFixedDelay(this::tell, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Somebody calls; whoever hears them writes it down. `missed` rings in vain.
    synchronized void take(Happening happening) throws IOException, InterruptedException {
        String caller = happening.phone().orElseThrow().replace("-", "");
        String id = "demo-" + ++calls;
        Instant ended = clock.instant();
        Instant rang = ended.minus(happening.sort().equals("missed") ? RINGS : TALKS.plus(RINGS));
        event(id, "newCall", rang, Map.of("caller", caller));
        if (happening.sort().equals("missed")) {
            event(id, "hangup", ended, Map.of());
            return;
        }
        event(id, "answer", rang.plus(RINGS), Map.of("operator", "101"));
        event(id, "hangup", ended, Map.of());
        writeDown(happening, caller);
    }

    /// Somebody comes by, or a letter is opened.
    synchronized void atCounter(Happening happening) throws IOException, InterruptedException {
        boolean letter = happening.by() == Happening.By.LETTER;
        Map<String, String> form = hidden(COUNTER);
        form.put("source", letter ? CounterChannel.LETTER : CounterChannel.WALK_IN);
        form.put("way", letter ? "letter" : "call");
        form.put("text", happening.text());
        happening.name().ifPresent(name -> form.put("name", name));
        happening.phone().ifPresent(phone -> form.put("number", phone.replace("-", "")));
        happening.address().ifPresent(address -> form.put(letter ? "post" : "address", address));
        if (letter) {
            LocalDate yesterday =
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
            form.put("received", yesterday.toString());
        }
        HttpResponse<String> page = send(COUNTER, form);
        Matcher filed = FILED.matcher(page.body());
        if (filed.find()) {
            fromCounter.add(filed.group(1));
        } else {
            log.warn("what came to the counter was not written down [{}]", page.statusCode());
        }
    }

    private void event(String id, String name, Instant at, Map<String, String> more)
            throws IOException, InterruptedException {
        JsonObject event = new JsonObject().put("event", name).put("id", id).put("at", at.toString());
        more.forEach(event::put);
        int status = exchange.post("/api/v1/phone-calls", "application/json", event.encode(), token)
                .statusCode();
        if (status >= 300) {
            log.warn("the exchange was not heard [{}]", status);
        }
    }

    private void writeDown(Happening happening, String caller) throws IOException, InterruptedException {
        Pattern link = Pattern.compile("<a href=\"(" + CALLS + "/[^\"]{1,120})\">" + caller + "</a>");
        Matcher call = link.matcher(operator.get(CALLS).body());
        String path = call.find() ? call.group(1) : CALLS + "/new";
        Map<String, String> form = hidden(path);
        form.put("text", happening.text());
        form.put("number", caller);
        happening.name().ifPresent(name -> form.put("name", name));
        happening.address().ifPresent(address -> form.put("address", address));
        int status = send(path + "/words", form).statusCode();
        if (status != 200) {
            log.warn("a caller's words were not written down [{}]", status);
        }
    }

    /// Of what callers asked two of three answers are told, and all others; the rest stays on the list.
    private synchronized void tell() {
        try {
            Matcher waiting = TELLING.matcher(operator.get(CALLS).body());
            while (waiting.find()) {
                String path = waiting.group(1);
                if (seen.add(path) && !isLeft(path)) {
                    Map<String, String> form = hidden(path);
                    form.put("outcome", "reached");
                    send(path, form);
                }
            }
        } catch (IOException e) {
            log.warn("the operator could not look [{}]", e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLeft(String path) {
        boolean called = !fromCounter.contains(path.substring(path.lastIndexOf('/') + 1));
        return called && ++callers % LEFT_EVERY == 0;
    }

    private Map<String, String> hidden(String path) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        HttpResponse<String> page = operator.get(path);
        for (Matcher field = HIDDEN.matcher(page.body()); field.find(); ) {
            fields.putIfAbsent(field.group(1), field.group(2));
        }
        return fields;
    }

    private HttpResponse<String> send(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return operator.post(path, "application/x-www-form-urlencoded", body, operator.origin());
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
