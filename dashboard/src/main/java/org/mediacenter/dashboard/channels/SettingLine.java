package org.mediacenter.dashboard.channels;

import java.util.List;
import java.util.Locale;
import org.mediacenter.dashboard.page.Words;
import org.mediacenter.hub.settings.Problem;

/// What is wrong with one setting, in the reader's language.
///
/// @param key what was set, with its value where that is no secret
/// @param why what would be right; empty for who cannot mend it
public record SettingLine(String key, Remark why) {
    private static final String MUST = "must be set: ";
    private static final String PLACES = "\\[\\d*]";

    /// For who can mend it.
    static SettingLine of(Problem problem, Words reader) {
        String key = problem.value().isEmpty() ? problem.key() : problem.key() + " = [" + problem.value() + "]";
        Remark said = Remark.of(problem.rule(), reader);
        String rule = reader.sayOr("setting." + problem.key().replaceAll(PLACES, ""), "");
        boolean isKnown = !said.words().isEmpty() || rule.isEmpty();
        String must = problem.rule().startsWith(MUST) ? reader.say("setting.must") + ' ' : "";
        return new SettingLine(key, isKnown ? said : new Remark(must + rule, ""));
    }

    /// For who cannot: the keys alone, each once.
    static List<SettingLine> keys(List<Problem> problems) {
        return problems.stream()
                .map(Problem::key)
                .map(key -> key.toLowerCase(Locale.ROOT).startsWith("hub.") ? key : "hub.yaml")
                .distinct()
                .map(key -> new SettingLine(key, new Remark("", "")))
                .toList();
    }
}
