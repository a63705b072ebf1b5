package org.mediacenter.dashboard.deed;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.profile.CannedAnswer;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

/// Reads a deed from the fields of a form or of a JSON body; the same rules for both.
public final class DeedForm {
    /// The longest text an officer can write.
    public static final int MOST_CHARACTERS = 10_000;

    /// What replies and ways are called within a complaint.
    private static final String NAME = "[a-z0-9]{1,12}";

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_REFERENCE = 200;
    private static final Duration LONGEST_PROMISE = Duration.ofDays(366);

    private final Function<String, String> fields;
    private final City city;
    private final Instant now;

    /// Reads from these fields.
    ///
    /// @param fields a field's text, stripped; empty where there is none
    public DeedForm(Function<String, String> fields, City city, Instant now) {
        this.fields = fields;
        this.city = city;
        this.now = now;
    }

    /// What the fields say.
    public sealed interface Reading {
        record Read(Deed deed) implements Reading {}

        /// A field that is wrong.
        ///
        /// @param field its name
        /// @param problem what is: the key of the screen's words after `form.problem.`
        record Wrong(String field, String problem) implements Reading {}
    }

    /// The deed the fields describe, or what is wrong with them.
    ///
    /// @param sort the last part of the address: `replies`, `notes` ...; empty for one that is not known
    public Optional<Reading> read(String sort) {
        return switch (sort) {
            case "replies" -> Optional.of(reply());
            case "assignment" ->
                Optional.of(handOver((lead, others, why) -> new Deed.Assign(lead, others, topic(), why)));
            case "contest" -> Optional.of(text("reason", "reason", Deed.Contest::new));
            case "ruling" -> Optional.of(handOver(Deed.Rule::new));
            case "acceptance" -> Optional.of(new Reading.Read(new Deed.Accept()));
            case "transfer" -> Optional.of(text("reason", "reason", why -> new Deed.Transfer(fields.apply("to"), why)));
            case "notes" -> Optional.of(text("text", "text", Deed.Note::new));
            case "sendings" -> Optional.of(sendAgain());
            case "ways" -> Optional.of(unlink());
            case "priority" -> Optional.of(priority());
            case "status" -> Optional.of(status());
            case "reviews" -> Optional.of(proposal(this::review));
            case "emergency" -> Optional.of(emergency());
            case "merge" -> Optional.of(merge());
            case "split" -> Optional.of(text("text", "text", Deed.SplitOff::new));
            case "incident" -> Optional.of(incident());
            case "withdrawals" -> Optional.of(proposal(name -> new Reading.Read(new Deed.Withdraw(name))));
            default -> Optional.empty();
        };
    }

    private Reading reply() {
        Optional<ReplyKind> kind =
                constant(ReplyKind.values(), fields.apply("kind")).filter(known -> known != ReplyKind.ACKNOWLEDGEMENT);
        if (kind.isEmpty()) {
            return new Reading.Wrong("kind", "kind");
        }
        if (!fields.apply("audience").matches("|private|public")) {
            return new Reading.Wrong("audience", "audience");
        }
        return kind.get() == ReplyKind.INTERIM ? interim() : other(kind.get());
    }

    /// To the citizen alone, unless it is said otherwise.
    private Audience audience() {
        return fields.apply("audience").equals("public") ? Audience.PUBLIC : Audience.PRIVATE;
    }

    private Reading interim() {
        Optional<Instant> promise = moment(fields.apply("promise")).filter(now::isBefore);
        if (promise.isEmpty()) {
            return new Reading.Wrong("promise", "promise");
        }
        return promise.get().isAfter(now.plus(LONGEST_PROMISE))
                ? new Reading.Wrong("promise", "promise-too-far")
                : words(text -> new Deed.Reply(ReplyKind.INTERIM, text, promise, audience()));
    }

    private Reading other(ReplyKind kind) {
        return fields.apply("promise").isEmpty()
                ? words(text -> new Deed.Reply(kind, text, Optional.empty(), audience()))
                : new Reading.Wrong("promise", "promise-not-meant");
    }

    /// Words for a citizen, in which nothing waits to be filled in.
    private Reading words(Function<String, Deed> deed) {
        return CannedAnswer.open(fields.apply("text")).isEmpty()
                ? text("text", "text", deed)
                : new Reading.Wrong("text", "blank");
    }

    /// What is done with departments, for a reason.
    private interface HandOver {
        Deed deed(DepartmentCode lead, List<DepartmentCode> supporting, String reason);
    }

    private Reading handOver(HandOver handOver) {
        Optional<DepartmentCode> lead = department(fields.apply("department"));
        String supporting = fields.apply("supporting");
        List<Optional<DepartmentCode>> others = supporting.isEmpty()
                ? List.of()
                : Arrays.stream(supporting.split(",", -1))
                        .map(String::strip)
                        .map(this::department)
                        .toList();
        if (lead.isEmpty() || others.stream().anyMatch(Optional::isEmpty)) {
            return new Reading.Wrong(lead.isEmpty() ? "department" : "supporting", "department");
        }
        List<DepartmentCode> supporters = others.stream()
                .flatMap(Optional::stream)
                .filter(code -> !code.equals(lead.get()))
                .distinct()
                .toList();
        return text("reason", "reason", reason -> handOver.deed(lead.get(), supporters, reason));
    }

