package org.mediacenter.dashboard.profile;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mediacenter.hub.learning.Learning;
import org.mediacenter.hub.profile.ProfileFiles;
import org.mediacenter.routing.compare.BookChanges;
import org.mediacenter.routing.compare.Comparison;
import org.mediacenter.routing.compare.Differences;
import org.mediacenter.routing.compare.Sample;
import org.mediacenter.routing.learn.Example;
import org.mediacenter.routing.profile.RoutingProfile;

/// What a changed rule book would decide otherwise: on the texts of the profile's `examples.tsv` where it has some,
/// else on the complaints of this hub that people answered last. Their words stay here; those of the city's own file
/// are shown.
final class RuleTrial {
    private static final String EXAMPLES = "examples.tsv";
    private static final int MOST_TEXTS = 2_000;
    private static final int MOST_CHANGES = 50;

    private final Vertx vertx;
    private final Optional<Learning> learning;

    RuleTrial(Vertx vertx, Optional<Learning> learning) {
        this.vertx = vertx;
        this.learning = learning;
    }

    /// What came out.
    ///
    /// @param texts on how many both books were tried
    /// @param ofCity whether they are those of the city's file, which may be shown
    /// @param changed for how many something else follows
    /// @param nowSure how many of those need no person any more
    /// @param noLongerSure how many need one now
    /// @param better how many go where people sent them, and did not before
    /// @param worse the other way round
    /// @param cutBefore the confidence from which a decision needed no person
    /// @param cut from which it needs none
    /// @param books what was changed in the book itself
    /// @param changes the first of those for which something else follows
    record Effect(
            int texts,
            boolean ofCity,
            int changed,
            long nowSure,
            long noLongerSure,
            int better,
            int worse,
            double cutBefore,
            double cut,
            BookChanges books,
            List<Comparison> changes) {}

    private record Texts(Sample sample, boolean ofCity) {}

    /// Tries a profile that can be used.
    ///
    /// @param before the profile as it is
    /// @param after the same with other rules
    Future<Effect> of(ProfileFiles before, ProfileFiles after) {
        return texts(after)
                .compose(texts -> vertx.executeBlocking(() -> effect(before, after, texts))
                        .map(Objects::requireNonNull));
    }

    private Future<Texts> texts(ProfileFiles files) {
        String own = files.texts().get(EXAMPLES);
        if (own != null) {
            List<Sample.Line> lines = Sample.of(own).lines();
            return Future.succeededFuture(
                    new Texts(new Sample(lines.stream().limit(MOST_TEXTS).toList()), true));
        }
        return learning.map(known -> known.sample(MOST_TEXTS))
                .orElseGet(() -> Future.succeededFuture(List.of()))
                .map(examples -> new Texts(sample(examples), false));
    }

    private static Sample sample(List<Example> examples) {
        List<Sample.Line> lines = new ArrayList<>();
        for (Example example : examples) {
            lines.add(new Sample.Line(lines.size() + 1, Optional.of(example.label()), example.text()));
        }
        return new Sample(lines);
    }

    private static Effect effect(ProfileFiles before, ProfileFiles after, Texts texts) {
        RoutingProfile earlier = LoadedProfile.load(before.folder()).routing();
        RoutingProfile later = LoadedProfile.load(after.folder()).routing();
        Differences differences = Differences.of(earlier, later, texts.sample());
        List<Comparison> changed = differences.changed();
        Differences.Labelled labelled = differences.labelled();
        return new Effect(
                differences.compared().size(),
                texts.ofCity(),
                changed.size(),
                changed.stream()
                        .filter(one -> one.after().sure() && !one.before().sure())
                        .count(),
                changed.stream()
                        .filter(one -> one.before().sure() && !one.after().sure())
                        .count(),
                labelled.better(),
                labelled.worse(),
                earlier.cut(),
                later.cut(),
                differences.ofBooks(),
                changed.stream().limit(MOST_CHANGES).toList());
    }
}
