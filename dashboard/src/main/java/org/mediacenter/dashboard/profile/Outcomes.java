package org.mediacenter.dashboard.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.profile.RuleTrial.Effect;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.compare.Comparison;
import org.mediacenter.routing.compare.Verdict;

/// What a changed rule book would decide otherwise, in words.
///
/// @param counts what was counted, one sentence each
/// @param books what was changed in the book, one sentence each
/// @param changes the first texts for which something else follows
/// @param notShown how many more there are
public record Outcomes(List<String> counts, List<String> books, List<Change> changes, int notShown) {

    /// One text.
    ///
    /// @param text where it may be shown
    /// @param rules ids of the rules that spoke otherwise
    public record Change(int number, Optional<String> text, String before, String after, String rules) {}

    static Outcomes of(Frame frame, Effect effect) {
        List<Change> changes = effect.changes().stream()
                .map(one -> change(frame, one, effect.ofCity()))
                .toList();
        return new Outcomes(counts(frame, effect), books(frame, effect), changes, effect.changed() - changes.size());
    }

    private static List<String> counts(Frame frame, Effect effect) {
        List<String> counts = new ArrayList<>();
        counts.add(frame.say(effect.ofCity() ? "rules.tried.file" : "rules.tried.hub", effect.texts()));
        if (effect.texts() > 0) {
            counts.add(frame.say("rules.changed", effect.changed()));
            counts.add(frame.say("rules.now-sure", effect.nowSure()));
            counts.add(frame.say("rules.no-longer-sure", effect.noLongerSure()));
            counts.add(frame.say("rules.labelled", effect.better(), effect.worse()));
        }
        return counts;
    }

    private static List<String> books(Frame frame, Effect effect) {
        List<String> books = new ArrayList<>();
        if (effect.cut() != effect.cutBefore()) {
            books.add(frame.say("rules.cut", effect.cutBefore(), effect.cut()));
        }
        named(frame, "rules.added", effect.books().added(), books);
        named(frame, "rules.removed", effect.books().removed(), books);
        named(frame, "rules.rewritten", effect.books().changed(), books);
        return books;
    }

    private static void named(Frame frame, String key, List<String> ids, List<String> all) {
        if (!ids.isEmpty()) {
            all.add(frame.say(key, String.join(", ", ids)));
        }
    }

    private static Change change(Frame frame, Comparison one, boolean shown) {
        return new Change(
                one.line().number(),
                Optional.of(one.line().text()).filter(_ -> shown),
                verdict(frame, one.before()),
                verdict(frame, one.after()),
                String.join(", ", one.differing()));
    }

    /// Names the department and everything that is not as usual.
    private static String verdict(Frame frame, Verdict verdict) {
        List<String> said = new ArrayList<>();
        verdict.department().ifPresent(code -> said.add(frame.city().departmentShortName(code)));
        verdict.topic().ifPresent(code -> said.add(frame.city().topicName(code)));
        if (verdict.kind() != Kind.COMPLAINT) {
            said.add(frame.say("kind." + verdict.kind().name()));
        }
        if (verdict.priority() != Priority.NORMAL) {
            said.add(frame.say("priority." + verdict.priority().name()));
        }
        verdict.marks().stream().sorted().forEach(mark -> said.add(frame.say("mark." + mark.name())));
        verdict.supporting()
                .forEach(code -> said.add(frame.say("rules.with", frame.city().departmentShortName(code))));
        verdict.referral().ifPresent(_ -> said.add(frame.say("rules.referral")));
        said.add(frame.say(verdict.sure() ? "rules.sure" : "rules.unsure"));
        return String.join(", ", said);
    }
}
