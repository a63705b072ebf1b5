package org.mediacenter.dashboard.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediacenter.hub.settings.HubSettings.Http;
import org.mediacenter.hub.settings.ListeningAddress;
import org.mediacenter.hub.settings.Network;

/// How a request reached us: from which address, over which origin, encrypted or not.
///
/// `X-Forwarded-For`, `-Proto` and `-Host` are believed only from a trusted proxy.
final class Reach {
    private final Optional<URI> publicUrl;
    private final List<Network> proxies;

    Reach(Http http) {
        this.publicUrl = http.publicUrl();
        this.proxies = http.trustedProxies();
    }

    /// The address of the person, the last one that is no proxy of ours; an IPv6 one by its /64,
    /// since one subscriber has all of that. Several header lines are one list; what a proxy of ours
    /// wrote is an address, so what is none was written by somebody else and is not believed.
    String address(HttpServerRequest request) {
        String address = peer(request);
        if (!isProxy(address)) {
            return subscriber(address);
        }
        String[] hops =
                String.join(",", request.headers().getAll("X-Forwarded-For")).split(",", -1);
        for (int i = hops.length - 1; i >= 0 && isProxy(address); i--) {
            Optional<String> hop = bare(hops[i].strip());
            if (hop.isEmpty()) {
                break;
            }
            address = hop.get();
        }
        return subscriber(address);
    }

    boolean https(HttpServerRequest request) {
        return publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false)
                || request.isSSL()
                || forwarded(request, "X-Forwarded-Proto")
                        .filter("https"::equals)
                        .isPresent();
    }

    /// The origin for links: as settings say, else as a proxy of ours was asked, else the address this
    /// connection came to. Never as a stranger named us: such a link would carry a tracking key to them.
    String origin(HttpServerRequest request) {
        return publicUrl
                .map(URI::toString)
                .or(() -> forwarded(request, "X-Forwarded-Host").map(_ -> asked(request)))
                .orElseGet(() -> reached(request));
    }

    private String reached(HttpServerRequest request) {
        SocketAddress here = request.localAddress();
        String host = Optional.ofNullable(here.hostAddress()).orElse("localhost");
        return (https(request) ? "https://" : "http://") + ListeningAddress.inLinks(host) + ":" + here.port();
    }

    /// Whether an `Origin` header names us.
    boolean isOurs(HttpServerRequest request, String origin) {
        return origin.equalsIgnoreCase(asked(request))
                || publicUrl
                        .filter(url -> origin.equalsIgnoreCase(url.toString()))
                        .isPresent();
    }

    private String asked(HttpServerRequest request) {
        String host = forwarded(request, "X-Forwarded-Host")
                .or(() -> Optional.ofNullable(request.authority()).map(HostAndPort::toString))
                .filter(name -> name.matches("[A-Za-z0-9.:\\[\\]-]{1,260}"))
                .orElse("localhost");
        return (https(request) ? "https://" : "http://") + host.toLowerCase(Locale.ROOT);
    }

    private Optional<String> forwarded(HttpServerRequest request, String name) {
        return isProxy(peer(request)) ? header(request, name) : Optional.empty();
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }

    private static String peer(HttpServerRequest request) {
        return Optional.ofNullable(request.remoteAddress())
                .map(remote -> remote.hostAddress())
                .orElse("unknown");
    }

    /// The last of several lines: the one the nearest proxy wrote.
    private static Optional<String> header(HttpServerRequest request, String name) {
        List<String> lines = request.headers().getAll(name);
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast().strip());
    }

    /// The address alone: `[::1]:80` and `192.0.2.1:80` name a port, too.
    private static Optional<String> bare(String hop) {
        String address = hop.replaceFirst("^\\[([0-9A-Fa-f:.]+)](:\\d+)?$", "$1")
                .replaceFirst("^(\\d+\\.\\d+\\.\\d+\\.\\d+):\\d+$", "$1");
        return Network.parse(address).filter(_ -> !address.contains("/")).map(_ -> address);
    }

    private static String subscriber(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":", -1);
        return groups.length < 5 ? address : String.join(":", List.of(groups).subList(0, 4)) + "::";
    }
}
