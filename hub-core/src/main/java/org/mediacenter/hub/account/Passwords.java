package org.mediacenter.hub.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.mediacenter.hub.settings.Secret;

/// Hashes and checks passwords with argon2id, on two platform threads of its own.
///
/// 19 MiB, two passes, one lane: OWASP's password storage cheat sheet. Checking against an account
/// that does not exist takes as long as against one that does. Thread-safe.
public final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 100;

    private final Argon2Function function;
    private final WorkerExecutor threads;
    private final AtomicInteger waiting = new AtomicInteger();
    private final String nobodysHash;

    public Passwords(Vertx vertx) {
        this(vertx, MEMORY_KIB);
    }

    /// With another cost, for tests that sign in often.
    public Passwords(Vertx vertx, int memoryKib) {
        this.function = Argon2Function.getInstance(memoryKib, PASSES, LANES, HASH_BYTES, Argon2.ID);
        this.threads = vertx.createSharedWorkerExecutor("passwords", THREADS);
        this.nobodysHash = hashNow(new Secret("no account has this password"));
    }

    /// The hash to store, with its own salt and cost in it.
    Future<String> hash(Secret password) {
        return run(() -> hashNow(password));
    }

    /// Whether the password fits; against no hash at all it takes as long and does not.
    Future<Boolean> fits(Secret password, Optional<String> hash) {
        return run(() -> {
            String against = hash.orElse(nobodysHash);
            boolean fits = Password.check(password.reveal(), against).with(Argon2Function.getInstanceFromHash(against));
            return fits && hash.isPresent();
        });
    }

    /// Fails with [Busy] where too many wait already, so that a flood of sign-ins cannot fill the memory.
    private <T> Future<T> run(Supplier<T> work) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return Future.failedFuture(new Busy());
        }
        return threads.executeBlocking(work::get, false)
                .map(Objects::requireNonNull)
                .onComplete(_ -> waiting.decrementAndGet());
    }

    private String hashNow(Secret password) {
        return Password.hash(password.reveal())
                .addRandomSalt(SALT_BYTES)
                .with(function)
                .getResult();
    }

    /// Too many passwords are being checked already.
    static final class Busy extends RuntimeException {
        Busy() {
            super("too many sign-ins at once", null, false, false);
        }
    }
}
