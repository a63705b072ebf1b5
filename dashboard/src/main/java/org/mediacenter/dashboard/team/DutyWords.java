package org.mediacenter.dashboard.team;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Times;
import org.mediacenter.hub.roster.Duty;
import org.mediacenter.hub.roster.Roster.Notice;

/// Duties in words, and days out of forms.
final class DutyWords {
    static final List<String> FUNCTIONS =
            Arrays.stream(Duty.Function.values()).map(Duty.Function::code).toList();

    private DutyWords() {}

    /// What a roster has to be looked at for.
    static String notice(Frame frame, Notice notice) {
        Times times = frame.times();
        return switch (notice) {
            case Notice.Gap gap ->
                gap.to()
                        .map(to -> frame.say("roster.gap.until", times.date(gap.from()), times.date(to)))
                        .orElseGet(() -> frame.say("roster.gap", times.date(gap.from())));
            case Notice.Overlap two ->
                frame.say("roster.overlap", frame.person(two.one()), frame.person(two.other()), times.date(two.from()));
        };
    }

    static RosterPage.Line line(Frame frame, String address, Duty duty, LocalDate today) {
        return new RosterPage.Line(
                address,
                frame.person(duty.officer()),
                frame.say("roster.function." + duty.function().code()),
                duty.decree(),
                frame.times().date(duty.from()),
                duty.to().map(frame.times()::date).orElse(""),
                duty.isOn(today));
    }

    /// A day as date fields and files write it: `2026-11-23`.
    static Optional<LocalDate> day(String text) {
        try {
            return text.matches("20\\d{2}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
