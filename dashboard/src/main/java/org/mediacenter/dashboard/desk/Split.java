package org.mediacenter.dashboard.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.decide.Matters;
import org.mediacenter.routing.decide.Matters.Matter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A message that seems to be about several matters, and whom it would take to answer all of them. Read anew each time,
/// so that it is gone when the words are.
///
/// @param lead code of the department that would lead
/// @param supporting codes of the others, separated by commas; empty where nobody new is proposed
public record Split(List<Part> parts, String lead, String supporting) {
    private static final Logger log = LoggerFactory.getLogger(Split.class);

    public Split {
        parts = List.copyOf(parts);
    }

    /// One matter, in the citizen's words.
    public record Part(String words, String department, String topic) {}

    static Optional<Split> of(Frame frame, Complaint complaint, Matters matters) {
        Optional<String> text = complaint.received().text().text().map(Masked::text);
        List<Matter> found = text.map(words -> found(matters, words)).orElse(List.of());
        return found.isEmpty() ? Optional.empty() : Optional.of(of(frame.city(), complaint, text.orElse(""), found));
    }

    /// Whatever routing stumbles over, the page must open.
    private static List<Matter> found(Matters matters, String words) {
        try {
            return matters.of(words);
        } catch (RuntimeException broken) {
            log.error("a message could not be looked at for several matters", broken);
            return List.of();
        }
    }

    private static Split of(City city, Complaint complaint, String text, List<Matter> found) {
        List<Part> parts = found.stream()
                .map(matter -> new Part(
                        text.substring(matter.from(), matter.to()).strip(),
                        city.departmentName(matter.guess().department()),
                        matter.guess().topic().map(city::topicName).orElse("")))
                .toList();
        DepartmentCode lead =
                complaint.holding().lead().orElse(found.getFirst().guess().department());
        List<DepartmentCode> before = complaint.holding().supporting();
        List<DepartmentCode> more = more(city, complaint, found, lead);
        String supporting = more.isEmpty() || !isOffice(city, lead)
                ? ""
                : Stream.concat(before.stream(), more.stream())
                        .map(DepartmentCode::value)
                        .collect(Collectors.joining(","));
        return new Split(parts, lead.value(), supporting);
    }

    /// A family stands for "one of these offices", and nobody would hear of it.
    private static boolean isOffice(City city, DepartmentCode code) {
        return city.departments().containsKey(code)
                && city.routing().families().stream()
                        .noneMatch(family -> family.code().equals(code));
    }

    /// Departments that do not have it yet. What is about officials is shown to nobody else.
    private static List<DepartmentCode> more(City city, Complaint complaint, List<Matter> found, DepartmentCode lead) {
        if (complaint.matter().marks().contains(Mark.ABOUT_OFFICIALS)) {
            return List.of();
        }
        return found.stream()
                .map(Matter::guess)
                .map(Guess::department)
                .filter(code -> isOffice(city, code))
                .filter(code -> !code.equals(lead) && !complaint.holding().has(code))
                .distinct()
                .toList();
    }
}
