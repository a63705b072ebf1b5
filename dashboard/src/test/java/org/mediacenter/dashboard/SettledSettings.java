package org.mediacenter.dashboard;

import java.util.List;
import org.mediacenter.dashboard.channels.ChannelSettings;
import org.mediacenter.hub.settings.Problem;

/// Settings in which a channel that is off lacks the file of its secret, and so does a part of one that is on.
final class SettledSettings implements ChannelSettings {
    @Override
    public List<Problem> refused() {
        return List.of();
    }

    @Override
    public List<Problem> lacking() {
        return List.of(
                warning(
                        "hub.channels.telegram.token-file",
                        "the file is not there; what needs it stays off until it is"),
                warning("hub.channels.meta.app-secret", "is not set: Facebook, Instagram and WhatsApp stay off"),
                warning("hub.channels.sms.links[1].password", "is not set: this link stays off"));
    }

    private static Problem warning(String key, String rule) {
        return new Problem(key, "", rule, false);
    }

    @Override
    public boolean name(String path) {
        return false;
    }
}
