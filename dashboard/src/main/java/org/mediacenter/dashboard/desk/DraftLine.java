package org.mediacenter.dashboard.desk;

import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.draft.Draft;
import org.mediacenter.hub.draft.Draft.Sort;

/// What the reader began to write and has not sent, as the forms take it up again.
///
/// @param kept that it was kept and when, as JSON for `ui/told.js`; empty where nothing was
public record DraftLine(String text, String kind, String promise, String audience, String kept) {
    private static final DraftLine NONE = new DraftLine("", "", "", "", "");

    static DraftLine of(Frame frame, List<Draft> drafts, Sort sort) {
        Optional<Draft> found =
                drafts.stream().filter(draft -> draft.sort() == sort).findFirst();
        return found.map(draft -> new DraftLine(
                        draft.text(),
                        draft.field("kind"),
                        draft.field("promise"),
                        draft.field("audience"),
                        kept(frame, draft).encode()))
                .orElse(NONE);
    }

    /// Says that it was kept and when, for `ui/told.js`.
    static JsonArray kept(Frame frame, Draft draft) {
        return frame.tell("desk.draft.saved", draft.at()).json();
    }

    public boolean isThere() {
        return !text.isEmpty();
    }

    /// Never the words: they must not reach a log.
    @Override
    public String toString() {
        return "DraftLine[hidden]";
    }
}
