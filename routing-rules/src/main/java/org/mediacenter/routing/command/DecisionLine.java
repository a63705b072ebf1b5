package org.mediacenter.routing.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.Topic;
import org.mediacenter.routing.decide.Matters;
import org.mediacenter.routing.profile.RoutingProfile;

/// One decision as one line of JSON, with characters beyond ASCII escaped, so that any terminal and pipe carries it.
///
/// `department` and `topic` are names as people read them; `department` is the best guess, sure
/// or not, and null where nothing is known or nobody in the city must act. `place` is the place
/// the text names or the point tells with certainty, or null; `places` are all they may mean.
final class DecisionLine {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final double ROUNDED_TO = 10_000;

    private final RoutingProfile profile;

    DecisionLine(RoutingProfile profile) {
        this.profile = profile;
    }

    /// @param matters those of the message; none where it is about one
    String of(Routing routing, List<Matters.Matter> matters) {
        Routing.Reading reading = routing.reading();
        boolean somebody = reading.kind() != Kind.NOT_OURS && reading.kind() != Kind.SPAM;
        List<Guess> guesses = routing.guesses();
        Optional<Guess> best = somebody ? guesses.stream().findFirst() : Optional.empty();

        ObjectNode line = JSON.createObjectNode();
        line.put("department", best.map(this::department).orElse(null));
        line.put(
                "topic",
                best.flatMap(Guess::topic)
                        .map(profile.topics()::get)
                        .map(Topic::name)
                        .orElse(null));
        line.put("kind", written(reading.kind()));
        line.put("place", reading.where().place().map(profile::fullName).orElse(null));
        line.put("priority", written(reading.priority()));
        line.put("confidence", rounded(best.map(Guess::confidence).orElse(0.0)));
        line.put("sure", routing instanceof Routing.Sure);
        ArrayNode because = line.putArray("because");
        routing.because().forEach(reason -> because.add(reason(reason)));
        alternatives(guesses.stream().skip(best.isPresent() ? 1 : 0), line.putArray("alternatives"));
        WhereaboutsJson.write(reading.where(), profile, line);
        if (!matters.isEmpty()) {
            ArrayNode split = line.putArray("matters");
            matters.forEach(matter -> split.add(matter(matter)));
        }
        return written(line);
    }

    private void alternatives(Stream<Guess> guesses, ArrayNode array) {
        guesses.forEach(guess ->
                array.addObject().put("department", department(guess)).put("confidence", rounded(guess.confidence())));
    }

    private ObjectNode matter(Matters.Matter matter) {
        return JSON.createObjectNode()
                .put("from", matter.from())
                .put("to", matter.to())
                .put("department", department(matter.guess()))
                .put("confidence", rounded(matter.guess().confidence()));
    }

    private String department(Guess guess) {
        return profile.department(guess.department())
                .map(Department::name)
                .orElse(guess.department().value());
    }

    private static ObjectNode reason(Reason reason) {
        ObjectNode node = JSON.createObjectNode();
        return switch (reason) {
            case Reason.Word word ->
                node.put("word", word.word())
                        .put("from", word.from())
                        .put("to", word.to())
                        .put("weight", rounded(word.weight()));
            case Reason.RuleMatched rule -> node.put("rule", rule.id()).put("explanation", rule.explanation());
            case Reason.PlaceDecided place ->
                node.put("place", place.placeCode()).put("name", place.name());
            case Reason.PointDecided point ->
                node.put("place", point.placeCode()).put("name", point.name()).put("byPoint", true);
            case Reason.SimilarComplaint similar ->
                node.put("similar", similar.number()).put("weight", rounded(similar.weight()));
            case Reason.CitizenChose choice ->
                node.put("citizenChose", choice.topic().value());
            case Reason.NothingKnown _ -> node.put("nothingKnown", true);
        };
    }

    /// `NOT_OURS` is written `not-ours`, as in the rule book.
    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double rounded(double value) {
        return Math.round(value * ROUNDED_TO) / ROUNDED_TO;
    }

    private static String written(ObjectNode line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }
}
