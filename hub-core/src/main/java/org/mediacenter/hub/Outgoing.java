package org.mediacenter.hub;

import io.vertx.core.Context;
import java.util.List;
import org.mediacenter.hub.call.Calls;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.keyword.OptOuts;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.reply.Enclosed;
import org.mediacenter.hub.reply.Replies;
import org.mediacenter.hub.reply.Sending;

/// Puts together what brings replies to citizens, by message or by calling back.
final class Outgoing {
    private Outgoing() {}

    static Replies replies(
            Hub.Parts parts,
            Context context,
            Complaints complaints,
            OptOuts optOuts,
            Meters meters,
            List<Channel> channels) {
        Enclosed enclosed = new Enclosed(parts.blobs());
        Sending sending =
                new Sending(parts.vertx(), complaints, optOuts, enclosed, parts.node(), meters, parts.clock());
        return new Replies(parts.vertx(), context, parts.store(), complaints, sending, channels);
    }

    static Calls calls(Hub.Parts parts) {
        return new Calls(
                parts.store(),
                parts.clock(),
                missed -> parts.terms().get().levels().callBack(missed),
                parts.periods().kept());
    }
}
