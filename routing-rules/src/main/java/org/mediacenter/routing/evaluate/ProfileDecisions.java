package org.mediacenter.routing.evaluate;

import java.util.List;
import java.util.Optional;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Topic;
import org.mediacenter.routing.decide.ProfileRouter;
import org.mediacenter.routing.learn.Scored;
import org.mediacenter.routing.profile.OfficeFamily;
import org.mediacenter.routing.profile.RoutingProfile;
import org.mediacenter.routing.text.Word;

/// What a city profile decides, having learnt nothing, in the names people use for departments and
/// topics; every village or district office goes by the name of its family.
public final class ProfileDecisions {
    private final RoutingProfile profile;
    private final ProfileRouter router;
    private final boolean topics;

    /// Decisions of one router.
    ///
    /// @param topics whether topics are wanted rather than departments
    public ProfileDecisions(RoutingProfile profile, ProfileRouter router, boolean topics) {
        this.profile = profile;
        this.router = router;
        this.topics = topics;
    }

    /// The departments or topics guessed, the likeliest first; at most three.
    public List<Scored> of(String text) {
        return of(text, profile.analysis().words(text));
    }

    /// The same of a text whose words are known.
    public List<Scored> of(String text, List<Word> words) {
        return router.guesses(text, words).stream()
                .flatMap(guess -> name(guess).stream().map(name -> new Scored(name, guess.confidence())))
                .toList();
    }

    private Optional<String> name(Guess guess) {
        return topics
                ? guess.topic().flatMap(profile::topic).map(Topic::name)
                : Optional.of(department(guess.department()));
    }

    private String department(DepartmentCode code) {
        DepartmentCode known = profile.familyOf(code).map(OfficeFamily::code).orElse(code);
        return profile.department(known).map(Department::name).orElse(known.value());
    }
}
