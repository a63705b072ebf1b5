package org.mediacenter.hub.figures;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.TopicCode;

/// Complaints of an invented town.
record Town(SplittableRandom chance) {
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    /// Noon of a Monday in the town.
    static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final DepartmentCode LIGHTS = new DepartmentCode("lights");
    static final DepartmentCode ROADS = new DepartmentCode("roads");
    static final DepartmentCode INSPECTORATE = new DepartmentCode("inspectorate");
    static final TopicCode LAMPS = new TopicCode("lights.lamps");
    static final TopicCode SHELTER = new TopicCode("roads.shelter");
    static final Audience CITY = new Audience(Optional.empty(), false, false);
    static final Audience LEADER = new Audience(Optional.empty(), false, true);

    private static final List<ComplaintNumber> NUMBERS = Stream.generate(
                    () -> ComplaintNumber.random(new SecureRandom()))
            .distinct()
            .limit(100)
            .toList();
    private static final List<DepartmentCode> DEPARTMENTS = List.of(LIGHTS, ROADS, INSPECTORATE);
    private static final List<String> DISTRICTS = List.of("north", "south");
    private static final List<String> CHANNELS = List.of("sms", "website", "phone");

    static Town of(long seed) {
        return new Town(new SplittableRandom(seed));
    }

    /// The usual question.
    static Question question(Audience audience) {
        return new Question(
                audience, Days.lately(30, NOW, ZONE), Optional.empty(), Optional.empty(), Optional.empty(), NOW);
    }

    /// A complaint like any other, without clocks.
    static Line line(int number, Instant accepted) {
        return line(number, accepted, Kind.COMPLAINT, false, false, false, List.of());
    }

    static Line line(
            int number,
            Instant accepted,
            Kind kind,
            boolean aboutOfficials,
            boolean confidential,
            boolean merged,
            List<TimedClock> clocks) {
        return new Line(
                number(number),
                1,
                accepted.toEpochMilli(),
                "sms",
                Optional.of(LIGHTS),
                List.of(),
                Optional.of(LAMPS),
                Optional.of("north"),
                Status.ASSIGNED,
                kind,
                aboutOfficials,
                confidential,
                merged,
                clocks);
    }

    static ComplaintNumber number(int number) {
        return NUMBERS.get(number);
    }

    List<Line> lines(int most) {
        return IntStream.range(0, chance.nextInt(most)).mapToObj(this::line).toList();
    }

    private Line line(int number) {
        return new Line(
                number(number),
                1,
                NOW.minusSeconds(chance.nextLong(Duration.ofDays(70).toSeconds()))
                        .toEpochMilli(),
                one(CHANNELS),
                maybe(one(DEPARTMENTS)),
                chance.nextInt(3) == 0 ? List.of(one(DEPARTMENTS)) : List.of(),
                maybe(one(List.of(LAMPS, SHELTER))),
                maybe(one(DISTRICTS)),
                one(List.of(Status.values())),
                one(List.of(Kind.values())),
                chance.nextInt(5) == 0,
                chance.nextInt(3) == 0,
                chance.nextInt(6) == 0,
                IntStream.range(0, chance.nextInt(5)).mapToObj(_ -> clock()).toList());
    }

    private TimedClock clock() {
        long due = chance.nextInt(6) == 0 ? TimedClock.NEVER : moment();
        long stopped = chance.nextBoolean() ? TimedClock.NEVER : moment();
        return new TimedClock(
                one(List.of(ClockName.values())),
                maybe(one(DEPARTMENTS)),
                due,
                stopped,
                stopped == TimedClock.NEVER && chance.nextBoolean());
    }

    private long moment() {
        return NOW.minusSeconds(chance.nextInt(-200_000, 200_000)).toEpochMilli();
    }

    Question question() {
        LocalDate first = TODAY.minusDays(chance.nextInt(40));
        LocalDate last = first.plusDays(chance.nextInt(40));
        return new Question(
                one(List.of(
                        CITY,
                        LEADER,
                        new Audience(Optional.of(LIGHTS), false, false),
                        new Audience(Optional.of(INSPECTORATE), true, false))),
                new Days(first, last, ZONE),
                maybe(one(DEPARTMENTS)),
                rarely(one(CHANNELS)),
                rarely(one(DISTRICTS)),
                NOW);
    }

    private <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private <T> Optional<T> maybe(T value) {
        return chance.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
    }

    private <T> Optional<T> rarely(T value) {
        return chance.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
    }
}
