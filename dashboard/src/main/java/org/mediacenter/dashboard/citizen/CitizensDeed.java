package org.mediacenter.dashboard.citizen;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.Rated;
import org.mediacenter.hub.complaint.Personal;

/// What a citizen wants done, as the forms of the tracking page say it.
///
/// @param name of the form
/// @param text its words, which some may lack
record CitizensDeed(Visit visit, String name, String text) {
    static final int MOST_CHARACTERS = 4_000;
    /// Those that are told afterwards.
    static final Set<String> DONE = Set.of("message", "confirm", "dispute", "rate", "photo", "withdraw");

    private static final Set<String> NEED_TEXT = Set.of("message", "dispute");

    static CitizensDeed of(Visit visit) {
        return new CitizensDeed(
                visit, visit.form("deed"), Words.clean(visit.form("text")).strip());
    }

    /// Key of the words for why it cannot be taken as it stands.
    Optional<String> problem() {
        if (NEED_TEXT.contains(name) && text.isEmpty()) {
            return Optional.of("story.empty");
        }
        if (text.length() > MOST_CHARACTERS) {
            return Optional.of("story.too-long");
        }
        return switch (name) {
            case "rate" -> score().isEmpty() ? Optional.of("story.rate.choose") : Optional.empty();
            case "withdraw" -> visit.form("sure").isEmpty() ? Optional.of("story.withdraw.sure") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Integer> score() {
        String typed = visit.form("score");
        return typed.matches("[1-5]") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    /// Empty where no form is called so.
    Optional<Command> command(SecureRandom random) {
        return switch (name) {
            case "confirm" -> Optional.of(new Command.Confirm());
            case "dispute" -> Optional.of(new Command.Dispute(Personal.of(text, random)));
            case "withdraw" -> Optional.of(new Command.Withdraw(words(random)));
            case "rate" ->
                score().map(score -> new Command.Rate(new Rated(score, TrackingPages.CHANNEL, words(random))));
            case "message" -> Optional.of(new Command.AddMessage(message(random)));
            default -> Optional.empty();
        };
    }

    private Optional<Personal> words(SecureRandom random) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Personal.of(text, random));
    }

    private CitizenWrote message(SecureRandom random) {
        String sheet = new Fingerprint().with(visit.form("token")).with(text).hex();
        return new CitizenWrote(
                TrackingPages.CHANNEL + ":track-" + sheet,
                TrackingPages.CHANNEL,
                Personal.of(text, random),
                Optional.empty());
    }

    /// Never the words: they must not reach a log.
    @Override
    public String toString() {
        return "CitizensDeed[" + name + "]";
    }
}
