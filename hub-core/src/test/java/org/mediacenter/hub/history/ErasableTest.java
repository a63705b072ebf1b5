package org.mediacenter.hub.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.Enclosing;
import org.mediacenter.hub.complaint.MessageChange;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Proposing;
import org.mediacenter.hub.complaint.Publishing;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.Rescue;

/// Whatever happened to a complaint, nothing a person said stands in its history that the complaint does not know of:
/// what is erased as a whole is erased wholly.
class ErasableTest {
    @Provide
    Arbitrary<List<Recorded>> histories() {
        return AnyHistory.histories();
    }

    @Property(tries = 500)
    void a_complaint_knows_every_text_of_its_history(@ForAll("histories") List<Recorded> history) {
        List<Recorded> possible = possible(history);
        Set<String> known = Complaint.of(possible).texts().map(Personal::hash).collect(Collectors.toSet());

        assertThat(known)
                .containsAll(possible.stream()
                        .flatMap(recorded -> Personals.of(recorded.event()).stream())
                        .map(Personal::hash)
                        .toList());
    }

    /// Without a second beginning, and without what speaks of messages, replies and alarms that were never there.
    private static List<Recorded> possible(List<Recorded> history) {
        List<Recorded> possible = new ArrayList<>(List.of(history.getFirst()));
        history.stream()
                .skip(1)
                .filter(recorded -> switch (recorded.event()) {
                    case ComplaintEvent.Received _, MessageChange _, Enclosing _ -> false;
                    case Proposing.ProposalReturned _, Publishing.Unpublished _ -> false;
                    case Rescue.EmergencyTook _, Rescue.EmergencyDismissed _ -> false;
                    default -> true;
                })
                .forEach(possible::add);
        return possible;
    }
}
