package org.mediacenter.routing.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.place.PlaceFinder;
import org.mediacenter.routing.place.PlaceNames;
import org.mediacenter.routing.rules.RuleBook;
import org.mediacenter.routing.rules.RuleCompiler;
import org.mediacenter.routing.text.TextAnalysis;

/// Reads the routing files of a profile in the order in which they build on each other.
final class ProfileReading {
    private ProfileReading() {}

    static Loaded read(ProfileFolder folder) {
        Findings findings = new Findings();
        PlacesFile places = PlacesFile.read(folder, findings);
        DepartmentsFile departments = DepartmentsFile.read(folder, places.plain(), findings);
        TopicsFile topics = TopicsFile.read(folder, departments.departments().keySet(), findings);
        Map<TopicCode, List<String>> frequent =
                FrequentWordsFile.read(folder, topics.topics().keySet(), findings);
        WordsFolder words = WordsFolder.read(folder, topics.topics().values(), findings);
        TextAnalysis analysis = new TextAnalysis(words.lists());
        AddressWordsFile addressWords = AddressWordsFile.read(folder, findings);
        LandmarksFile landmarks = LandmarksFile.read(folder, byCode(places), findings);
        CentresFile centres = CentresFile.read(folder, byCode(places), findings);
        topics.checkPhrases(analysis, findings);
        RuleEntry.Known known = new RuleEntry.Known(
                departments.departments().keySet(), topics.topics().keySet());
        RulesFile rules = RulesFile.read(folder, known, new RuleCompiler(analysis), findings);
        if (!findings.isEmpty()) {
            return new Loaded.Faulty(findings.all());
        }
        return new Loaded.Ready(new RoutingProfile(
                folder.name(),
                departments.departments(),
                departments.callNames(),
                departments.families(),
                topics.topics(),
                topics.complaints(),
                frequent,
                byCode(places),
                new PlaceFinder(new PlaceNames(
                        departments.levels(),
                        places.places(),
                        landmarks.landmarks(),
                        centres.centres(),
                        addressWords.words(),
                        ordinary(words, departments))),
                new RuleBook(rules.rules()),
                analysis,
                words.joining(),
                rules.cut()));
    }

    /// No name goes on over what says the level of the next (`kel`).
    private static Set<String> ordinary(WordsFolder words, DepartmentsFile departments) {
        Set<String> ordinary = words.lists().ordinary();
        departments.levels().forEach(level -> ordinary.addAll(level.hints()));
        return ordinary;
    }

    private static Map<String, Place> byCode(PlacesFile places) {
        Map<String, Place> byCode = new LinkedHashMap<>();
        places.plain().forEach(place -> byCode.put(place.code(), place));
        return byCode;
    }
}
