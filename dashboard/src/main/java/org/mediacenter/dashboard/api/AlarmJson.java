package org.mediacenter.dashboard.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import org.mediacenter.hub.complaint.Alarm;
import org.mediacenter.hub.complaint.Alarms;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.complaint.Personal;

/// Dangers to life and who took them, as the API tells it.
record AlarmJson(ZoneId zone) {

    /// Adds what there is.
    void put(JsonObject json, Alarms alarms) {
        if (!alarms.all().isEmpty()) {
            JsonArray all = new JsonArray();
            alarms.all().forEach(alarm -> all.add(alarm(alarm)));
            json.put("alarms", all);
        }
    }

    private JsonObject alarm(Alarm alarm) {
        JsonObject json = new JsonObject()
                .put("since", time(alarm.since()))
                .put("ringing", alarm.isRinging())
                .put("told", alarm.told().size());
        alarm.endedAt().ifPresent(at -> json.put("endedAt", time(at)));
        alarm.dismissed().ifPresent(reason -> json.put("dismissed", text(reason)));
        alarm.taken().ifPresent(taken -> {
            json.put("takenAt", time(taken.at())).put("who", text(taken.who())).put("by", taken.by());
            taken.reference().ifPresent(reference -> json.put("reference", text(reference)));
        });
        return json;
    }

    private static String text(Personal text) {
        return text.text().map(Masked::text).orElse("");
    }

    private String time(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime().toString();
    }
}
