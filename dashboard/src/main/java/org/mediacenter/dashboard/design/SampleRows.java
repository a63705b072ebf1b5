package org.mediacenter.dashboard.design;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.worklist.DeskRow;
import org.mediacenter.hub.complaint.Status;

/// Invented rows of the list, one for each thing a row can say.
final class SampleRows {
    private final Frame frame;
    private final Instant now;

    private SampleRows(Frame frame) {
        this.frame = frame;
        this.now = frame.times().now();
    }

    static List<DeskRow> of(Frame frame) {
        return new SampleRows(frame).all();
    }

    private List<DeskRow> all() {
        return List.of(
                row("K7H-M3X-RTY", in(2_700), "sms", "Kedungdoro", Status.ASSIGNED, "Lampu jalan mati di depan gang 3"),
                holds(
                        "M9Y-4RV-KP2",
                        in(540),
                        "whatsapp",
                        Status.IN_PROGRESS,
                        "يوجد عمود إنارة مكسور أمام المسجد منذ أسبوع"),
                urgent("9H6-JN2-PHX", in(-2_820), "phone", Status.TRIAGE, "TOL" + "O".repeat(90) + "NG kabel putus"),
                troubled("33K-NRH-98K", "website", Status.REOPENED, "<b>Saluran</b> mampet & bau"),
                row("7QX-2WD-LMN", Optional.empty(), "letter", "", Status.ANSWERED, ""));
    }

    private Optional<Instant> in(long seconds) {
        return Optional.of(now.plus(Duration.ofSeconds(seconds)));
    }

    private DeskRow row(
            String number, Optional<Instant> due, String channel, String place, Status status, String words) {
        return line(number, due, channel, place, status, words, "", "NORMAL", new boolean[7]);
    }

    private DeskRow holds(String number, Optional<Instant> due, String channel, Status status, String words) {
        boolean[] flags = {false, false, true, false, false, false, false};
        return line(number, due, channel, "Rungkut", status, words, "Dewi Anggraeni", "NORMAL", flags);
    }

    private DeskRow urgent(String number, Optional<Instant> due, String channel, Status status, String words) {
        boolean[] flags = {true, false, true, false, false, true, false};
        String place = "Penanganan Kedaruratan di Wilayah Permukiman Padat Penduduk";
        return line(number, due, channel, place, status, words, "", "EMERGENCY", flags);
    }

    private DeskRow troubled(String number, String channel, Status status, String words) {
        boolean[] flags = {true, true, false, true, true, false, true};
        return line(number, in(90_000), channel, "Simokerto", status, words, "", "HIGH", flags);
    }

    /// @param flags urgent, undelivered, unread, in review, returned, ringing, about officials
    private DeskRow line(
            String number,
            Optional<Instant> due,
            String channel,
            String place,
            Status status,
            String words,
            String assignee,
            String priority,
            boolean[] flags) {
        return new DeskRow(
                frame,
                number,
                1,
                due,
                words,
                channel,
                frame.say("channel." + channel),
                place,
                place.isEmpty() ? "" : "PJU",
                status.name(),
                status == Status.TRIAGE ? "" : "DSDABM",
                assignee,
                priority,
                flags[0],
                flags[1],
                flags[2],
                flags[3],
                false,
                flags[4],
                flags[5],
                flags[6],
                now);
    }
}
