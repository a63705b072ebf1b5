package org.mediacenter.hub.complaint;

import static org.mediacenter.hub.complaint.Deciding.happened;
import static org.mediacenter.hub.complaint.Deciding.nothing;
import static org.mediacenter.hub.complaint.Deciding.refused;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.Publishing.Published;
import org.mediacenter.hub.complaint.Publishing.Unpublished;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;

/// Decides what everybody may read of a complaint.
record DecidingPublishing(Complaint complaint, Actor by) {
    /// Shorter names stand in many words.
    private static final int SHORTEST_NAME = 4;

    Decision publish(Published published) {
        Optional<Decision> objection = objection();
        if (objection.isPresent()) {
            return objection.get();
        }
        Optional<Publication> shown = complaint.publicity().current();
        if (shown.filter(one -> !one.name().equals(published.publication())).isPresent()) {
            return refused("published-already", "it is public under another name");
        }
        if (shown.isEmpty()
                && complaint.publicity().named(published.publication()).isPresent()) {
            return refused("taken-back", "what was taken back gets another name");
        }
        return words(published)
                .or(() -> photos(published))
                .orElseGet(
                        () -> shown.filter(one -> says(one, published)).isPresent() ? nothing() : happened(published));
    }

    Decision unpublish(String publication, Personal reason) {
        if (reason.text().map(String::isBlank).orElse(true)) {
            return refused("words-required", "taking it back needs a reason everybody may read");
        }
        Optional<String> leak = leak(reason);
        if (leak.isPresent()) {
            return refused("leak", leak.get());
        }
        return complaint
                        .publicity()
                        .current()
                        .filter(one -> one.name().equals(publication))
                        .isPresent()
                ? happened(new Unpublished(publication, Unpublished.BY_PERSON, Optional.of(reason)))
                : nothing();
    }

    /// Why nothing of it may be public, whatever is left out.
    private Optional<Decision> objection() {
        if (!(by instanceof Actor.Officer)) {
            return Optional.of(refused("only-an-officer", "somebody with an account looks at it first"));
        }
        return complaint.whyNotPublic().map(code -> refused(code, "it is to stay with the city"));
    }

    private Optional<Decision> words(Published published) {
        if (published.text().text().map(String::isBlank).orElse(true)) {
            return Optional.of(refused("words-required", "what is public is told in words"));
        }
        return Stream.concat(Stream.of(published.text()), published.answer().stream())
                .flatMap(words -> leak(words).stream())
                .findFirst()
                .map(detail -> refused("leak", detail));
    }

    /// What of the words leads to the citizen or to the complaint.
    private Optional<String> leak(Personal words) {
        String text = words.text().orElse("");
        boolean named = Stream.concat(
                        complaint.received().authorName().stream(),
                        complaint.conversation().messages().stream()
                                .flatMap(said -> said.bystander().stream())
                                .flatMap(who -> who.name().stream()))
                .flatMap(name -> name.text().stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.length() >= SHORTEST_NAME
                        && text.toLowerCase(Locale.ROOT).contains(name));
        return named
                ? Optional.of("the name of who wrote it stays out of public words")
                : new PublicWords(complaint).objection(text);
    }

    private Optional<Decision> photos(Published published) {
        boolean all = published.photos().stream()
                .allMatch(photo -> complaint.shown(photo).isPresent());
        boolean once = published.photos().stream().distinct().count()
                == published.photos().size();
        return all && once
                ? Optional.empty()
                : Optional.of(refused("photo-not-there", "a photo is not there, or nobody has drawn it anew"));
    }

    private static boolean says(Publication shown, Published published) {
        return shown.text().text().equals(published.text().text())
                && shown.answer()
                        .flatMap(Personal::text)
                        .equals(published.answer().flatMap(Personal::text))
                && shown.photos().equals(published.photos());
    }

    /// Why a complaint must not be public; a stable code.
    static Optional<String> objection(Complaint complaint) {
        List<Mark> marks = complaint.matter().marks().stream().sorted().toList();
        if (complaint.isConfidential()) {
            return Optional.of("is-confidential");
        }
        if (marks.contains(Mark.ABOUT_OFFICIALS)) {
            return Optional.of("about-officials");
        }
        if (!complaint.isPublic() && !complaint.received().channel().equals(WEBSITE)) {
            return Optional.of("private-channel");
        }
        if (complaint.status() == Status.RECEIVED || complaint.status() == Status.TRIAGE) {
            return Optional.of("not-handed-over");
        }
        if (complaint.matter().kind() == Kind.SPAM) {
            return Optional.of("spam");
        }
        return over(complaint);
    }

    private static Optional<String> over(Complaint complaint) {
        if (complaint.bonds().into().isPresent()) {
            return Optional.of("merged");
        }
        if (complaint.standing().isWithdrawn()) {
            return Optional.of("withdrawn");
        }
        boolean gone = complaint.received().text().opened().isEmpty()
                || complaint.conversation().messages().stream()
                        .limit(1)
                        .anyMatch(first -> first.past().removed().isPresent());
        return gone ? Optional.of("erased") : Optional.empty();
    }

    /// Who files there reads beforehand that what is not confidential may be shown.
    private static final String WEBSITE = "website";
}
