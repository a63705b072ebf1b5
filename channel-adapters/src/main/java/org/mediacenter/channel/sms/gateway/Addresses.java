package org.mediacenter.channel.sms.gateway;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a gateway may be: secrets and citizens' numbers go there.
final class Addresses {
    static final String RULE = "https://, or http:// on this machine or in a private network; a port up to 65535";
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern HERE = Pattern.compile("localhost|127\\.[0-9.]{5,11}|\\[::1]"
            + "|10\\.[0-9.]{5,11}|192\\.168\\.[0-9.]{3,7}|172\\.(1[6-9]|2[0-9]|3[01])\\.[0-9.]{3,7}");

    private Addresses() {}

    static boolean isSafe(String template) {
        return of(template)
                .filter(uri -> uri.getScheme().equals("https")
                        || (uri.getScheme().equals("http")
                                && HERE.matcher(uri.getHost()).matches()))
                .isPresent();
    }

    /// The address with its placeholders filled by something harmless.
    static Optional<URI> of(String template) {
        try {
            URI uri = URI.create(template.replaceAll("\\{[a-z-]{1,20}}", "x"));
            boolean whole = uri.getScheme() != null && uri.getHost() != null && uri.getRawUserInfo() == null;
            boolean reachable = uri.getPort() != 0 && uri.getPort() <= HIGHEST_PORT;
            boolean fixed = whole && !template.substring(0, end(template)).contains("{");
            return fixed && reachable ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Where scheme, host and port end.
    private static int end(String template) {
        int slash = template.indexOf('/', template.indexOf("://") + 3);
        return slash < 0 ? template.length() : slash;
    }
}
