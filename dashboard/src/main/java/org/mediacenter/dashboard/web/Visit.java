package org.mediacenter.dashboard.web;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Sessions.Session;

/// One request that was let in, read whole.
///
/// @param path named segments of the route's path
/// @param form fields of a form; empty where the body is something else
/// @param files of a form that has some, in order
/// @param address where it comes from, after trusted proxies
/// @param origin how the asker reaches the hub: `https://lapor.example`, no path
/// @param https whether that way is encrypted
/// @param token name of the API token that came with it
public record Visit(
        Map<String, String> path,
        MultiMap query,
        MultiMap headers,
        MultiMap form,
        List<File> files,
        Buffer body,
        Language language,
        String address,
        String origin,
        boolean https,
        Optional<Session> session,
        Optional<String> token) {

    public String path(String name) {
        return path.getOrDefault(name, "");
    }

    /// A query parameter, stripped; empty where there is none.
    public String query(String name) {
        return Optional.ofNullable(query.get(name)).map(String::strip).orElse("");
    }

    /// A form field, stripped; empty where there is none.
    public String form(String name) {
        return Optional.ofNullable(form.get(name)).map(String::strip).orElse("");
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// A file as a browser sent it; nothing of it is believed.
    public record File(String name, Buffer bytes) {}

    /// Who asks, on a route that needs a session.
    public Account account() {
        return signedIn().account();
    }

    /// The session, on a route that needs one.
    public Session signedIn() {
        return session.orElseThrow(() -> new IllegalStateException("this route does not ask for a session"));
    }

    /// Never what was sent: it must not reach a log.
    @Override
    public String toString() {
        return "Visit[hidden]";
    }
}
