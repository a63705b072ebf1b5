package org.mediacenter.dashboard.citizen;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.mediacenter.dashboard.citizen.Keyhole.View;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.attachment.Photos;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.limit.Allowance;
import org.mediacenter.hub.store.Blobs;

/// One complaint's story, and what its citizen does there: add words, confirm, dispute, take it back.
public final class TrackingPages {
    static final String CHANNEL = "website";
    private static final int TOKEN_BYTES = 16;
    /// What one complaint takes from its citizen: more than anybody writes, less than fills a history.
    private static final int MOST_AT_ONCE = 20;

    private static final Duration ONE_MORE_AFTER = Duration.ofMinutes(3);
    private static final int REMEMBERED = 50_000;
    /// What keeps somebody from taking a complaint back, as they are told it.
    private static final Map<String, String> WITHDRAWING = Map.of(
            "emergency-waits", "story.withdraw.danger",
            "has-others", "story.withdraw.others");

    private final Complaints complaints;
    private final Supplier<List<Channel>> channels;
    private final Pages pages;
    private final Blobs blobs;
    private final Photos photos;
    private final Keyhole keyhole;
    private final Allowance perComplaint;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /// @param blobs where files are kept
    /// @param photos takes those of citizens
    /// @param channels of the hub now, some of which a citizen may go on by
    public TrackingPages(
            Vertx vertx,
            Complaints complaints,
            Supplier<List<Channel>> channels,
            Pages pages,
            InstantSource clock,
            Blobs blobs,
            Photos photos) {
        this.clock = clock;
        this.photos = photos;
        this.blobs = blobs;
        this.channels = channels;
        this.complaints = complaints;
        this.pages = pages;
        this.keyhole = new Keyhole(vertx, complaints, clock);
        this.perComplaint = new Allowance(clock, MOST_AT_ONCE, ONE_MORE_AFTER, REMEMBERED);
    }

    public void mount(Routes routes) {
        routes.get("/track", new Access.SecretLink(), visit -> Future.succeededFuture(ask(visit)));
        routes.get("/track/{number}", new Access.SecretLink(), this::story);
        routes.post("/track/{number}", new Access.SecretLink(), this::act);
        new EnclosedFiles(keyhole, blobs).mount(routes);
        new PhotoPages(this, keyhole, photos, clock).mount(routes);
    }

    private Answer ask(Visit visit) {
        String number = visit.query("number");
        String key = visit.query("key");
        if (number.isEmpty() || key.isEmpty()) {
            return ask(visit, 200, number, Optional.empty());
        }
        String plain = ComplaintNumber.parse(number).map(ComplaintNumber::value).orElse(encoded(number));
        return Answer.seeOther(address(plain, key));
    }

    private Answer ask(Visit visit, int status, String number, Optional<String> notice) {
        Frame frame = pages.frame(visit.language(), "track.title", "/track");
        return pages.answer(status, "citizen/track.jte", new TrackPage(frame, number, notice.map(frame::say)));
    }

    private Future<Answer> story(Visit visit) {
        String key = visit.query("key");
        Optional<String> done = Optional.of(visit.query("done")).filter(CitizensDeed.DONE::contains);
        return keyhole.look(visit.path("number"), key, visit.address())
                .map(view -> seen(view)
                        .map(complaint -> show(
                                visit, 200, complaint, key, done.map(deed -> "story.done." + deed), Optional.empty()))
                        .orElseGet(() -> unseen(visit, view)));
    }

    private static Optional<Complaint> seen(View view) {
        return view instanceof View.Seen(var dossier) ? Optional.of(dossier.complaint()) : Optional.empty();
    }

    Answer unseen(Visit visit, View view) {
        String number = ComplaintNumber.parse(visit.path("number"))
                .map(ComplaintNumber::value)
                .orElse("");
        return view instanceof View.TooOften(Duration after)
                ? ask(visit, 429, number, Optional.of("track.too-often"))
                        .with("Retry-After", "" + Math.max(1, after.toSeconds()))
                : ask(visit, 404, number, Optional.of("track.unknown"));
    }

