package org.mediacenter.dashboard.deed;

import java.util.List;
import org.mediacenter.dashboard.page.Words;
import org.mediacenter.dashboard.room.Rooms;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Enclosure;

/// Says in a private reply where its files are, on a channel that takes none; in the city's first language.
///
/// @param rooms what the channels take
record FilesTold(Rooms rooms) {

    /// The reply without its files, in the words it goes out with.
    Deed.Reply told(Complaint complaint, Deed.Reply reply, int files) {
        boolean named = files > 0
                && reply.audience() == Audience.PRIVATE
                && (reply.told() || !rooms.takesFiles(complaint, reply.audience()));
        String words = named
                ? reply.text() + "\n\n" + Words.in(Language.INDONESIAN).say("reply.files.where", files)
                : reply.text();
        return reply.with(words, List.of());
    }

    /// What is sent of a proposal takes its files along; anything else stays as it is.
    Deed told(Complaint complaint, Deed deed) {
        return deed instanceof Deed.Send(String proposal, Deed.Reply reply)
                ? new Deed.Send(proposal, told(complaint, reply, files(complaint, proposal)))
                : deed;
    }

    private static int files(Complaint complaint, String proposal) {
        return (int) complaint.proposals().named(proposal).stream()
                .flatMap(named -> named.enclosures().stream())
                .filter(Enclosure::isThere)
                .count();
    }
}
