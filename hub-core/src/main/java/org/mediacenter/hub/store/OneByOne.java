package org.mediacenter.hub.store;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Optional;
import java.util.function.Supplier;

/// Does one piece of work after the other, however many there are: no chain of futures grows with them.
public final class OneByOne {
    private OneByOne() {}

    /// The sum of what the pieces counted; fails with the first that fails.
    ///
    /// @param next begins the next piece, which never completes at once; empty when there is none
    public static Future<Integer> sum(Supplier<Future<Optional<Integer>>> next) {
        Promise<Integer> all = Promise.promise();
        step(next, 0, all);
        return all.future();
    }

    private static void step(Supplier<Future<Optional<Integer>>> next, int sum, Promise<Integer> all) {
        next.get()
                .onFailure(all::fail)
                .onSuccess(counted ->
                        counted.ifPresentOrElse(count -> step(next, sum + count, all), () -> all.complete(sum)));
    }
}