    private Future<Answer> act(Visit visit) {
        String key = visit.form("key");
        return keyhole.look(visit.path("number"), key, visit.address()).compose(view -> {
            Optional<Complaint> complaint = seen(view);
            return complaint.isEmpty() ? Future.succeededFuture(unseen(visit, view)) : act(visit, complaint.get(), key);
        });
    }

    private Future<Answer> act(Visit visit, Complaint complaint, String key) {
        CitizensDeed deed = CitizensDeed.of(visit);
        Optional<String> problem = deed.problem();
        if (problem.isPresent()) {
            return Future.succeededFuture(show(visit, 422, complaint, key, Optional.empty(), problem));
        }
        Optional<Duration> wait = perComplaint.take(complaint.number().value());
        if (wait.isPresent()) {
            return Future.succeededFuture(
                    show(visit, 429, complaint, key, Optional.empty(), Optional.of("story.too-often"))
                            .with("Retry-After", "" + Math.max(1, wait.get().toSeconds())));
        }
        return deed.command(random)
                .map(command -> complaints
                        .execute(complaint.number(), OptionalLong.empty(), List.of(command), new Actor.Citizen())
                        .compose(outcome -> acted(visit, complaint, key, deed.name(), outcome)))
                .orElseGet(() -> Future.succeededFuture(
                        show(visit, 422, complaint, key, Optional.empty(), Optional.of("story.not-possible"))));
    }

    /// Read again from there, so that a reload repeats nothing; a refusal shows the newest state with
    /// the words kept.
    private Future<Answer> acted(Visit visit, Complaint before, String key, String deed, Outcome outcome) {
        if (outcome instanceof Outcome.Done || outcome instanceof Outcome.Unchanged) {
            return Future.succeededFuture(done(visit, before, deed));
        }
        Optional<String> why = Optional.of(
                outcome instanceof Outcome.Refused refused && deed.equals("withdraw")
                        ? WITHDRAWING.getOrDefault(refused.code(), "story.not-possible")
                        : "story.not-possible");
        return complaints
                .find(before.number())
                .map(now -> show(visit, 409, now.orElse(before), key, Optional.empty(), why));
    }

    /// Read again from the story, so that a reload repeats nothing.
    Answer done(Visit visit, Complaint complaint, String deed) {
        return Answer.seeOther(address(complaint.number().value(), key(visit)) + "&done=" + deed);
    }

    /// The story again, under an address that stays good.
    Answer back(Visit visit) {
        return Answer.seeOther(address(encoded(visit.path("number")), visit.query("key")));
    }

    /// The newest state, with the words for a photo that was not taken beside its field.
    Future<Answer> refused(Visit visit, int status, Complaint before, String code) {
        return complaints
                .find(before.number())
                .map(now -> show(
                        visit,
                        status,
                        now.orElse(before),
                        key(visit),
                        Optional.empty(),
                        Optional.of("photo.not-sent"),
                        Optional.of(photoProblem(visit, code))));
    }

    String photoProblem(Visit visit, String code) {
        Frame frame = pages.frame(visit.language(), "story.now", "/track");
        return frame.say("photo.problem." + code, Photos.MOST);
    }

    private static String key(Visit visit) {
        return visit.form("key").isEmpty() ? visit.query("key") : visit.form("key");
    }

    private Answer show(
            Visit visit, int status, Complaint complaint, String key, Optional<String> done, Optional<String> notice) {
        return show(visit, status, complaint, key, done, notice, Optional.empty());
    }

    private Answer show(
            Visit visit,
            int status,
            Complaint complaint,
            String key,
            Optional<String> done,
            Optional<String> notice,
            Optional<String> photo) {
        Frame plain = pages.frame(
                visit.language(), "story.now", address(complaint.number().value(), key));
        Frame frame = plain.withTitle(plain.say("story.title", complaint.number()));
        Map<String, String> written = notice.isEmpty() ? Map.of() : Map.of(visit.form("deed"), visit.form("text"));
        return pages.answer(
                status,
                "citizen/story.jte",
                new Story(frame, complaint, channels.get())
                        .page(
                                key,
                                token(),
                                done,
                                notice.map(words -> frame.say(words, CitizensDeed.MOST_CHARACTERS)),
                                written,
                                photo));
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String address(String number, String key) {
        return "/track/" + number + "?key=" + encoded(key);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
