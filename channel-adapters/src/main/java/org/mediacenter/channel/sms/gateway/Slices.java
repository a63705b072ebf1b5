package org.mediacenter.channel.sms.gateway;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A long list taken in slices, so that one call of thousands of messages is no more in hand at a time than
/// the hub takes.
final class Slices {
    private static final int SIZE = 200;

    private Slices() {}

    /// What became of each, in order. Fails, behind the slice it was in, where any failed.
    static <T, R> Future<List<R>> of(List<T> all, Function<T, Future<R>> taking) {
        if (all.size() <= SIZE) {
            return together(all, taking);
        }
        return together(all.subList(0, SIZE), taking)
                .compose(first -> of(all.subList(SIZE, all.size()), taking)
                        .map(rest ->
                                Stream.concat(first.stream(), rest.stream()).toList()));
    }

    private static <T, R> Future<List<R>> together(List<T> slice, Function<T, Future<R>> taking) {
        List<Future<R>> taken = slice.stream().map(taking).toList();
        return Future.join(taken).map(_ -> taken.stream().map(Future::result).toList());
    }
}
