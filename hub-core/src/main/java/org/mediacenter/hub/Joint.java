package org.mediacenter.hub;

import io.vertx.core.Future;
import java.util.List;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.incident.Incidents;
import org.mediacenter.hub.intake.Splitting;
import org.mediacenter.hub.intake.Triage;
import org.mediacenter.hub.surge.Gatherings;
import org.mediacenter.hub.together.Carrying;
import org.mediacenter.hub.together.Together;
import org.mediacenter.hub.worklist.Worklist;

/// What is done to several complaints at once.
public final class Joint {
    private final Together together;
    private final Incidents incidents;
    private final Gatherings gatherings;

    Joint(Hub.Parts parts, Complaints complaints, Triage triage, List<Channel> channels) {
        Carrying carrying = new Carrying(parts.keywordTexts(), channels, parts.clock());
        Splitting splitting = new Splitting(complaints, triage, parts.acknowledgement(), channels);
        incidents = new Incidents(parts.vertx(), parts.store(), complaints, channels, parts.clock());
        gatherings = new Gatherings(parts.store(), parts.clock(), parts.node());
        together = new Together(parts.vertx(), parts.store(), complaints, carrying, splitting);
    }

    Future<Void> start(Worklist worklist) {
        return together.start(worklist).compose(_ -> incidents.start()).compose(_ -> gatherings.start());
    }

    /// Finishes what was left half done.
    Future<Void> catchUp() {
        return together.catchUp().compose(_ -> incidents.catchUp());
    }

    void stop() {
        together.stop();
    }

    /// Happenings that many complaints are about.
    public Incidents incidents() {
        return incidents;
    }

    /// Crowds on their way under an incident.
    public Gatherings gatherings() {
        return gatherings;
    }

    /// Complaints that are handled as one, and matters of one that are handled apart.
    public Together together() {
        return together;
    }
}
