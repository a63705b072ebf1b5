package org.mediacenter.hub.account;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.settings.Secret;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.mediacenter.routing.DepartmentCode;

/// The accounts of one hub, each a document of the store. Names of people it has read are
/// remembered, since every page shows some. Thread-safe.
public final class Accounts {
    private static final int PAGE = 200;

    private final Store store;
    private final Passwords passwords;
    private final InstantSource clock;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    public Accounts(Store store, Passwords passwords, InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// What became of an account that was to be made or changed.
    public sealed interface Change {
        record Done(Account account) implements Change {}

        record UsernameTaken() implements Change {}

        record NoSuchAccount() implements Change {}

        /// The password is not acceptable.
        ///
        /// @param why see [PasswordRule#objection]
        record PasswordRefused(String why) implements Change {}
    }

    /// Makes an account that can sign in with this password.
    public Future<Change> create(Account account, Secret password) {
        Optional<String> objection = PasswordRule.objection(password, account.username());
        if (objection.isPresent()) {
            return Future.succeededFuture(new Change.PasswordRefused(objection.get()));
        }
        return passwords
                .hash(password)
                .compose(hash -> store.put(StoredAccount.fresh(account, hash).document()))
                .map(putting -> switch (putting) {
                    case Putting.Done _ -> new Change.Done(remembered(account));
                    case Putting.Conflict _ -> new Change.UsernameTaken();
                });
    }

    /// The account of that user name.
    public Future<Optional<Account>> find(String username) {
        return stored(username).map(found -> found.map(StoredAccount::account).map(this::remembered));
    }

    /// What a person is called; the user name itself while nothing is known of them on this node.
    /// [#all] makes everybody known.
    public String name(String username) {
        return names.getOrDefault(username, username);
    }

    private Account remembered(Account account) {
        names.put(account.username(), account.name());
        return account;
    }

    /// All accounts in order of their user names.
    public Future<List<Account>> all() {
        return page("", new ArrayList<>());
    }

    private Future<List<Account>> page(String after, List<Account> soFar) {
        return store.documents(Shelf.ACCOUNT, after, PAGE, clock.instant()).compose(documents -> {
            documents.forEach(
                    document -> soFar.add(remembered(StoredAccount.of(document).account())));
            return documents.size() < PAGE
                    ? Future.succeededFuture(soFar)
                    : page(documents.getLast().key(), soFar);
        });
    }

    /// Whether there is any account yet.
    public Future<Boolean> isEmpty() {
        return store.documents(Shelf.ACCOUNT, "", 1, clock.instant()).map(List::isEmpty);
    }

    /// Ends all its sessions and lets it sign in no more, or again.
    public Future<Change> disable(String username, boolean disabled) {
        return change(username, found -> found.with(found.account().withDisabled(disabled)));
    }

    /// Sets a new password and ends all its sessions.
    public Future<Change> changePassword(String username, Secret password) {
        Optional<String> objection = PasswordRule.objection(password, username);
        if (objection.isPresent()) {
            return Future.succeededFuture(new Change.PasswordRefused(objection.get()));
        }
        return passwords.hash(password).compose(hash -> change(username, found -> found.withPassword(hash)));
    }

    /// Gives somebody another name, role or department and ends all their sessions.
    public Future<Change> transfer(String username, String name, Role role, Optional<DepartmentCode> department) {
        return change(username, found -> found.with(found.account().as(name, role, department)));
    }

    /// Whether somebody came in with it by the city's own sign-in, who alone can do so from then on.
    public Future<Boolean> isBound(String username) {
        return stored(username)
                .map(found -> found.flatMap(StoredAccount::subject).isPresent());
    }

    /// Forgets who that was, and ends all its sessions.
    public Future<Change> unbind(String username) {
        return change(username, StoredAccount::withoutSubject);
    }

    Future<Optional<StoredAccount>> stored(String username) {
        return Account.isUsername(username)
                ? store.document(Shelf.ACCOUNT, username, clock.instant()).map(found -> found.map(StoredAccount::of))
                : Future.succeededFuture(Optional.empty());
    }

    /// Again from what is there now where somebody else wrote in between.
    Future<Change> change(String username, UnaryOperator<StoredAccount> to) {
        return stored(username).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(new Change.NoSuchAccount());
            }
            StoredAccount changed = to.apply(found.get());
            Document document = changed.document();
            return store.put(document).compose(putting -> switch (putting) {
                case Putting.Done _ -> Future.succeededFuture(new Change.Done(remembered(changed.account())));
                case Putting.Conflict _ -> change(username, to);
            });
        });
    }
}
