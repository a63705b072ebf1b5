package org.mediacenter.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.Profiles;
import org.mediacenter.routing.profile.RoutingProfile;

/// A rule book may grow: times are processor times of this thread, the quickest of several rounds.
@Tag("long")
class ManyRulesTest {
    private static final List<String> TEXTS = ManyRules.texts(200);
    private static final int ROUNDS = 30;
    private static final double MICROSECONDS = 1e-3;

    @Test
    void ten_thousand_rules_decide_at_most_three_times_slower_than_a_hundred() {
        ProfileRouter few = new ProfileRouter(withRules(100));
        ProfileRouter many = new ProfileRouter(withRules(10_000));
        microseconds(few);

        double withMany = microseconds(many);
        double withFew = microseconds(few);

        assertThat(withMany)
                .as("microseconds with 10,000 rules, beside %s with 100", withFew)
                .isLessThan(3 * withFew);
    }

    @Test
    void ten_thousand_rules_are_read_within_a_few_seconds() {
        long before = processorTime();

        RoutingProfile profile = withRules(10_000);

        assertThat((processorTime() - before) / 1e9).isLessThan(4);
        assertThat(profile.ruleBook().rules()).hasSize(10_000);
    }

    private static RoutingProfile withRules(int rules) {
        ProfileFolder shipped = ProfileFolder.shipped(ProfileFolder.shippedDefault());
        byte[] file = ManyRules.file(Profiles.shipped(), rules);
        return ((Loaded.Ready) RoutingProfile.load(shipped.with(RoutingProfile.RULES_FILE, file))).profile();
    }

    /// For one decision.
    private static double microseconds(ProfileRouter router) {
        return DoubleStream.generate(() -> round(router)).limit(ROUNDS).min().orElseThrow();
    }

    private static double round(ProfileRouter router) {
        long before = processorTime();
        TEXTS.forEach(text -> router.route(ComplaintText.of(text)));
        return (processorTime() - before) * MICROSECONDS / TEXTS.size();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
