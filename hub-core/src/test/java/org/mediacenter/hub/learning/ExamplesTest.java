package org.mediacenter.hub.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.routing.decide.LearningRouter;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;

/// What a node finds on the shelf when it starts.
final class ExamplesTest {
    private static final int KEPT = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Terms TERMS = new Terms(TestLevels.always(), Duration.ofDays(3), Duration.ofDays(7));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_newest_are_learnt_again_the_latest_last_and_the_others_leave_the_shelf() {
        Store store = SqliteStore.open(folder);
        List<Lesson> lessons = IntStream.range(0, KEPT + 10)
                .mapToObj(second -> new Lesson(
                        ComplaintNumber.random(RANDOM),
                        Story.PARKS,
                        Optional.empty(),
                        true,
                        Story.START.plusSeconds(second)))
                .toList();
        lessons.forEach(lesson -> keep(lesson, store));

        List<ComplaintNumber> again = examples(store).shelved();

        assertThat(again).containsExactlyElementsOf(numbers(lessons.subList(10, KEPT + 10)));
        assertThat(shelf(store)).containsExactlyInAnyOrderElementsOf(again);
        Await.done(store.close());
    }

    private static void keep(Lesson lesson, Store store) {
        Await.done(
                store.put(new Document(Shelf.EXAMPLE, lesson.number().value(), lesson.toJson(), 0, Optional.empty())));
    }

    private static List<ComplaintNumber> numbers(List<Lesson> lessons) {
        return lessons.stream().map(Lesson::number).toList();
    }

    private static List<ComplaintNumber> shelf(Store store) {
        return Await.done(store.documents(Shelf.EXAMPLE, "", 1_000, Story.START)).stream()
                .map(kept -> new ComplaintNumber(kept.key()))
                .toList();
    }

    private static Examples examples(Store store) {
        RoutingProfile profile =
                ((Loaded.Ready) RoutingProfile.load(ProfileFolder.shipped(ProfileFolder.shippedDefault()))).profile();
        Complaints complaints = new Complaints(store, () -> Story.START, () -> TERMS, (_, _) -> {});
        return new Examples(
                store, complaints, new LearningRouter(profile), new Teaching(Set.of()), () -> Story.START, KEPT);
    }
}
