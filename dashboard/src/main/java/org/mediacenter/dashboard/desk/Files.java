package org.mediacenter.dashboard.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mediacenter.dashboard.desk.CasePage.FileLine;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Message;

/// The photos and other files of a message, as the desk lists them.
final class Files {
    /// What a browser shows by itself and cannot be made to run.
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private Files() {}

    static List<FileLine> of(Frame frame, Complaint complaint, Message message) {
        List<FileLine> lines = new ArrayList<>();
        List<Attached> attachments = message.carried().attachments();
        for (int place = 0; place < attachments.size(); place++) {
            lines.add(line(frame, attachments.get(place), address(complaint, message, place)));
        }
        return lines;
    }

    static String address(Complaint complaint, Message message, int place) {
        return "/desk/complaints/" + complaint.number() + "/files/" + message.sequence() + "/" + place;
    }

    static boolean isPicture(String contentType) {
        return PICTURES.contains(contentType);
    }

    private static FileLine line(Frame frame, Attached attached, String address) {
        String kind = frame.words().sayOr("attachment." + attached.kind(), attached.kind());
        if (attached.blob().isPresent()) {
            return new FileLine(kind, address, isPicture(attached.blob().get().contentType()));
        }
        if (attached.lost().isPresent()) {
            return new FileLine(frame.say("attachment.lost", kind), "", false);
        }
        return new FileLine(attached.isWanted() ? frame.say("attachment.coming", kind) : kind, "", false);
    }
}
