package org.mediacenter.dashboard.citizen;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Problem;
import org.mediacenter.channel.website.IdempotencyKey;
import org.mediacenter.channel.website.Reading;
import org.mediacenter.channel.website.WebsiteChannel;
import org.mediacenter.channel.website.WebsiteComplaint;
import org.mediacenter.channel.website.WebsiteMessages;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Flood;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.attachment.Photos;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.surge.Surge;
import org.mediacenter.routing.Place;

/// The form that files a complaint, and its receipt.
///
/// Each sheet of the form carries a random token; the same sheet sent again, by a double click or a
/// reload, gives the same receipt. The receipt is read from what is kept, so it survives a restart; for
/// an hour, since it shows the key and its address stays in the memory of a borrowed telephone.
public final class FilingPages {
    private static final int TOKEN_BYTES = 16;
    private static final Duration RECEIPT_SHOWN = Duration.ofHours(1);
    private static final String TOKEN_FORM = "[0-9a-f]{32}";

    private final WebsiteChannel website;
    private final Store store;
    private final Pages pages;
    private final Flood flood;
    private final Supplier<Optional<Surge>> surge;
    private final SecureRandom random = new SecureRandom();

    /// @param surge what there is now
    public FilingPages(WebsiteChannel website, Store store, Pages pages, Flood flood, Supplier<Optional<Surge>> surge) {
        this.surge = surge;
        this.website = website;
        this.store = store;
        this.pages = pages;
        this.flood = flood;
    }

    public void mount(Routes routes) {
        routes.get("/", new Access.Open(), visit -> Future.succeededFuture(empty(visit)));
        routes.post("/", new Access.Open(), this::send);
        routes.get("/received", new Access.SecretLink(), this::receipt);
    }

    private Answer empty(Visit visit) {
        return form(visit, 200, freshToken(), MultiMap.caseInsensitiveMultiMap(), Map.of(), Optional.empty());
    }

    private Future<Answer> send(Visit visit) {
        Optional<Duration> wait = flood.take(visit.address());
        if (wait.isPresent()) {
            return Future.succeededFuture(again(visit, 429, "form.too-often")
                    .with("Retry-After", "" + Math.max(1, wait.get().toSeconds())));
        }
        String token = visit.form("token");
        if (!token.matches(TOKEN_FORM)) {
            return Future.succeededFuture(again(visit, 422, "error.csrf"));
        }
        return switch (WebsiteMessages.form(withPlace(visit.form()))) {
            case Reading.Faulty(var problem) -> Future.succeededFuture(faulty(visit, token, problem));
            case Reading.Filled(var complaint) -> file(visit, token, complaint);
        };
    }

    /// The place chosen from the list becomes part of the address in words.
    private MultiMap withPlace(MultiMap form) {
        MultiMap filled = MultiMap.caseInsensitiveMultiMap().addAll(form);
        String written =
                Optional.ofNullable(form.get("address")).map(String::strip).orElse("");
        Optional<Place> place = Optional.ofNullable(form.get("place"))
                .map(code -> pages.city().places().get(code));
        place.map(chosen -> chosen.level() + " " + chosen.name())
                .ifPresent(name -> filled.set("address", written.isEmpty() ? name : written + ", " + name));
        return filled;
    }

    private Future<Answer> file(Visit visit, String token, WebsiteComplaint complaint) {
        return website.file(complaint, Optional.of(key(token, fingerprint(visit.form()))))
                .map(accepted -> switch (accepted) {
                    case Accepted.Kept _, Accepted.Duplicate _ -> Answer.seeOther("/received?form=" + token);
                    case Accepted.Later later ->
                        form(visit, 503, token, visit.form(), Map.of(), Optional.of("form.later"))
                                .with(
                                        "Retry-After",
                                        "" + Math.max(1, later.after().toSeconds()));
                    case Accepted.Refused _, Accepted.Noted _ -> again(visit, 409, "form.again");
                });
    }

    private static IdempotencyKey key(String token, String fingerprint) {
        return new IdempotencyKey("form", token, fingerprint);
    }

    private static String fingerprint(MultiMap form) {
        Fingerprint fingerprint = new Fingerprint();
        form.names().stream()
                .sorted()
                .forEach(name -> fingerprint
                        .with(name)
                        .with(Optional.ofNullable(form.get(name)).orElse("")));
        return fingerprint.hex();
    }

    private Future<Answer> receipt(Visit visit) {
        String token = visit.query("form");
        if (!token.matches(TOKEN_FORM)) {
            return Future.succeededFuture(noReceipt(visit));
        }
        InboundKey key = new InboundKey(website.name(), key(token, "").nativeId());
        return store.kept(key)
                .map(found -> found.filter(entry -> isFresh(visit, entry))
                        .map(entry -> receipt(visit, token, entry))
                        .orElseGet(() -> noReceipt(visit)));
    }

    private boolean isFresh(Visit visit, InboundEntry entry) {
        Instant now = pages.frame(visit.language(), "received.title", "/received")
                .times()
                .now();
        return now.isBefore(entry.acceptedAt().plus(RECEIPT_SHOWN));
    }

    private Answer receipt(Visit visit, String token, InboundEntry entry) {
        Frame frame = pages.frame(visit.language(), "received.title", "/received?form=" + token);
        Instant accepted = entry.acceptedAt();
        Instant response = pages.city().responseDue(accepted);
        String link = visit.origin() + "/track/" + entry.number() + "?key="
                + URLEncoder.encode(entry.trackingKey().value(), StandardCharsets.UTF_8);
        return pages.answer(
                200,
                "citizen/receipt.jte",
                new ReceiptPage(
                        frame,
                        entry.number().value(),
                        entry.trackingKey().value(),
                        link,
                        span(frame, Duration.between(accepted, response)),
                        pages.city().feedbackDue(accepted),
                        new PhotoField(
                                frame,
                                entry.number().value(),
                                entry.trackingKey().value(),
                                Photos.MOST,
                                Optional.empty())));
    }

    private String span(Frame frame, Duration span) {
        return frame.times().distance(frame.times().now().plus(span));
    }

    private Answer noReceipt(Visit visit) {
        Frame frame = pages.frame(visit.language(), "received.gone.title", "/received");
        return pages.answer(404, "citizen/no-receipt.jte", frame);
    }

    private Answer faulty(Visit visit, String token, Problem problem) {
        Frame frame = pages.frame(visit.language(), "form.title", "/");
        Map<String, String> problems = new LinkedHashMap<>();
        problem.errors().forEach(error -> {
            String words = frame.words().sayOr("field." + error.code(), frame.say("field.wrong"));
            problems.putIfAbsent(error.field(), words);
        });
        return form(visit, 422, token, visit.form(), problems, Optional.empty());
    }

    /// The same words on a fresh sheet, to be sent once more.
    private Answer again(Visit visit, int status, String notice) {
        return form(visit, status, freshToken(), visit.form(), Map.of(), Optional.of(notice));
    }

    private Answer form(
            Visit visit,
            int status,
            String token,
            MultiMap input,
            Map<String, String> problems,
            Optional<String> notice) {
        Frame frame = pages.frame(visit.language(), "form.title", "/");
        Optional<String> said = notice.map(frame::say);
        return pages.answer(
                        status,
                        "citizen/form.jte",
                        new FormPage(
                                frame, token, input, problems, said, surge.get().map(Surge::reason)))
                .with("Permissions-Policy", "camera=(), microphone=(), geolocation=(self), payment=()");
    }

    private String freshToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
