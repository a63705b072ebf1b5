package org.mediacenter.dashboard.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.routing.decide.LearningRouter;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;

/// How many decisions routing makes, what they cost, and what learning costs, with many rules and many past
/// complaints.
final class RoutingBench {
    /// Number of the first invented complaint that is decided: none of those learnt.
    private static final int FIRST_DECIDED = 1_000_000;

    private final Sizes sizes;
    private final Consumer<String> progress;
    private final List<String> texts;

    /// How much to do.
    ///
    /// @param rules sizes of the rule books
    /// @param past how many past complaints are learnt
    /// @param decisions of each measurement
    record Sizes(List<Integer> rules, List<Integer> past, int decisions) {}

    private RoutingBench(Sizes sizes, Consumer<String> progress) {
        this.sizes = sizes;
        this.progress = progress;
        InventedComplaints complaints = new InventedComplaints();
        texts = IntStream.range(FIRST_DECIDED, FIRST_DECIDED + sizes.decisions)
                .mapToObj(complaints::text)
                .toList();
    }

    /// @param progress hears a line for each measurement
    static JsonObject run(Sizes sizes, Consumer<String> progress) throws IOException {
        return new RoutingBench(sizes, progress).figures();
    }

    private JsonObject figures() throws IOException {
        JsonObject figures = new JsonObject()
                .put("benchmark", "routing")
                .put("machine", Machine.json(Path.of(".")))
                .put("heapMaxMiB", Runtime.getRuntime().maxMemory() >> 20)
                .put(
                        "textLength",
                        Math.round(texts.stream()
                                .mapToInt(String::length)
                                .average()
                                .orElse(0)));
        List<RoutingProfile> books = new ArrayList<>();
        for (int rules : sizes.rules) {
            books.add(withRules(rules));
        }
        measure(books, figures);
        progress.accept("ceiling and peer: reading the words, the nearest past complaints alone");
        figures.put("beside", Decisions.beside(books.getFirst(), texts));
        return figures.put("goals", Goals.routing(figures));
    }

    private void measure(List<RoutingProfile> books, JsonObject figures) {
        JsonArray learning = new JsonArray();
        JsonArray deciding = new JsonArray();
        for (int past : sizes.past) {
            progress.accept("learning from past complaints: " + past);
            PastComplaints complaints = new PastComplaints(books.getFirst(), past);
            List<JsonObject> learnt = new ArrayList<>();
            for (RoutingProfile book : books) {
                try (LearningRouter router = new LearningRouter(book)) {
                    learnt.add(complaints.teach(router));
                    deciding.add(decided(router, book, past));
                }
            }
            learning.add(learnt.getFirst());
        }
        figures.put("learning", learning).put("deciding", deciding);
    }

    private JsonObject decided(LearningRouter router, RoutingProfile book, int past) {
        int rules = book.ruleBook().rules().size();
        progress.accept("deciding, rules: " + rules + ", past complaints: " + past);
        return new Decisions(router, texts).json().put("rules", rules).put("past", past);
    }

    private static RoutingProfile withRules(int rules) throws IOException {
        ProfileFolder shipped = ProfileFolder.shipped(ProfileFolder.shippedDefault());
        RoutingProfile own = ready(shipped);
        return ready(shipped.with(RoutingProfile.RULES_FILE, InventedRules.file(own, rules)));
    }

    private static RoutingProfile ready(ProfileFolder folder) {
        return switch (RoutingProfile.load(folder)) {
            case Loaded.Ready ready -> ready.profile();
            case Loaded.Faulty faulty ->
                throw new CommandFailed(
                        "the profile is faulty: " + faulty.problems().getFirst());
        };
    }
}
