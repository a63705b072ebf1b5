package org.mediacenter.dashboard.hint;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.TopicCode;

/// What routing would decide, in the words of the desk.
///
/// @param text the words it was asked about, from which it quotes
record Proposal(Frame frame, String text, Routing routing) {
    private static final int PERCENT = 100;

    JsonObject json() {
        Routing.Reading reading = routing.reading();
        JsonObject json = new JsonObject()
                .put("sure", routing instanceof Routing.Sure)
                .put("kind", reading.kind() == Kind.COMPLAINT ? "" : frame.say("kind." + reading.kind()))
                .put("danger", reading.marks().contains(Mark.DANGER_TO_LIFE))
                .put("confidential", reading.marks().contains(Mark.CONFIDENTIAL))
                .put("officials", reading.marks().contains(Mark.ABOUT_OFFICIALS))
                .put(
                        "guesses",
                        new JsonArray(
                                routing.guesses().stream().map(this::guess).toList()))
                .put("because", new JsonArray(because()));
        reading.where().place().map(Place::code).map(city()::placeName).ifPresent(place -> json.put("place", place));
        reading.referral().ifPresent(referral -> json.put("referral", referral));
        return json;
    }

    private JsonObject guess(Guess guess) {
        JsonObject json = new JsonObject()
                .put("department", city().departmentName(guess.department()))
                .put("percent", Math.round(guess.confidence() * PERCENT));
        Optional<TopicCode> known = guess.topic().filter(city().topics()::containsKey);
        known.ifPresent(topic -> json.put("topic", topic.value()).put("topicName", city().topicName(topic)));
        return json;
    }

    /// The words of the text in one line, in its order, then every other reason on its own.
    private List<String> because() {
        String words = routing.because().stream()
                .flatMap(reason -> reason instanceof Reason.Word word ? Stream.of(word) : Stream.empty())
                .sorted(Comparator.comparingInt(Reason.Word::from))
                .map(Reason.Word::word)
                .distinct()
                .collect(Collectors.joining(", "));
        Stream<String> line = words.isEmpty() ? Stream.empty() : Stream.of(frame.say("case.reason.word", words));
        return Stream.concat(line, routing.because().stream().flatMap(reason -> said(reason).stream()))
                .distinct()
                .toList();
    }

    private Optional<String> said(Reason reason) {
        return switch (reason) {
            case Reason.Word _, Reason.SimilarComplaint _ -> Optional.empty();
            case Reason.RuleMatched(String id, String why) ->
                Optional.of(frame.say("case.reason.rule", id) + (why.isEmpty() ? "" : ": " + why));
            case Reason.PlaceDecided(String code, var _) ->
                Optional.of(frame.say("case.reason.place", city().placeName(code)));
            case Reason.PointDecided(String code, var _) ->
                Optional.of(frame.say("case.reason.point", city().placeName(code)));
            case Reason.CitizenChose(TopicCode topic) ->
                Optional.of(frame.say("case.reason.citizen", city().topicName(topic)));
            case Reason.NothingKnown _ -> Optional.of(frame.say("case.reason.nothing"));
        };
    }

    private City city() {
        return frame.city();
    }

    /// Never the words: they must not reach a log.
    @Override
    public String toString() {
        return "Proposal[hidden]";
    }
}
