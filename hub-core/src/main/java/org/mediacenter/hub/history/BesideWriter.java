package org.mediacenter.hub.history;

import java.util.List;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.ComplaintEvent.Beside;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.store.Append.OpenedText;

/// Writes what a complaint's history says of the citizen beside the matter.
///
/// Keys stand in ascending order in every method here, which is what makes the bytes canonical.
///
/// @param opened gets the texts and salts that stand beside the event
record BesideWriter(CanonicalWriter json, List<OpenedText> opened) {

    void write(Beside beside) {
        switch (beside) {
            case ComplaintEvent.RatingAsked asked -> text("channel", asked.channel());
            case ComplaintEvent.Rated rated -> rated(rated);
            case ComplaintEvent.Linked linked -> linked(linked);
            case ComplaintEvent.Unlinked unlinked -> text("way", unlinked.way());
            case ComplaintEvent.Readdressed other -> {
                text("channel", other.channel());
                text("reply", other.reply());
                other.way().ifPresent(way -> text("way", way));
            }
        }
    }

    private void rated(ComplaintEvent.Rated rated) {
        text("channel", rated.channel());
        json.key("score").integer(rated.score());
        rated.words().ifPresent(words -> personal("words", words));
    }

    private void linked(ComplaintEvent.Linked linked) {
        personal("author", linked.author());
        text("channel", linked.channel());
        personal("conversation", linked.conversation());
        text("how", linked.how());
        text("message", linked.message());
        text("way", linked.way());
    }

    private void personal(String key, Personal personal) {
        text(key, personal.hash());
        personal.opened().ifPresent(text -> opened.add(new OpenedText(personal.hash(), text.salt(), text.text())));
    }

    private void text(String key, String value) {
        json.key(key).string(value);
    }
}
