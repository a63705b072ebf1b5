package org.mediacenter.dashboard.bench;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Consumer;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.learn.Example;
import org.mediacenter.routing.learn.Learnt;
import org.mediacenter.routing.learn.TermReader;
import org.mediacenter.routing.profile.RoutingProfile;

/// Decisions of one router about the same texts, one at a time and many side by side.
final class Decisions {
    private static final int PAST = 12_000;

    private final Router router;
    private final List<String> texts;

    Decisions(Router router, List<String> texts) {
        this.router = router;
        this.texts = texts;
    }

    /// All texts are decided once before anything counts.
    JsonObject json() {
        long sure = texts.stream()
                .map(text -> router.route(ComplaintText.of(text)))
                .filter(Routing.Sure.class::isInstance)
                .count();
        return new JsonObject()
                .put("sureShare", Latencies.rounded((double) sure / texts.size()))
                .put("oneAtATime", oneAtATime(texts, text -> router.route(ComplaintText.of(text))))
                .put("batch", batch());
    }

    private static JsonObject oneAtATime(List<String> texts, Consumer<String> work) {
        Latencies latencies = new Latencies();
        long processor = ProcessorTime.ofThread();
        for (String text : texts) {
            long begun = System.nanoTime();
            work.accept(text);
            latencies.record(System.nanoTime() - begun);
        }
        double seconds = ProcessorTime.seconds(ProcessorTime.ofThread() - processor);
        return new JsonObject()
                .put("perProcessorSecond", Latencies.rounded(texts.size() / seconds))
                .put("p50Ms", latencies.millis(50))
                .put("p99Ms", latencies.millis(99));
    }

    /// On all processors; the time is the whole process's.
    private JsonObject batch() {
        long processor = ProcessorTime.ofProcess();
        long begun = System.nanoTime();
        texts.parallelStream().forEach(text -> router.route(ComplaintText.of(text)));
        double wall = ProcessorTime.seconds(System.nanoTime() - begun);
        double seconds = ProcessorTime.seconds(ProcessorTime.ofProcess() - processor);
        return new JsonObject()
                .put("perProcessorSecond", Latencies.rounded(texts.size() / seconds))
                .put("perSecond", Latencies.rounded(texts.size() / wall));
    }

    /// What the same texts cost where words are only read, which no decision can do without, and where the nearest
    /// past complaints are looked up and nothing else.
    static JsonObject beside(RoutingProfile profile, List<String> texts) {
        InventedComplaints complaints = new InventedComplaints();
        try (Learnt past = new Learnt(new TermReader(profile.analysis(), TermReader.Evidence.none()))) {
            for (int n = 0; n < PAST; n++) {
                past.learn("SBY-" + n, new Example("any", complaints.text(n)), false);
            }
            Consumer<String> words = text -> profile.analysis().words(text);
            Consumer<String> nearest = past::classify;
            texts.forEach(words.andThen(nearest));
            return new JsonObject()
                    .put("wordsOnly", oneAtATime(texts, words))
                    .put("nearestOf12000Only", oneAtATime(texts, nearest));
        }
    }
}
