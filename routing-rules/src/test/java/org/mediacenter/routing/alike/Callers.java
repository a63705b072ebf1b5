package org.mediacenter.routing.alike;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.decide.ProfileRouter;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;

/// People of the city who write one after the other, read as the shipped profile reads them.
final class Callers {
    static final Instant MORNING = Instant.parse("2026-11-22T01:00:00Z");
    static final Predicate<String> ALL = _ -> true;
    private static final Router ROUTER = new ProfileRouter(
            ((Loaded.Ready) RoutingProfile.load(ProfileFolder.shipped(ProfileFolder.shippedDefault()))).profile());

    final OpenMatters open = new OpenMatters();
    private Instant now = MORNING;
    private int numbers;

    Instant now() {
        return now;
    }

    void after(Duration time) {
        now = now.plus(time);
    }

    /// Somebody writes, a minute after the one before; answers the number.
    String writes(String author, String text) {
        return writes(author, ComplaintText.of(text));
    }

    String writes(String author, String text, double latitude, double longitude) {
        return writes(
                author,
                new ComplaintText(
                        text, Optional.empty(), Optional.of(new GeoPoint(latitude, longitude)), Optional.empty()));
    }

    private String writes(String author, ComplaintText text) {
        String number = "N%05d".formatted(++numbers);
        open.put(matter(number, author, text, now));
        after(Duration.ofMinutes(1));
        return number;
    }

    static OpenMatter matter(String number, String author, String text, Instant at) {
        return matter(number, author, ComplaintText.of(text), at);
    }

    private static OpenMatter matter(String number, String author, ComplaintText text, Instant at) {
        Routing routing = ROUTER.route(text);
        Optional<Guess> best = routing.guesses().stream().findFirst();
        return OpenMatter.of(number, routing.reading(), author, at, false)
                .with(best.map(Guess::department), best.flatMap(Guess::topic));
    }

    List<String> near(String number) {
        return open.near(number, now, ALL).stream().map(Alike::number).toList();
    }

    List<Incident> incidents() {
        return open.incidents(now, ALL);
    }
}
