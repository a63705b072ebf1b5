package org.mediacenter.hub.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.mediacenter.hub.settings.Secret;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.mediacenter.routing.DepartmentCode;

/// One-time links with which somebody makes their own account.
///
/// The link holds `name.secret`; the store keeps the secret's hash, when it ends and whether it was
/// used. Inviting again under the same name makes the earlier link worthless. Thread-safe.
public final class Invitations {
    private static final String PREFIX = "invitation:";
    private static final String PURPOSE = "invitation";
    private static final Duration BUSY = Duration.ofSeconds(2);

    private final Store store;
    private final Accounts accounts;
    private final InstantSource clock;
    private final SecureRandom random;

    public Invitations(Store store, Accounts accounts, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
    }

    /// What somebody is invited to.
    ///
    /// @param username fixed in advance, or chosen by the guest
    /// @param renews whether the account is there already and only wants a new password
    public record Invitation(
            Optional<String> username, Role role, Optional<DepartmentCode> department, boolean renews) {

        /// To an account of one's own.
        public static Invitation to(Optional<String> username, Role role, Optional<DepartmentCode> department) {
            return new Invitation(username, role, department, false);
        }

        /// To a new password for an account that is there.
        public static Invitation back(Account account) {
            return new Invitation(Optional.of(account.username()), account.role(), account.department(), true);
        }
    }

    /// What became of a link that was used.
    public sealed interface Outcome {
        record Welcome(Account account) implements Outcome {}

        /// Unknown, used, ended or replaced; never says which.
        record NotValid() implements Outcome {}

        /// Try again with another: `username-taken`, `username-form`, or see [PasswordRule#objection].
        record Refused(String why) implements Outcome {}

        /// Too many passwords are being checked; the link is as good as before.
        record Busy(Duration after) implements Outcome {}
    }

    /// Makes a link's token.
    ///
    /// @param name stable name of the invitation; a later one of the same name replaces it
    public Future<String> invite(String name, Invitation invitation, Duration valid) {
        String secret = Token.random(random);
        ObjectNode json =
                json(invitation).put("hash", Token.hash(PURPOSE, secret)).put("used", false);
        Instant ends = clock.instant().plus(valid);
        return write(name, json, ends).map(_ -> name + '.' + secret);
    }

    /// Makes the link of that name worthless; nothing where there is none.
    Future<Void> revoke(String name) {
        return store.remove(Shelf.TOKEN, PREFIX + name);
    }

    /// What a token invites to, while it does.
    public Future<Optional<Invitation>> find(String token) {
        return document(token).map(found -> found.map(document -> invitation(Json.read(document.content()))));
    }

    /// Makes the account, or gives it the new password, once. A new password ends all its sessions.
    public Future<Outcome> use(String token, String username, String name, Secret password) {
        return document(token).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(new Outcome.NotValid());
            }
            Invitation invitation = invitation(Json.read(found.get().content()));
            String chosen = invitation.username().orElse(username);
            if (!Account.isUsername(chosen)) {
                return Future.succeededFuture(new Outcome.Refused("username-form"));
            }
            Optional<String> objection = PasswordRule.objection(password, chosen);
            return objection.isPresent()
                    ? Future.succeededFuture(new Outcome.Refused(objection.get()))
                    : claim(found.get(), true)
                            .compose(claimed -> claimed
                                    ? admit(found.get(), invitation, chosen, name, password)
                                    : Future.succeededFuture(new Outcome.NotValid()));
        });
    }

    private Future<Outcome> admit(
            Document claimed, Invitation invitation, String username, String name, Secret password) {
        String shown = name.isBlank() ? username : name.strip();
        Account account = new Account(username, shown, invitation.role(), invitation.department(), false, 1);
        Future<Accounts.Change> change =
                invitation.renews() ? accounts.changePassword(username, password) : accounts.create(account, password);
        return change.recover(
                        failure -> giveBack(claimed).transform(_ -> Future.<Accounts.Change>failedFuture(failure)))
                .compose(outcome -> switch (outcome) {
                    case Accounts.Change.Done done -> Future.succeededFuture(new Outcome.Welcome(done.account()));
                    case Accounts.Change.PasswordRefused refused -> refused(claimed, refused.why());
                    case Accounts.Change.UsernameTaken _ -> refused(claimed, "username-taken");
                    case Accounts.Change.NoSuchAccount _ -> refused(claimed, "username-form");
                })
                .recover(failure -> failure instanceof Passwords.Busy
                        ? Future.succeededFuture(new Outcome.Busy(BUSY))
                        : Future.failedFuture(failure));
    }

    private Future<Outcome> refused(Document claimed, String why) {
        return giveBack(claimed).map(_ -> new Outcome.Refused(why));
    }

    /// Whatever went wrong, the guest may try again.
    private Future<Boolean> giveBack(Document claimed) {
        Document again = new Document(
                claimed.shelf(), claimed.key(), claimed.content(), claimed.version() + 1, claimed.expires());
        return claim(again, false);
    }

    /// Of two who use a link at once, only one writes on the version both saw.
    private Future<Boolean> claim(Document document, boolean used) {
        ObjectNode json = Json.read(document.content()).put("used", used);
        return store.put(new Document(
                        document.shelf(), document.key(), Json.bytes(json), document.version(), document.expires()))
                .map(putting -> putting instanceof Putting.Done);
    }

    private Future<Optional<Document>> document(String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 1 || token.length() > 200) {
            return Future.succeededFuture(Optional.empty());
        }
        Instant now = clock.instant();
        String hash = Token.hash(PURPOSE, token.substring(dot + 1));
        return store.document(Shelf.TOKEN, PREFIX + token.substring(0, dot), now)
                .map(found -> found.filter(document -> {
                    ObjectNode json = Json.read(document.content());
                    return Token.same(json.path("hash").asText(), hash)
                            && !json.path("used").asBoolean(true)
                            && document.expires().filter(now::isBefore).isPresent();
                }));
    }

    private Future<Void> write(String name, ObjectNode json, Instant ends) {
        return store.document(Shelf.TOKEN, PREFIX + name, clock.instant()).compose(found -> {
            long seen = found.map(Document::version).orElse(0L);
            return store.put(new Document(Shelf.TOKEN, PREFIX + name, Json.bytes(json), seen, Optional.of(ends)))
                    .compose(putting -> putting instanceof Putting.Done
                            ? Future.succeededFuture()
                            : store.remove(Shelf.TOKEN, PREFIX + name).compose(_ -> write(name, json, ends)));
        });
    }

    private static ObjectNode json(Invitation invitation) {
        ObjectNode json = Json.object().put("role", invitation.role().code()).put("renews", invitation.renews());
        invitation.username().ifPresent(username -> json.put("username", username));
        invitation.department().ifPresent(department -> json.put("department", department.value()));
        return json;
    }

    private static Invitation invitation(ObjectNode json) {
        return new Invitation(
                Optional.ofNullable(json.get("username")).map(node -> node.asText()),
                Role.of(json.path("role").asText()).orElseThrow(),
                Optional.ofNullable(json.get("department")).map(node -> new DepartmentCode(node.asText())),
                json.path("renews").asBoolean(false));
    }
}
