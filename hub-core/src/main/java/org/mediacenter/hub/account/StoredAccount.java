package org.mediacenter.hub.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.routing.DepartmentCode;

/// An account with its password's hash, as it lies in the store.
///
/// @param version the document's version; 0 before it is first written
record StoredAccount(Account account, String passwordHash, long version) {

    Document document() {
        ObjectNode json = Json.object()
                .put("username", account.username())
                .put("name", account.name())
                .put("role", account.role().code())
                .put("disabled", account.disabled())
                .put("generation", account.generation())
                .put("password", passwordHash);
        account.department().ifPresent(department -> json.put("department", department.value()));
        return new Document(Shelf.ACCOUNT, account.username(), Json.bytes(json), version, Optional.<Instant>empty());
    }

    static StoredAccount of(Document document) {
        ObjectNode json = Json.read(document.content());
        Account account = new Account(
                json.path("username").asText(),
                json.path("name").asText(),
                Role.of(json.path("role").asText()).orElseThrow(),
                Optional.ofNullable(json.get("department")).map(code -> new DepartmentCode(code.asText())),
                json.path("disabled").asBoolean(),
                json.path("generation").asInt());
        return new StoredAccount(account, json.path("password").asText(), document.version());
    }

    StoredAccount with(Account changed) {
        return new StoredAccount(changed, passwordHash, version);
    }
}
