package org.mediacenter.hub.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.background.Wordless;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.Alternative;
import org.mediacenter.hub.complaint.ComplaintEvent.Because;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.Routing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks routing whose a message is and turns its answer into a command, reasons and all. When routing
/// itself is broken the complaint goes to a person: nothing waits for a classifier.
public final class Triage {
    private static final Logger log = LoggerFactory.getLogger(Triage.class);
    private static final int THOUSAND = 1000;
    private static final Set<Mark> ALONE = Set.of(Mark.DANGER_TO_LIFE, Mark.ABOUT_OFFICIALS);

    private final Router router;
    private final Meters meters;

    public Triage(Router router, Meters meters) {
        this.router = router;
        this.meters = meters;
    }

    /// What was read in a message.
    ///
    /// @param reading all that was read, where routing is not broken
    /// @param outcome `sure`, `unsure` or `failed`
    record Read(Command.Classify classify, Optional<Routing.Reading> reading, String outcome) {

        /// Words of the profile for a citizen whose matter is somebody else's.
        Optional<String> referral() {
            return reading.flatMap(Routing.Reading::referral);
        }

        /// Whether a life may be in danger, or officials are accused.
        boolean isGrave() {
            return ALONE.stream().anyMatch(classify.classified().marks()::contains);
        }

        /// Whether it is surely for another department than those that have the complaint.
        boolean isAnotherMatterThan(Complaint complaint) {
            return outcome.equals("sure")
                    && complaint.holding().lead().isPresent()
                    && classify.lead()
                            .filter(lead -> !complaint.holding().has(lead))
                            .isPresent();
        }

        /// Whether it is a matter by itself beside one that is done: grave, somewhere in particular, or surely for
        /// another department.
        boolean standsAlone(Complaint done) {
            return isGrave() || classify.classified().place().isPresent() || isAnotherMatterThan(done);
        }

        /// Whether it may be a further word on a matter with these marks: danger must not wait within
        /// a lesser matter, and what is said about officials not lie before them.
        boolean goesOnIn(Set<Mark> matter) {
            return ALONE.stream()
                    .filter(classify.classified().marks()::contains)
                    .allMatch(matter::contains);
        }
    }

    /// The decision about one message or one text, on the caller's thread; never throws.
    Read read(InboundMessage message) {
        return read(text(message));
    }

    Read read(ComplaintText text) {
        try {
            Routing routing = router.route(text);
            return new Read(
                    command(routing),
                    Optional.of(routing.reading()),
                    routing instanceof Routing.Sure ? "sure" : "unsure");
        } catch (RuntimeException broken) {
            log.error("routing failed, the complaint goes to a person", new Wordless(broken));
            return new Read(toAPerson(), Optional.empty(), "failed");
        }
    }

    /// Counts a decision that opened a complaint.
    void decided(Read read) {
        meters.routed(read.outcome()).increment();
    }

    private static ComplaintText text(InboundMessage message) {
        return new ComplaintText(
                message.text(),
                message.filing().address(),
                message.filing().point(),
                message.filing().topic());
    }

    private static Command.Classify command(Routing routing) {
        return switch (routing) {
            case Routing.Sure sure ->
                new Command.Classify(
                        classified(sure, true, Optional.of(sure.lead())),
                        Optional.of(sure.lead().department()),
                        sure.supporting());
            case Routing.Unsure unsure -> {
                Optional<Guess> best = unsure.guesses().stream().findFirst();
                yield new Command.Classify(classified(unsure, false, best), Optional.empty(), List.of());
            }
        };
    }

    private static Classified classified(Routing routing, boolean sure, Optional<Guess> best) {
        return new Classified(
                routing.reading().kind(),
                routing.reading().priority(),
                best.flatMap(Guess::topic),
                routing.reading().where().place().map(Place::code),
                routing.reading().marks(),
                sure,
                best.map(guess -> thousandths(guess.confidence())).orElse(0),
                routing.guesses().stream().map(Triage::alternative).toList(),
                routing.because().stream().map(Triage::because).toList());
    }

    private static Alternative alternative(Guess guess) {
        return new Alternative(guess.department(), guess.topic(), thousandths(guess.confidence()));
    }

    private static Because because(Reason reason) {
        return switch (reason) {
            case Reason.Word word -> new Because("word", "", "", word.from(), word.to(), thousandths(word.weight()));
            case Reason.RuleMatched(String id, String explanation) -> new Because("rule", id, explanation, -1, -1, 0);
            case Reason.SimilarComplaint(String number, double weight) ->
                new Because("similar", number, "", -1, -1, thousandths(weight));
            case Reason.PlaceDecided(String code, String name) -> new Because("place", code, name, -1, -1, 0);
            case Reason.PointDecided(String code, var _) -> new Because("point", code, "", -1, -1, 0);
            case Reason.CitizenChose(var topic) -> new Because("citizen", topic.value(), "", -1, -1, 0);
            case Reason.NothingKnown() -> nothingKnown();
        };
    }

    private static Command.Classify toAPerson() {
        return new Command.Classify(
                new Classified(
                        Kind.COMPLAINT,
                        Priority.NORMAL,
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        false,
                        0,
                        List.of(),
                        List.of(nothingKnown())),
                Optional.<DepartmentCode>empty(),
                List.of());
    }

    private static Because nothingKnown() {
        return new Because("nothing", "", "", -1, -1, 0);
    }

    private static int thousandths(double value) {
        return (int) Math.round(value * THOUSAND);
    }
}
