package org.mediacenter.hub.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.alike.OpenMatter;

/// Whether a message that is a matter by its words is of another place than the complaint it would join: who writes
/// for a whole neighbourhood has a lamp in one street and then one in the next.
final class Elsewhere {
    /// Who puts right what they wrote names another place and means the same matter.
    private static final Pattern CORRECTING =
            Pattern.compile("(?iu)\\b(?:ralat|koreksi|revisi|maksud\\p{L}*|salah(?!\\s+satu))\\b");

    private final Triage triage;

    Elsewhere(Triage triage) {
        this.triage = triage;
    }

    boolean is(Complaint complaint, InboundMessage message, Triage.Read read) {
        if (!read.outcome().equals("sure") || CORRECTING.matcher(message.text()).find()) {
            return false;
        }
        Optional<OpenMatter> here = read.reading().map(Elsewhere::matter).filter(Elsewhere::tellsWhere);
        return here.isPresent() && isElsewhere(here.get(), told(complaint));
    }

    private static boolean isElsewhere(OpenMatter here, List<OpenMatter> told) {
        return !told.isEmpty() && told.stream().allMatch(here::isElsewhereThan);
    }

    /// Each text of the citizen that tells where.
    private List<OpenMatter> told(Complaint complaint) {
        Optional<String> address = complaint.received().address().flatMap(Personal::text);
        return complaint.conversation().messages().stream()
                .filter(message -> message.bystander().isEmpty())
                .map(Message::text)
                .flatMap(text -> text.text().stream())
                .map(text -> triage.read(new ComplaintText(text, address, Optional.empty(), Optional.empty())))
                .flatMap(read -> read.reading().stream())
                .map(Elsewhere::matter)
                .filter(Elsewhere::tellsWhere)
                .toList();
    }

    private static OpenMatter matter(Routing.Reading reading) {
        return OpenMatter.of("", reading, "", Instant.EPOCH, false);
    }

    private static boolean tellsWhere(OpenMatter matter) {
        return !matter.street().isEmpty() || !matter.places().isEmpty();
    }
}
