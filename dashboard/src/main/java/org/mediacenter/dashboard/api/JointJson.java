package org.mediacenter.dashboard.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.mediacenter.hub.complaint.Bonds;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Proposal;

/// What of a complaint is done together with others, as the API tells it.
record JointJson(ZoneId zone) {

    /// Adds what there is.
    ///
    /// @param seen numbers of others the reader may see
    void put(JsonObject json, Complaint complaint, Set<String> seen) {
        bonds(json, complaint.bonds(), seen);
        if (!complaint.proposals().all().isEmpty()) {
            JsonArray proposals = new JsonArray();
            complaint.proposals().all().forEach(proposal -> proposals.add(proposal(proposal)));
            json.put("proposals", proposals);
        }
    }

    private static void bonds(JsonObject json, Bonds bonds, Set<String> seen) {
        bonds.into().map(ComplaintNumber::value).filter(seen::contains).ifPresent(into -> json.put("mergedInto", into));
        bonds.incident().ifPresent(incident -> json.put("incident", incident));
        bonds.whole()
                .map(ComplaintNumber::value)
                .filter(seen::contains)
                .ifPresent(whole -> json.put("splitFrom", whole));
        if (!bonds.parts().isEmpty()) {
            JsonArray parts = new JsonArray();
            bonds.parts().stream()
                    .map(part -> part.other().value())
                    .filter(seen::contains)
                    .forEach(parts::add);
            json.put("splitInto", parts);
        }
        if (!bonds.together().isEmpty()) {
            JsonArray others = new JsonArray();
            bonds.together().stream()
                    .map(bond -> bond.other().value())
                    .filter(seen::contains)
                    .forEach(others::add);
            json.put("merged", others).put("people", 1 + bonds.together().size());
        }
    }

    private JsonObject proposal(Proposal proposal) {
        JsonObject json = new JsonObject()
                .put("name", proposal.name())
                .put("state", word(proposal.state()))
                .put("kind", word(proposal.kind()))
                .put("at", time(proposal.at()))
                .put("by", proposal.by())
                .put("department", proposal.department().value())
                .put("audience", word(proposal.audience()))
                .put("text", text(proposal.text()));
        proposal.promise().ifPresent(promise -> json.put("promise", time(promise)));
        proposal.reason().ifPresent(reason -> json.put("reason", text(reason)));
        return json;
    }

    private static String text(Personal text) {
        return text.text().map(Masked::text).orElse("");
    }

    private String time(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime().toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
