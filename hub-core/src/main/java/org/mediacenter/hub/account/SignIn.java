package org.mediacenter.hub.account;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.mediacenter.hub.limit.Allowance;
import org.mediacenter.hub.settings.Secret;

/// Lets people in: user name and password against the accounts, slowly for those who guess.
///
/// The same answer, after the same work, for a wrong password, an unknown name and a disabled
/// account. Limits count per address, per account from one address, and, far more generously, per
/// account from everywhere, so that nobody locks a colleague out by guessing under their name; a right
/// password gives its try back.
public final class SignIn {
    private static final int PER_ACCOUNT_AND_ADDRESS = 10;
    private static final int PER_ACCOUNT = 200;
    private static final int PER_ADDRESS = 40;
    private static final int REMEMBERED = 20_000;
    private static final Duration BUSY = Duration.ofSeconds(2);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Allowance perAccountAndAddress;
    private final Allowance perAccount;
    private final Allowance perAddress;

    public SignIn(Accounts accounts, Passwords passwords, Sessions sessions, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.perAccountAndAddress = new Allowance(clock, PER_ACCOUNT_AND_ADDRESS, Duration.ofSeconds(60), REMEMBERED);
        this.perAccount = new Allowance(clock, PER_ACCOUNT, Duration.ofSeconds(10), REMEMBERED);
        this.perAddress = new Allowance(clock, PER_ADDRESS, Duration.ofSeconds(10), REMEMBERED);
    }

    /// What became of it.
    public sealed interface Outcome {
        record In(Sessions.Opened session) implements Outcome {}

        /// Name or password is wrong, or the account may not sign in; never says which.
        record Wrong() implements Outcome {}

        record TooOften(Duration after) implements Outcome {}
    }

    /// Tries a user name and a password.
    ///
    /// @param address where the try comes from, after trusted proxies
    public Future<Outcome> tryIn(String username, Secret password, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        String key = Token.hash("account", name);
        Optional<Duration> wait = perAddress
                .take(address)
                .or(() -> perAccountAndAddress.take(both(key, address)))
                .or(() -> perAccount.take(key));
        if (wait.isPresent()) {
            return Future.succeededFuture(new Outcome.TooOften(wait.get()));
        }
        return accounts.stored(name)
                .compose(found -> passwords
                        .fits(shortened(password), found.map(StoredAccount::passwordHash))
                        .compose(fits -> fits ? admit(found.orElseThrow().account(), key, address) : wrong()))
                .recover(failure -> failure instanceof Passwords.Busy
                        ? Future.succeededFuture(new Outcome.TooOften(BUSY))
                        : Future.failedFuture(failure));
    }

    private Future<Outcome> admit(Account account, String key, String address) {
        if (account.disabled()) {
            return wrong();
        }
        perAccount.giveBack(key);
        perAccountAndAddress.giveBack(both(key, address));
        perAddress.giveBack(address);
        return sessions.open(account).map(Outcome.In::new);
    }

    private static String both(String key, String address) {
        return key + ' ' + address;
    }

    private static Future<Outcome> wrong() {
        return Future.succeededFuture(new Outcome.Wrong());
    }

    /// Nobody's password is that long; hashing megabytes would only serve an attacker.
    private static Secret shortened(Secret password) {
        String text = password.reveal();
        return text.length() > 4 * PasswordRule.LONGEST ? new Secret("too long") : password;
    }
}
