package org.mediacenter.dashboard.desk;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.deed.Grouping;
import org.mediacenter.dashboard.desk.CasePage.Choice;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.incident.Incident;

/// The incident a complaint stands under, or those it could.
///
/// @param here the one it stands under
/// @param members numbers of those beside it that the reader sees, the first ones
/// @param count how many the reader sees, this one too
/// @param open those it could be put under
/// @param join whether the reader may put it under one, or take it out
/// @param lead whether they may open and close incidents and answer all at once
public record HappeningPane(
        Optional<Incident> here, List<String> members, int count, List<Choice> open, boolean join, boolean lead) {
    private static final int MOST_SHOWN = 20;
    private static final int MOST_OFFERED = 50;

    static Future<HappeningPane> read(Complaint complaint, Account account, Grouping grouping) {
        return grouping.all().map(all -> of(complaint, account, all, grouping));
    }

    private static HappeningPane of(Complaint complaint, Account account, List<Incident> all, Grouping grouping) {
        Optional<Incident> here = complaint
                .bonds()
                .incident()
                .flatMap(id -> all.stream()
                        .filter(incident -> incident.id().equals(id))
                        .findFirst());
        List<String> members = here.map(incident -> grouping.members(incident.id(), account)).orElse(List.of()).stream()
                .map(ComplaintNumber::value)
                .sorted()
                .toList();
        return new HappeningPane(
                here,
                members.stream()
                        .filter(number -> !number.equals(complaint.number().value()))
                        .limit(MOST_SHOWN)
                        .toList(),
                members.size(),
                all.stream()
                        .filter(Incident::open)
                        .limit(MOST_OFFERED)
                        .map(incident -> new Choice(incident.id(), incident.id() + " " + incident.title()))
                        .toList(),
                complaint.isOpen() && account.may(Right.JOIN_COMPLAINTS),
                account.may(Right.LEAD_INCIDENTS));
    }
}
