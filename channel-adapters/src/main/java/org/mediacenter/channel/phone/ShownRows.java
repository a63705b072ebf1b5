package org.mediacenter.channel.phone;

import io.vertx.core.Future;
import java.util.function.Function;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.ReadAfterAll;
import org.mediacenter.hub.channel.Unreadable;

/// Rows of the exchange's own files on the channel page: those that cannot be read, with where they stand, until one
/// that was cut has come whole.
record ShownRows(Function<Inbound, Future<Accepted>> hub) {

    /// What a row is called there: the same row again is shown once.
    static String name(CallFile.Refused row) {
        return "row-" + new Fingerprint().with(row.text()).hex().substring(0, 24);
    }

    void refused(String file, CallFile.Refused row) {
        String why = "[" + file.replaceAll("[\\[\\]]", "") + "] line " + row.line() + ": " + row.why();
        Future<Accepted> _ = hub.apply(new Unreadable(PhoneChannel.NAME, name(row), row.text(), why));
    }

    void completed(String name) {
        Future<Accepted> _ = hub.apply(new ReadAfterAll(PhoneChannel.NAME, name));
    }
}
