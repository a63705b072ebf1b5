package org.mediacenter.hub;

import io.vertx.core.Future;
import java.util.List;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.together.Carrying;
import org.mediacenter.hub.together.Together;
import org.mediacenter.hub.worklist.Worklist;

/// What is done to several complaints at once.
public final class Joint {
    private final Together together;

    Joint(Hub.Parts parts, Complaints complaints, List<Channel> channels) {
        Carrying carrying = new Carrying(parts.keywordTexts(), channels, parts.clock());
        together = new Together(parts.vertx(), parts.store(), complaints, carrying);
    }

    Future<Void> start(Worklist worklist) {
        return together.start(worklist);
    }

    void stop() {
        together.stop();
    }

    /// Complaints that are handled as one.
    public Together together() {
        return together;
    }
}
