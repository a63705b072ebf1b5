package org.mediacenter.hub.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.roster.Duty.Function;
import org.mediacenter.routing.DepartmentCode;

/// The duties of one department, past ones too, in order of their first days.
///
/// @param version 0 while nothing was written; one more with every change
public record Roster(DepartmentCode department, long version, List<Duty> duties) {
    public Roster {
        duties = duties.stream()
                .sorted(Comparator.comparing(Duty::from)
                        .thenComparing(Duty::function)
                        .thenComparing(Duty::officer))
                .toList();
    }

    /// Something to look at; nothing is refused for it.
    public sealed interface Notice {
        /// Nobody coordinates from that day.
        ///
        /// @param to the last day of it; absent where it has no end
        record Gap(LocalDate from, Optional<LocalDate> to) implements Notice {}

        /// Two coordinate at once.
        record Overlap(String one, String other, LocalDate from) implements Notice {}
    }

    /// The duty of that id.
    public Optional<Duty> duty(String id) {
        return duties.stream().filter(duty -> duty.id().equals(id)).findFirst();
    }

    /// Who is on duty on a day, coordinators first.
    public List<Duty> on(LocalDate day) {
        return duties.stream()
                .filter(duty -> duty.isOn(day))
                .sorted(Comparator.comparing(Duty::function))
                .toList();
    }

    /// What somebody is on a day, the highest first.
    public Optional<Function> function(String officer, LocalDate day) {
        return on(day).stream()
                .filter(duty -> duty.officer().equals(officer))
                .map(Duty::function)
                .findFirst();
    }

    /// What is to be looked at from a day on.
    public List<Notice> notices(LocalDate today) {
        List<Duty> coordinators = duties.stream()
                .filter(duty -> duty.function() == Function.COORDINATOR && !duty.isOver(today))
                .toList();
        List<Notice> notices = new ArrayList<>(gaps(coordinators, today));
        for (int one = 0; one < coordinators.size(); one++) {
            for (Duty other : coordinators.subList(one + 1, coordinators.size())) {
                Duty first = coordinators.get(one);
                if (first.meets(other)) {
                    LocalDate from = other.from().isBefore(today) ? today : other.from();
                    notices.add(new Notice.Overlap(first.officer(), other.officer(), from));
                }
            }
        }
        return notices;
    }

    private static List<Notice> gaps(List<Duty> coordinators, LocalDate today) {
        List<Notice> gaps = new ArrayList<>();
        LocalDate open = today;
        for (Duty duty : coordinators) {
            if (duty.from().isAfter(open)) {
                gaps.add(new Notice.Gap(open, Optional.of(duty.from().minusDays(1))));
            }
            if (duty.to().isEmpty()) {
                return gaps;
            }
            LocalDate next = duty.to().get().plusDays(1);
            open = next.isAfter(open) ? next : open;
        }
        gaps.add(new Notice.Gap(open, Optional.empty()));
        return gaps;
    }
}
