package org.mediacenter.dashboard.call;

import java.security.SecureRandom;
import java.util.Optional;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.ReplyKind;

/// Final answers to reporters whom only a person can tell, by telephone or by letter.
public record Answers(TestSite site) {
    /// A department answers; the answer waits for somebody who tells it when this returns.
    public void give(ComplaintNumber number, String text) {
        Personal words = Personal.of(text, new SecureRandom());
        site.execute(
                number,
                new Command.Reply(ReplyKind.FINAL, words, Optional.empty(), false, Audience.PRIVATE),
                new Actor.Officer("sari", Optional.empty()));
        Await.until(
                "it waits for a person",
                () -> site.find(number).conversation().replies().stream()
                        .anyMatch(reply -> reply.delivery().why().isPresent()));
    }

    /// The final answer of a complaint that has one.
    public Reply of(ComplaintNumber number) {
        return site.find(number).conversation().replies().stream()
                .filter(reply -> reply.kind() == ReplyKind.FINAL)
                .findFirst()
                .orElseThrow();
    }
}
