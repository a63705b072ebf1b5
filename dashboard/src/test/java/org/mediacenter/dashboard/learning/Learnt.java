package org.mediacenter.dashboard.learning;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.learning.Learning;
import org.mediacenter.routing.DepartmentCode;

/// A city whose people answered fifty complaints, and whose routing made a model of them that serves.
public final class Learnt {
    /// How many it learnt from.
    public static final int EXAMPLES = 50;

    private Learnt() {}

    /// Has them answered; the model of number 1 is in service afterwards.
    public static void at(TestSite site) {
        for (int i = 0; i < EXAMPLES; i++) {
            boolean even = i % 2 == 0;
            answered(site, i, even ? "lampu jalan mati" : "sampah menumpuk", even ? "dishub" : "dlh");
        }
        Learning learning = site.hub().learning().orElseThrow();
        Await.until("it learnt all of it", () -> learning.examples() == EXAMPLES);
        Await.done(learning.look());
    }

    private static void answered(TestSite site, int i, String text, String department) {
        DepartmentCode code = new DepartmentCode(department);
        ComplaintNumber number = site.complaint("m" + i, text + " di jalan melati " + i);
        Actor officer = new Actor.Officer("petugas", Optional.of(code));
        Personal words = Personal.of("Sudah selesai.", new SecureRandom());
        if (!site.find(number).holding().lead().equals(Optional.of(code))) {
            Actor operator = new Actor.Officer("operator", Optional.empty());
            site.execute(number, new Command.Assign(code, List.of(), Optional.empty(), words), operator);
        }
        site.execute(number, new Command.Reply(ReplyKind.FINAL, words, Optional.empty(), false), officer);
    }
}
