package org.mediacenter.hub.history;

import java.util.List;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Bonding;
import org.mediacenter.hub.complaint.ComplaintEvent.Further;
import org.mediacenter.hub.complaint.Contesting;
import org.mediacenter.hub.complaint.Enclosing;
import org.mediacenter.hub.complaint.MessageChange;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Proposing;
import org.mediacenter.hub.complaint.Publishing;
import org.mediacenter.hub.complaint.Rescue;
import org.mediacenter.hub.complaint.Transferring;
import org.mediacenter.hub.complaint.Undoing;
import org.mediacenter.hub.store.Append.OpenedText;

/// Writes what became of messages afterwards, what is done together with others (words the Media Center looks at,
/// complaints handled as one), and what everybody may read.
///
/// Keys stand in ascending order in every method here, which is what makes the bytes canonical.
///
/// @param opened gets the texts and salts that stand beside the event
record FurtherWriter(CanonicalWriter json, List<OpenedText> opened) {

    void write(Further further) {
        switch (further) {
            case MessageChange change -> change(change);
            case Bonding bonding -> bonding(bonding);
            case Rescue rescue -> rescue(rescue);
            case Undoing.NoteTakenBack back -> json.key("note").integer(back.note());
            case Enclosing.Enclosed enclosed -> enclosed(enclosed);
            case Proposing.ReplyProposed proposed -> proposed(proposed);
            case Proposing.ProposalReturned returned -> {
                text("proposal", returned.proposal());
                personal("reason", returned.reason());
            }
            case Publishing publishing -> publishing(publishing);
            case Transferring.HandedTo handed -> {
                handed.from().ifPresent(from -> text("from", from));
                personal("reason", handed.reason());
                text("to", handed.to());
            }
            case Contesting contesting -> contesting(contesting);
            case Proposing.ProposalWithdrawn withdrawn -> text("proposal", withdrawn.proposal());
        }
    }

    private void contesting(Contesting contesting) {
        switch (contesting) {
            case Contesting.Contested contested -> {
                text("department", contested.department().value());
                personal("reason", contested.reason());
            }
            case Contesting.Ruled ruled -> {
                text("lead", ruled.lead().value());
                personal("reason", ruled.reason());
                json.key("supporting").beginArray();
                ruled.supporting().forEach(department -> json.string(department.value()));
                json.endArray();
            }
        }
    }

    private void publishing(Publishing publishing) {
        switch (publishing) {
            case Publishing.Published published -> {
                published.answer().ifPresent(answer -> personal("answer", answer));
                json.key("photos").beginArray();
                for (Publishing.Photo photo : published.photos()) {
                    json.beginObject();
                    json.key("message").integer(photo.message());
                    json.key("place").integer(photo.place());
                    json.endObject();
                }
                json.endArray();
                text("publication", published.publication());
                personal("text", published.text());
            }
            case Publishing.Unpublished gone -> {
                text("how", gone.how());
                text("publication", gone.publication());
                gone.reason().ifPresent(reason -> personal("reason", reason));
            }
        }
    }

    private void change(MessageChange change) {
        change.changedAt().ifPresent(at -> json.key("changedAt").instant(at));
        if (change instanceof MessageChange.MessageRemoved removed) {
            text("how", removed.how());
        }
        text("message", change.message());
        if (change instanceof MessageChange.MessageEdited edited) {
            personal("text", edited.text());
        }
    }

    private void enclosed(Enclosing.Enclosed enclosed) {
        Attached.Blob blob = enclosed.enclosure().blob();
        text("blob", blob.id());
        json.key("bytes").integer(blob.bytes());
        text("contentType", blob.contentType());
        personal("name", enclosed.enclosure().name());
        text("reply", enclosed.reply());
    }

    private void rescue(Rescue rescue) {
        switch (rescue) {
            case Rescue.HandedToEmergency handed -> handed.words().ifPresent(words -> personal("words", words));
            case Rescue.EmergencyTook took -> {
                took.reference().ifPresent(reference -> personal("reference", reference));
                json.key("takenAt").instant(took.takenAt());
                personal("who", took.who());
            }
            case Rescue.EmergencyDismissed dismissed -> personal("reason", dismissed.reason());
        }
    }

    private void bonding(Bonding bonding) {
        switch (bonding) {
            case Bonding.Merged merged -> text("into", merged.into().value());
            case Bonding.Unmerged unmerged -> text("from", unmerged.from().value());
            case Bonding.Absorbed absorbed -> text("other", absorbed.other().value());
            case Bonding.Released released -> text("other", released.other().value());
            case Bonding.Passed passed -> {
                text("other", passed.other().value());
                text("what", passed.what());
            }
            case Bonding.SplitOff split -> {
                text("other", split.other().value());
                personal("words", split.words());
            }
            case Bonding.SplitFrom split -> text("whole", split.whole().value());
            case Bonding.Grouped grouped -> text("incident", grouped.incident());
            case Bonding.Ungrouped ungrouped -> text("incident", ungrouped.incident());
            case Bonding.Announced announced -> {
                text("incident", announced.incident());
                text("word", announced.word());
            }
            case Bonding.Relayed relayed -> {
                text("of", relayed.of().value());
                text("what", relayed.what());
            }
        }
    }

    private void proposed(Proposing.ReplyProposed proposed) {
        if (proposed.audience() == Audience.PUBLIC) {
            text("audience", proposed.audience().name());
        }
        text("department", proposed.department().value());
        text("kind", proposed.kind().name());
        proposed.promise().ifPresent(promise -> json.key("promise").instant(promise));
        text("proposal", proposed.proposal());
        personal("text", proposed.text());
    }

    private void personal(String key, Personal personal) {
        text(key, personal.hash());
        personal.opened().ifPresent(text -> opened.add(new OpenedText(personal.hash(), text.salt(), text.text())));
    }

    private void text(String key, String value) {
        json.key(key).string(value);
    }
}
