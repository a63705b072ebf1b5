package org.mediacenter.hub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.incident.Incident;
import org.mediacenter.hub.store.Document;

/// Pages of incidents as a hub leaves them that dies.
final class IncidentPages {
    private IncidentPages() {}

    /// Something was to be said to these, and none was struck off.
    static Document unsaid(Incident incident, String text, ComplaintNumber... left) {
        String numbers =
                Arrays.stream(left).map(number -> '"' + number.value() + '"').collect(Collectors.joining(","));
        String page = """
                {"id":"%s","title":"%s","open":true,"at":0,"by":"operator","words":[
                  {"name":"a1","kind":"FINAL","text":"%s","promise":null,"by":"operator","left":[%s]}]}""".formatted(incident.id(), incident.title(), text, numbers);
        return new Document(
                Document.Shelf.INCIDENT, incident.id(), page.getBytes(StandardCharsets.UTF_8), 1, Optional.empty());
    }
}
