package org.mediacenter.hub.search;

import static org.mediacenter.hub.complaint.Story.START;
import static org.mediacenter.hub.complaint.Story.personal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Carried;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.history.Summary.ClockState;
import org.mediacenter.hub.history.Summary.OpenClock;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

/// Complaints, people and questions of chance.
record Invented(SplittableRandom chance) {
    static final DepartmentCode INSPECTORATE = new DepartmentCode("inspektorat");
    /// None is a beginning, a stem or a slip of another.
    static final List<String> WORDS = List.of("kucing", "gerobak", "mawar", "menara", "pipa");

    private static final List<DepartmentCode> DEPARTMENTS =
            List.of(new DepartmentCode("lights"), new DepartmentCode("roads"), INSPECTORATE);
    private static final List<String> CHANNELS = List.of("sms", "website");
    private static final List<String> PLACES = List.of("35.78.04.1002", "35.78.07.1001");
    private static final List<TopicCode> TOPICS = List.of(new TopicCode("lights.lamps"), new TopicCode("roads.holes"));

    Summary line(ComplaintNumber number) {
        Instant accepted = START.plus(Duration.ofHours(chance.nextInt(5)));
        List<OpenClock> clocks = maybe(due())
                .map(due -> new OpenClock(ClockName.FEEDBACK, Optional.empty(), Optional.of(due), ClockState.RUNNING))
                .stream()
                .toList();
        return new Summary(
                number,
                3,
                one(List.of(Status.values())),
                accepted,
                one(List.of(Kind.values())),
                one(List.of(Priority.values())),
                one(CHANNELS),
                maybe(one(DEPARTMENTS)),
                chance.nextInt(3) == 0 ? List.of(one(DEPARTMENTS)) : List.of(),
                maybe(one(TOPICS)),
                maybe(one(PLACES)),
                chance.nextInt(3) == 0 ? Set.of(Mark.ABOUT_OFFICIALS) : Set.of(),
                false,
                false,
                accepted,
                accepted.plus(Duration.ofMinutes(chance.nextInt(100))),
                maybe(one(List.of("sari", "budi"))),
                clocks,
                Optional.empty(),
                false,
                chance.nextBoolean(),
                false,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /// The words of a complaint.
    Set<String> words() {
        return new TreeSet<>(List.of(one(WORDS), one(WORDS), "terima"));
    }

    /// A complaint of these words.
    static Complaint complaint(String text, boolean anonymous) {
        return Story.opened(new Received(
                        "sms:1",
                        "sms",
                        START,
                        personal("0800000123"),
                        personal("0800000123"),
                        Optional.of(personal("Ibu Kenanga")),
                        List.of(),
                        personal(text),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        anonymous,
                        false,
                        Optional.empty(),
                        "profile-1",
                        Carried.NOTHING))
                .complaint();
    }

    Account account() {
        Role role = one(List.of(Role.values()));
        Optional<DepartmentCode> department = role.ofDepartment() ? Optional.of(one(DEPARTMENTS)) : Optional.empty();
        return new Account("somebody", "Somebody", role, department, false, 1);
    }

    List<Condition> conditions() {
        List<Condition> some = new ArrayList<>();
        maybe(new Condition.Has(one(List.of(Trait.values())), values())).ifPresent(some::add);
        maybe(new Condition.Lacks(Trait.ASSIGNEE))
                .filter(_ -> chance.nextBoolean())
                .ifPresent(some::add);
        maybe(new Condition.Due(due())).filter(_ -> chance.nextBoolean()).ifPresent(some::add);
        maybe(new Condition.Accepted(maybe(due()), maybe(due())))
                .filter(_ -> chance.nextBoolean())
                .ifPresent(some::add);
        return some;
    }

    /// Of all sorts, so that one trait or another has some of them.
    private Set<String> values() {
        List<String> all = List.of(
                "triage",
                "closed",
                "assigned",
                "lights",
                "roads",
                "lights.lamps",
                "sms",
                "complaint",
                "spam",
                "high",
                "35.78.04.1002",
                "sari",
                "yes");
        return chance.nextInt(20) == 0 ? Set.of() : Set.of(one(all), one(all) + " ", "normal", "website", "budi", "no");
    }

    private Instant due() {
        return START.plus(Duration.ofHours(chance.nextInt(5)));
    }

    <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private <T> Optional<T> maybe(T value) {
        return chance.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }
}
