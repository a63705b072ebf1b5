package org.mediacenter.dashboard.bench;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.decide.LearningRouter;
import org.mediacenter.routing.decide.Taught;
import org.mediacenter.routing.profile.RoutingProfile;

/// Invented complaints with the departments that answered: for each matter one, but for every sixth, where people
/// differ as officers do.
final class PastComplaints {
    private static final int DIFFERENT = 6;
    private static final int CORRECTED = 20;
    /// What a hub trains on: the newest.
    private static final int MOST_TRAINED = 30_000;

    private final List<Taught> taught = new ArrayList<>();

    PastComplaints(RoutingProfile profile, int count) {
        List<DepartmentCode> departments = profile.departments().keySet().stream()
                .filter(code -> profile.familyOf(code).isEmpty())
                .toList();
        InventedComplaints complaints = new InventedComplaints();
        SplittableRandom chance = new SplittableRandom(1);
        for (int n = 0; n < count; n++) {
            int matter = chance.nextInt(DIFFERENT) == 0
                    ? chance.nextInt()
                    : complaints.matter(n).hashCode();
            DepartmentCode department = departments.get(Math.floorMod(matter, departments.size()));
            taught.add(
                    new Taught(ComplaintText.of(complaints.text(n)), department, Optional.empty(), n % CORRECTED == 0));
        }
    }

    /// Learns all, trains on the newest and puts the model in service.
    JsonObject teach(LearningRouter router) {
        long before = ProcessorTime.ofThread();
        List<String> numbers = new ArrayList<>();
        for (Taught one : taught) {
            numbers.add("SBY-" + numbers.size());
            router.learn(numbers.getLast(), one);
        }
        double learning = ProcessorTime.seconds(ProcessorTime.ofThread() - before);
        before = ProcessorTime.ofThread();
        Heap.forgetPeak();
        List<String> newest = numbers.subList(Math.max(0, numbers.size() - MOST_TRAINED), numbers.size());
        router.serve(router.train(newest));
        double training = ProcessorTime.seconds(ProcessorTime.ofThread() - before);
        return new JsonObject()
                .put("past", taught.size())
                .put("learnProcessorSeconds", Latencies.rounded(learning))
                .put("trained", newest.size())
                .put("trainProcessorSeconds", Latencies.rounded(training))
                .put("heapPeakMiB", Heap.peakMebi())
                .put("heapAfterMiB", Heap.usedMebi());
    }
}
