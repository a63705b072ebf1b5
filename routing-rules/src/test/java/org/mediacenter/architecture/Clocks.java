package org.mediacenter.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/// What reads, or starts, the machine's own clock.
final class Clocks {
    private static final Set<String> STARTS =
            Set.of("now", "system", "systemUTC", "systemDefaultZone", "tick", "tickMillis", "tickSeconds");

    static final DescribedPredicate<JavaMethodCall> READ =
            DescribedPredicate.describe("the machine's clock is read", Clocks::reads);

    private Clocks() {}

    private static boolean reads(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        // with an argument, now(clock) reads what it was handed
        boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
        return owner.startsWith("java.time.")
                ? bare && STARTS.contains(method)
                : owner.equals("java.lang.System") && method.equals("currentTimeMillis");
    }
}
