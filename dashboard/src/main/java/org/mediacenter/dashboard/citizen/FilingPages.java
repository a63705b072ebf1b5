package org.mediacenter.dashboard.citizen;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import java.security.SecureRandom;
import java.time.Duration;
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
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.surge.Surge;
import org.mediacenter.routing.Place;

/// The form that files a complaint.
///
/// Each sheet of the form carries a random token; the same sheet sent again, by a double click or a
/// reload, gives the same receipt.
final class FilingPages {
    private static final int TOKEN_BYTES = 16;
    private static final String TOKEN_FORM = "[0-9a-f]{32}";

    private final WebsiteChannel website;
    private final Pages pages;
    private final Flood flood;
    private final Supplier<Optional<Surge>> surge;
    private final Sheet sheet;
    private final SecureRandom random = new SecureRandom();

    /// @param surge what there is now
    FilingPages(WebsiteChannel website, Pages pages, Flood flood, Supplier<Optional<Surge>> surge, Sheet sheet) {
        this.surge = surge;
        this.sheet = sheet;
        this.website = website;
        this.pages = pages;
        this.flood = flood;
    }

    void mount(Routes routes) {
        routes.get(sheet.address(), new Access.Open(), visit -> Future.succeededFuture(empty(visit)));
        routes.post(sheet.address(), new Access.Open(), this::send);
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
        if (!isToken(token)) {
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
                    case Accepted.Kept _, Accepted.Duplicate _ -> Answer.seeOther(sheet.receiptOf(token));
                    case Accepted.Later later ->
                        form(visit, 503, token, visit.form(), Map.of(), Optional.of("form.later"))
                                .with(
                                        "Retry-After",
                                        "" + Math.max(1, later.after().toSeconds()));
                    case Accepted.Refused _, Accepted.Noted _ -> again(visit, 409, "form.again");
                });
    }

    /// Whether it is what a sheet of the form could carry.
    static boolean isToken(String token) {
        return token.matches(TOKEN_FORM);
    }

    /// Under which name a sheet's complaint is kept.
    static InboundKey kept(String token) {
        return new InboundKey(TrackingPages.CHANNEL, key(token, "").nativeId());
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

    private Answer faulty(Visit visit, String token, Problem problem) {
        Frame frame = pages.frame(visit.language(), "form.title", sheet.address());
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
        Frame frame = pages.frame(visit.language(), "form.title", sheet.address());
        Optional<String> said = notice.map(frame::say);
        return pages.answer(
                        status,
                        sheet.template(),
                        new FormPage(
                                frame,
                                token,
                                input,
                                problems,
                                said,
                                surge.get().map(Surge::reason),
                                sheet == Sheet.KIOSK))
                .with("Permissions-Policy", "camera=(), microphone=(), geolocation=(self), payment=()");
    }

    private String freshToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
