package org.mediacenter.dashboard.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.desk.CasePage.FileLine;
import org.mediacenter.dashboard.page.FileAnswer;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.Proposal;
import org.mediacenter.hub.complaint.Reply;

/// The photos and other files of a message, as the desk lists them.
public final class Files {
    private Files() {}

    static List<FileLine> of(Frame frame, Complaint complaint, Message message) {
        List<FileLine> lines = new ArrayList<>();
        List<Attached> attachments = message.carried().attachments();
        for (int place = 0; place < attachments.size(); place++) {
            lines.add(line(frame, attachments.get(place), address(complaint, message, place)));
        }
        return lines;
    }

    /// Where the file stands.
    public static String address(Complaint complaint, Message message, int place) {
        return "/desk/complaints/" + complaint.number() + "/files/" + message.sequence() + "/" + place;
    }

    /// Those that went out with a reply; what was erased has no name any more.
    static List<FileLine> of(Complaint complaint, Reply reply) {
        return of(complaint, reply.name(), reply.enclosures());
    }

    /// Those that would go out with what is proposed.
    static List<FileLine> of(Complaint complaint, Proposal proposal) {
        return of(complaint, proposal.name(), proposal.enclosures());
    }

    private static List<FileLine> of(Complaint complaint, String with, List<Enclosure> enclosures) {
        List<FileLine> lines = new ArrayList<>();
        for (int place = 0; place < enclosures.size(); place++) {
            Enclosure enclosure = enclosures.get(place);
            String address = "/desk/complaints/" + complaint.number() + "/replies/" + with + "/files/" + place;
            enclosure
                    .name()
                    .text()
                    .ifPresent(name -> lines.add(new FileLine(name, address, FileAnswer.isPicture(enclosure.blob()))));
        }
        return lines;
    }

    private static FileLine line(Frame frame, Attached attached, String address) {
        String kind = frame.words().sayOr("attachment." + attached.kind(), attached.kind());
        if (attached.isThere()) {
            boolean picture = attached.seen().filter(FileAnswer::isPicture).isPresent();
            Optional<String> original =
                    attached.shown().filter(_ -> frame.may(Right.SEE_RAW)).map(_ -> address + FileScreen.ORIGINAL);
            return new FileLine(kind, address, picture, original);
        }
        if (attached.lost().isPresent()) {
            return new FileLine(frame.say("attachment.lost", kind), "", false);
        }
        return new FileLine(attached.isWanted() ? frame.say("attachment.coming", kind) : kind, "", false);
    }
}
