package org.mediacenter.hub.account;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.mediacenter.hub.limit.Allowance;
import org.mediacenter.hub.settings.Secret;

/// Lets people in: user name, password and one-time code against the accounts, slowly for those who guess.
///
/// The same answer, after the same work, for a wrong password, an unknown name, a disabled account, and a code that is
/// wrong or not there: nobody learns here that a password is right. Limits count per address, per account from one
/// address, and, far more generously, per
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
    private final Codes codes;
    private final Allowance perAccountAndAddress;
    private final Allowance perAccount;
    private final Allowance perAddress;

    public SignIn(Accounts accounts, Passwords passwords, Sessions sessions, Codes codes, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.codes = codes;
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

    /// Whether somebody is who they say.
    public sealed interface Proof {
        record Right(Account account) implements Proof {}

        record Wrong() implements Proof {}

        record TooOften(Duration after) implements Proof {}
    }

    /// Tries a user name, a password and a code.
    ///
    /// @param code a one-time code, or one from paper; of no account without codes anything is asked
    /// @param address where the try comes from, after trusted proxies
    public Future<Outcome> tryIn(String username, Secret password, String code, String address) {
        return prove(username, password, code, address).compose(proof -> switch (proof) {
            case Proof.Right(var account) -> sessions.open(account, false).map(Outcome.In::new);
            case Proof.Wrong _ -> Future.succeededFuture(new Outcome.Wrong());
            case Proof.TooOften(var after) -> Future.succeededFuture(new Outcome.TooOften(after));
        });
    }

    /// The same without opening a session: before somebody changes what they sign in with.
    public Future<Proof> prove(String username, Secret password, String code, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        String key = Token.hash("account", name);
        Optional<Duration> wait = perAddress
                .take(address)
                .or(() -> perAccountAndAddress.take(both(key, address)))
                .or(() -> perAccount.take(key));
        if (wait.isPresent()) {
            return Future.succeededFuture(new Proof.TooOften(wait.get()));
        }
        return accounts.stored(name)
                .compose(found -> passwords
                        .fits(shortened(password), found.map(StoredAccount::passwordHash))
                        .compose(fits -> fits ? admit(found.orElseThrow(), code, key, address) : wrong()))
                .recover(failure -> failure instanceof Passwords.Busy
                        ? Future.succeededFuture(new Proof.TooOften(BUSY))
                        : Future.failedFuture(failure));
    }

    private Future<Proof> admit(StoredAccount found, String code, String key, String address) {
        if (found.account().disabled()) {
            return wrong();
        }
        return codes.pass(found, code).compose(passes -> {
            if (!passes) {
                return wrong();
            }
            perAccount.giveBack(key);
            perAccountAndAddress.giveBack(both(key, address));
            perAddress.giveBack(address);
            return Future.succeededFuture(new Proof.Right(found.account()));
        });
    }

    /// A fresh session in the place of one that ended because its own person changed what they sign in with.
    ///
    /// @param account as it is after that
    public Future<Sessions.Opened> again(Account account, Sessions.Session before) {
        return sessions.open(account, before.vouched());
    }

    private static String both(String key, String address) {
        return key + ' ' + address;
    }

    private static Future<Proof> wrong() {
        return Future.succeededFuture(new Proof.Wrong());
    }

    /// Nobody's password is that long; hashing megabytes would only serve an attacker.
    private static Secret shortened(Secret password) {
        String text = password.reveal();
        return text.length() > 4 * PasswordRule.LONGEST ? new Secret("too long") : password;
    }
}
