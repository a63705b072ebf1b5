package org.mediacenter.dashboard.web;

import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.web.Responder.Replying;
import org.mediacenter.dashboard.web.Responder.Streaming;

/// The table of everything that can be asked over HTTP; what is not in it is answered 404.
///
/// Filled while the hub is put together, then only read.
public final class Routes {
    /// Enough for a form with the longest text there is, every character encoded.
    private static final long FORM_LIMIT = 256 * 1024;

    private static final long NO_BODY = 1024;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Route route, PathPattern pattern) {}

    /// What a method and a path lead to.
    sealed interface Match {
        record Found(Route route, Map<String, String> path) implements Match {}

        /// The path is known, the method is not.
        record OtherMethods(Set<HttpMethod> allowed) implements Match {}

        record Nothing() implements Match {}
    }

    /// A page or a document.
    public Routes get(String path, Access access, Replying responder) {
        return add(new Route(HttpMethod.GET, path, access, NO_BODY, responder));
    }

    /// A stream of events.
    public Routes stream(String path, Access access, Streaming responder) {
        return add(new Route(HttpMethod.GET, path, access, NO_BODY, responder));
    }

    /// A change.
    public Routes post(String path, Access access, Replying responder) {
        return add(new Route(HttpMethod.POST, path, access, FORM_LIMIT, responder));
    }

    /// An end.
    public Routes delete(String path, Access access, Replying responder) {
        return add(new Route(HttpMethod.DELETE, path, access, NO_BODY, responder));
    }

    /// Any other route; the same method and path twice is a bug.
    public Routes add(Route route) {
        if (all().stream().anyMatch(other -> other.name().equals(route.name()))) {
            throw new IllegalArgumentException("route declared twice [" + route.name() + "]");
        }
        entries.add(new Entry(route, PathPattern.of(route.path())));
        return this;
    }

    /// Every route, in the order of declaration.
    public List<Route> all() {
        return entries.stream().map(Entry::route).toList();
    }

    Match match(HttpMethod method, String path) {
        HttpMethod asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        Set<HttpMethod> others = new LinkedHashSet<>();
        for (Entry entry : entries) {
            Optional<Map<String, String>> named = entry.pattern.match(path);
            if (named.isPresent() && entry.route.method().equals(asked)) {
                return new Match.Found(entry.route, named.get());
            }
            named.ifPresent(_ -> others.add(entry.route.method()));
        }
        return others.isEmpty() ? new Match.Nothing() : new Match.OtherMethods(others);
    }

    /// One route a line, for people.
    @Override
    public String toString() {
        return all().stream().map(route -> route.name() + "  " + route.access()).collect(Collectors.joining("\n"));
    }
}
