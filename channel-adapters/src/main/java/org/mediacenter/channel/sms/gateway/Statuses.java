package org.mediacenter.channel.sms.gateway;

import java.util.stream.Stream;
import org.mediacenter.hub.settings.SmsGateway;

/// A set of HTTP statuses as people write it: `429,500-599`.
final class Statuses {
    private Statuses() {}

    static boolean isReadable(String written) {
        return written.matches(SmsGateway.STATUSES);
    }

    static boolean have(String written, int status) {
        return !written.isEmpty() && Stream.of(written.split(",")).anyMatch(one -> has(one, status));
    }

    private static boolean has(String one, int status) {
        int dash = one.indexOf('-');
        return dash < 0
                ? Integer.parseInt(one) == status
                : Integer.parseInt(one.substring(0, dash)) <= status
                        && status <= Integer.parseInt(one.substring(dash + 1));
    }
}
