package org.mediacenter.routing.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.routing.rules.Compiled;
import org.mediacenter.routing.rules.CompiledRule;
import org.mediacenter.routing.rules.RuleCompiler;

/// Reads `rules.yaml`: the cut, and the rules.
///
/// @param cut the confidence from which a decision needs no person, above 0 and at most 1
record RulesFile(double cut, List<CompiledRule> rules) {
    static final String FILE = RoutingProfile.RULES_FILE;

    static RulesFile read(ProfileFolder folder, RuleEntry.Known known, RuleCompiler compiler, Findings findings) {
        Optional<YamlFields> file = YamlFile.read(folder, FILE, findings);
        if (file.isEmpty()) {
            return new RulesFile(1, List.of());
        }
        double cut = cut(file.get(), findings);
        List<CompiledRule> rules = rules(file.get().mappings("rules"), known, compiler, findings);
        file.get().nothingElse();
        return new RulesFile(cut, rules);
    }

    private static double cut(YamlFields file, Findings findings) {
        String written = file.text("cut");
        try {
            double cut = Double.parseDouble(written);
            if (cut > 0 && cut <= 1) {
                return cut;
            }
        } catch (NumberFormatException _) {
            // told below, like a number out of range
        }
        findings.add(FILE, file.line("cut"), "[cut] says [" + written + "]", "write a number above 0, at most 1");
        return 1;
    }

    private static List<CompiledRule> rules(
            List<YamlFields> entries, RuleEntry.Known known, RuleCompiler compiler, Findings findings) {
        Map<String, Integer> lines = new HashMap<>();
        List<CompiledRule> rules = new ArrayList<>();
        for (YamlFields entry : entries) {
            RuleEntry read = new RuleEntry(entry, known, findings);
            String id = read.id();
            Integer earlier = lines.putIfAbsent(id, entry.line("id"));
            if (earlier != null) {
                findings.add(
                        FILE,
                        entry.line("id"),
                        "the rule [" + id + "] stands twice, first on line " + earlier,
                        "give one of them another id");
            }
            switch (compiler.compile(read.rule())) {
                case Compiled.Ready ready -> rules.add(ready.rule());
                case Compiled.Faulty faulty ->
                    findings.add(
                            FILE,
                            entry.line("query"),
                            "the query of the rule [" + id + "] is not understood: " + faulty.why(),
                            "mend it; see \"How to write a rule\" in routing-rules/README.md");
            }
        }
        return rules;
    }
}
