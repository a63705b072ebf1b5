package org.mediacenter.dashboard.channels;

import java.util.List;
import org.mediacenter.hub.settings.Problem;

/// What the settings of channels say by now, beside what runs. Thread-safe.
public interface ChannelSettings {

    /// What stands in them and is not used; empty where all of it is.
    List<Problem> refused();

    /// What is missing for channels, or parts of them, that are named there and off.
    List<Problem> lacking();

    /// Whether they name who is called at this path, or did since the hub began.
    boolean name(String path);
}
