package org.mediacenter.hub.retention;

import io.vertx.core.Future;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.mediacenter.hub.store.Store;

/// A store of a hub that dies at a certain write: nothing is answered from then on.
final class Failing {
    private final AtomicInteger left;
    private final boolean written;

    /// @param writes that are answered
    /// @param written whether the one after them is on disk all the same
    Failing(int writes, boolean written) {
        this.left = new AtomicInteger(writes + 1);
        this.written = written;
    }

    /// Whether it came to that write.
    boolean died() {
        return left.get() <= 0;
    }

    Store on(Store store) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (_, method, arguments) -> {
                    boolean writes = switch (method.getName()) {
                        case "append", "put", "audit", "lease", "release" -> true;
                        default -> false;
                    };
                    int before = writes ? left.getAndDecrement() : left.get();
                    if (before > (writes ? 1 : 0) || (writes && before == 1 && written)) {
                        Future<?> answer = (Future<?>) call(store, method, arguments);
                        return before == 1 && writes ? answer.compose(_ -> dead()) : answer;
                    }
                    return dead();
                });
    }

    private static Object call(Store store, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Future<Object> dead() {
        return Future.failedFuture("the hub is dead");
    }
}