    private Reading sendAgain() {
        String reply = fields.apply("reply");
        if (!reply.matches(NAME)) {
            return new Reading.Wrong("reply", "reply");
        }
        Optional<String> by = Optional.of(fields.apply("by")).filter(way -> !way.isEmpty());
        return by.isEmpty() || by.get().matches(NAME)
                ? new Reading.Read(new Deed.SendAgain(reply, by))
                : new Reading.Wrong("by", "way");
    }

    private Reading unlink() {
        String way = fields.apply("way");
        return way.matches(NAME) ? new Reading.Read(new Deed.Unlink(way)) : new Reading.Wrong("way", "way");
    }

    private Reading priority() {
        return constant(Priority.values(), fields.apply("priority"))
                .<Reading>map(priority -> new Reading.Read(new Deed.SetPriority(priority)))
                .orElse(new Reading.Wrong("priority", "priority"));
    }

    private Reading status() {
        return switch (fields.apply("status")) {
            case "closed" -> text("reason", "reason", Deed.Close::new);
            case "reopened" -> text("reason", "reason", Deed.Reopen::new);
            default -> new Reading.Wrong("status", "status");
        };
    }

    /// The number of another one, or word that it is to stand alone again.
    private Reading emergency() {
        return switch (fields.apply("decision")) {
            case "told" ->
                fields.apply("text").isEmpty()
                        ? new Reading.Read(new Deed.TellEmergency(Optional.empty()))
                        : text("text", "text", words -> new Deed.TellEmergency(Optional.of(words)));
            case "taken" -> takenByEmergency();
            case "dismissed" -> text("reason", "reason", Deed.DismissEmergency::new);
            default -> new Reading.Wrong("decision", "emergency");
        };
    }

    private Reading takenByEmergency() {
        String at = fields.apply("at");
        Optional<Instant> taken = at.isEmpty() ? Optional.of(now) : moment(at);
        Optional<String> reference =
                Optional.of(Words.clean(fields.apply("reference")).strip()).filter(name -> !name.isEmpty());
        if (taken.isEmpty()
                || reference.filter(name -> name.length() > LONGEST_REFERENCE).isPresent()) {
            return new Reading.Wrong(taken.isEmpty() ? "at" : "reference", taken.isEmpty() ? "moment" : "too-long");
        }
        return text("who", "who", who -> new Deed.TakenByEmergency(who, reference, taken.get()));
    }

    private Reading merge() {
        String undo = fields.apply("undo");
        if (!undo.isEmpty()) {
            return undo.equals("yes") ? new Reading.Read(new Deed.Unmerge()) : new Reading.Wrong("undo", "undo");
        }
        return ComplaintNumber.parse(fields.apply("into"))
                .<Reading>map(into -> new Reading.Read(new Deed.Merge(into)))
                .orElse(new Reading.Wrong("into", "into"));
    }

    private Reading incident() {
        if (fields.apply("leave").equals("yes")) {
            return new Reading.Read(new Deed.Ungroup());
        }
        String incident = fields.apply("incident");
        String title = Words.clean(fields.apply("title")).strip();
        if (title.length() > LONGEST_TITLE) {
            return new Reading.Wrong("title", "title");
        }
        return incident.isEmpty() == title.isEmpty()
                ? new Reading.Wrong("incident", "incident")
                : new Reading.Read(new Deed.Group(incident, title));
    }

    private Reading proposal(Function<String, Reading> reading) {
        String name = fields.apply("proposal");
        return name.matches(NAME) ? reading.apply(name) : new Reading.Wrong("proposal", "proposal");
    }

    private Reading review(String proposal) {
        return switch (fields.apply("decision")) {
            case "send" ->
                reply() instanceof Reading.Read(Deed.Reply reply)
                        ? new Reading.Read(new Deed.Send(proposal, reply))
                        : reply();
            case "return" -> text("reason", "reason", reason -> new Deed.GiveBack(proposal, reason));
            default -> new Reading.Wrong("decision", "decision");
        };
    }

    private Reading text(String field, String problem, Function<String, Deed> deed) {
        String text = Words.clean(fields.apply(field)).strip();
        if (text.isEmpty()) {
            return new Reading.Wrong(field, problem);
        }
        return text.length() > MOST_CHARACTERS
                ? new Reading.Wrong(field, "too-long")
                : new Reading.Read(deed.apply(text));
    }

    private Optional<DepartmentCode> department(String code) {
        return city.departments().keySet().stream()
                .filter(known -> known.value().equals(code))
                .findFirst();
    }

    private Optional<TopicCode> topic() {
        String code = fields.apply("topic");
        return city.topics().keySet().stream()
                .filter(known -> known.value().equals(code))
                .findFirst();
    }

    private Optional<Instant> moment(String text) {
        return new Moments(city.zone()).moment(text);
    }

    /// Names are written in any case, with hyphens or underscores.
    private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst();
    }
}
