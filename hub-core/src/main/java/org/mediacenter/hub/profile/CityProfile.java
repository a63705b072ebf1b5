package org.mediacenter.hub.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mediacenter.hub.clock.ServiceLevels;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.profile.Findings;
import org.mediacenter.routing.profile.ProfileFolder;

/// What the hub knows of one city besides routing. Immutable, thread-safe.
///
/// @param name of the profile's folder
/// @param version name and a hash of all its files: what a complaint says it was received under
/// @param serviceLevels the promises, by the date they took effect
/// @param chain who is told of breaches, in the order of the file
/// @param answers what officers answer with again and again, in the order of the file
public record CityProfile(
        String name,
        String version,
        Titles titles,
        Calendar calendar,
        ServiceLevels serviceLevels,
        List<ChainStep> chain,
        Messages messages,
        List<CannedAnswer> answers,
        Retention retention) {
    public CityProfile {
        chain = List.copyOf(chain);
        answers = List.copyOf(answers);
    }

    /// A step of the escalation chain.
    ///
    /// @param code what service levels and events name it by (`head-of-region`)
    /// @param title what people call them
    public record ChainStep(String code, String title) {}

    /// Reads and checks the hub's files of a profile; all problems of all files are told at once.
    ///
    /// @param isTopic whether routing knows a topic
    /// @param isDepartment whether routing knows a department
    public static LoadedCity load(
            ProfileFolder folder, Predicate<TopicCode> isTopic, Predicate<DepartmentCode> isDepartment) {
        Findings findings = new Findings();
        Findings remarks = new Findings();
        Optional<Titles> titles = TitlesFile.read(folder, findings);
        Optional<Calendar> calendar = titles.flatMap(known -> CalendarFile.read(folder, known.zone(), findings));
        ServiceLevelsFile levels = ServiceLevelsFile.read(folder, calendar, isTopic, findings);
        Optional<Messages> messages = titles.flatMap(known -> MessagesFolder.read(folder, known, findings, remarks));
        List<CannedAnswer> answers = titles.map(
                        known -> AnswersFile.read(folder, known, isTopic, isDepartment, findings))
                .orElse(List.of());
        Optional<Retention> retention = RetentionFile.read(folder, findings);
        if (!findings.isEmpty()) {
            return new LoadedCity.Faulty(findings.all());
        }
        return new LoadedCity.Ready(
                new CityProfile(
                        folder.name(),
                        ProfileFiles.of(folder).id(),
                        titles.orElseThrow(),
                        calendar.orElseThrow(),
                        levels.levels().orElseThrow(),
                        levels.chain(),
                        messages.orElseThrow(),
                        answers,
                        retention.orElseThrow()),
                remarks.all());
    }

    /// The same with promises that know more of the past.
    public CityProfile promising(ServiceLevels levels) {
        return new CityProfile(name, version, titles, calendar, levels, chain, messages, answers, retention);
    }

    /// An instant as a citizen reads it, in the city's time and the profile's form for the
    /// language.
    public String dateAndTime(Instant instant, String language) {
        return messages.dateAndTime(instant.atZone(titles.zone()), language);
    }
}
