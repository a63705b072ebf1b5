package org.mediacenter.dashboard.desk;

import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.Personal;

/// What people are called on the desk. An anonymous citizen has no name and no address here, for
/// anybody.
final class People {
    private final Frame frame;

    People(Frame frame) {
        this.frame = frame;
    }

    String name(Actor actor) {
        return switch (actor) {
            case Actor.Citizen _ -> frame.say("case.by.citizen");
            case Actor.Hub _ -> frame.say("case.by.hub");
            case Actor.Officer officer ->
                officer.department()
                        .map(department -> frame.person(officer.account()) + ", "
                                + frame.city().departmentShortName(department))
                        .orElse(frame.person(officer.account()));
        };
    }

    /// Somebody who stood by: the name they have where everybody reads, never a bare id.
    String bystander(Message said) {
        return said.bystander()
                .flatMap(Message.Bystander::name)
                .flatMap(Personal::text)
                .orElse(frame.say("case.somebody"));
    }

    /// The name the citizen gave, else how the channel calls them where that says something.
    String author(Complaint complaint) {
        if (complaint.isAnonymous()) {
            return frame.say("case.hidden-author");
        }
        boolean telling = !complaint.received().channel().equals("website");
        return complaint
                .received()
                .authorName()
                .flatMap(Personal::text)
                .or(() -> Optional.of(complaint.received().author())
                        .filter(_ -> telling)
                        .flatMap(Personal::text))
                .orElse(frame.say("case.no-name"));
    }
}
