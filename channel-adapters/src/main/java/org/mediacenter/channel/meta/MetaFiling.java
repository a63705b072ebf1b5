package org.mediacenter.channel.meta;

import java.util.Locale;
import java.util.Optional;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.routing.GeoPoint;

/// A message that was not filed by a form, and perhaps says where.
public final class MetaFiling {
    private MetaFiling() {}

    /// A filing that says this place, if there is one.
    public static Filing at(Optional<GeoPoint> point) {
        Filing none = Filing.NONE;
        return point.isEmpty()
                ? none
                : new Filing(
                        none.threadable(),
                        none.anonymous(),
                        none.confidential(),
                        none.address(),
                        point,
                        none.topic(),
                        none.phone(),
                        none.email(),
                        none.fingerprint());
    }

    /// The point as a person would type it, with a metre's accuracy.
    public static String inWords(GeoPoint point) {
        return String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude());
    }
}
