package org.mediacenter.routing.alike;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which complaints hang together by what they are like and when they came. Not thread-safe.
final class Bursts {
    private final Map<String, Burst> byNumber = new HashMap<>();
    private final Set<Burst> all = Collections.newSetFromMap(new IdentityHashMap<>());

    /// @param like those it is like that came shortly before or after, the likest first
    void enter(OpenMatter matter, List<OpenMatter> like) {
        Optional<Burst> found = like.stream()
                .map(this::of)
                .filter(burst -> burst.accepts(matter))
                .findFirst();
        found.ifPresent(burst -> {
            burst.add(matter);
            byNumber.put(matter.number(), burst);
            like.forEach(other -> join(of(matter), of(other)));
        });
    }

    private Burst of(OpenMatter matter) {
        return byNumber.computeIfAbsent(matter.number(), _ -> {
            Burst burst = new Burst();
            burst.add(matter);
            all.add(burst);
            return burst;
        });
    }

    /// Two that turned out to be one go on as the older.
    private void join(Burst one, Burst other) {
        if (one != other && one.accepts(other)) {
            Burst older = one.isOlderThan(other) ? one : other;
            Burst younger = older == one ? other : one;
            younger.matters().forEach(matter -> {
                older.add(matter);
                byNumber.put(matter.number(), older);
            });
            all.remove(younger);
        }
    }

    /// Whether it hangs together with another one.
    boolean has(OpenMatter matter) {
        return byNumber.containsKey(matter.number());
    }

    void leave(OpenMatter matter) {
        Optional.ofNullable(byNumber.remove(matter.number())).ifPresent(burst -> {
            burst.remove(matter);
            if (burst.isAlone()) {
                burst.matters().forEach(last -> byNumber.remove(last.number()));
                all.remove(burst);
            }
        });
    }

    /// The matters of each that is going on.
    List<List<OpenMatter>> goingOn(Instant now) {
        return all.stream()
                .filter(burst -> burst.isGoingOn(now))
                .map(Burst::matters)
                .toList();
    }
}
