package org.mediacenter.hub.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.routing.DepartmentCode;

/// An account with its password's hash and its one-time codes, as it lies in the store.
///
/// @param subject who this is to the city's own sign-in, once they came in by it
/// @param version the document's version; 0 before it is first written
record StoredAccount(Account account, String passwordHash, StoredCodes codes, Optional<String> subject, long version) {

    /// Nobody has come in with it yet.
    static StoredAccount fresh(Account account, String passwordHash) {
        return new StoredAccount(account, passwordHash, StoredCodes.NONE, Optional.empty(), 0);
    }

    Document document() {
        ObjectNode json = Json.object()
                .put("username", account.username())
                .put("name", account.name())
                .put("role", account.role().code())
                .put("disabled", account.disabled())
                .put("generation", account.generation())
                .put("password", passwordHash);
        account.department().ifPresent(department -> json.put("department", department.value()));
        subject.ifPresent(who -> json.put("subject", who));
        codes.into(json);
        return new Document(Shelf.ACCOUNT, account.username(), Json.bytes(json), version, Optional.<Instant>empty());
    }

    static StoredAccount of(Document document) {
        ObjectNode json = Json.read(document.content());
        StoredCodes codes = StoredCodes.of(json);
        Account account = new Account(
                json.path("username").asText(),
                json.path("name").asText(),
                Role.of(json.path("role").asText()).orElseThrow(),
                Optional.ofNullable(json.get("department")).map(code -> new DepartmentCode(code.asText())),
                json.path("disabled").asBoolean(),
                json.path("generation").asInt(),
                codes.isOn());
        return new StoredAccount(
                account,
                json.path("password").asText(),
                codes,
                Optional.ofNullable(json.get("subject")).map(node -> node.asText()),
                document.version());
    }

    StoredAccount with(Account changed) {
        return new StoredAccount(changed, passwordHash, codes, subject, version);
    }

    StoredAccount withPassword(String hash) {
        return new StoredAccount(account.nextGeneration(), hash, codes, subject, version);
    }

    StoredAccount with(StoredCodes changed) {
        Account same = account.withCodes(changed.isOn());
        return new StoredAccount(same, passwordHash, changed, subject, version);
    }

    StoredAccount withSubject(String who) {
        return new StoredAccount(account, passwordHash, codes, Optional.of(who), version);
    }

    /// All sessions end: whoever came in by it is not known any more.
    StoredAccount withoutSubject() {
        return new StoredAccount(account.nextGeneration(), passwordHash, codes, Optional.empty(), version);
    }

    /// Never the hash.
    @Override
    public String toString() {
        return "StoredAccount[" + account.username() + "]";
    }
}
