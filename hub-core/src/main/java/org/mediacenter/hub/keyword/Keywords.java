package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Store;

/// Does what a citizen asks of the hub itself. A number is no secret and no proof: it tells where a matter
/// stands and nothing else.
public final class Keywords {
    private final Store store;
    private final Complaints complaints;
    private final KeywordTexts texts;
    private final OptOuts optOuts;
    private final Courtesies courtesies;

    public Keywords(Store store, Complaints complaints, KeywordTexts texts, OptOuts optOuts, Courtesies courtesies) {
        this.store = store;
        this.complaints = complaints;
        this.texts = texts;
        this.optOuts = optOuts;
        this.courtesies = courtesies;
    }

    /// Whether the message was a keyword; then it is answered and done with, durably.
    public Future<Boolean> take(InboundEntry entry, InboundMessage message) {
        boolean mayBe = message.filing().threadable()
                && message.exchange().audience() == Audience.PRIVATE
                && message.attachments().isEmpty()
                && message.filing().point().isEmpty();
        Optional<Keyword> keyword = mayBe ? Keyword.of(message.text()) : Optional.empty();
        return keyword.map(word -> obey(word, entry, message)
                        .compose(_ -> store.passOver(entry.key()))
                        .map(true))
                .orElseGet(() -> Future.succeededFuture(false));
    }

    private Future<Void> obey(Keyword keyword, InboundEntry entry, InboundMessage message) {
        String channel = message.channel();
        String author = message.author().id();
        return switch (keyword) {
            case Keyword.Check check -> answer(check, message).compose(text -> courtesies.say(entry, message, text));
            case Keyword.Help _ -> courtesies.say(entry, message, texts.help(channel));
            case Keyword.OptOut _ ->
                optOuts.has(channel, author)
                        ? Future.succeededFuture()
                        : optOuts.add(channel, author)
                                .compose(_ -> courtesies.say(entry, message, texts.optedOut(channel)));
            case Keyword.OptIn _ ->
                optOuts.remove(channel, author).compose(_ -> courtesies.say(entry, message, texts.optedIn(channel)));
        };
    }

    private Future<String> answer(Keyword.Check check, InboundMessage message) {
        Future<Optional<Complaint>> found = check.number().map(complaints::find).orElseGet(() -> latest(message));
        return found.map(complaint -> complaint
                .filter(Keywords::mayBeTold)
                .map(there -> texts.status(message.channel(), there))
                .orElseGet(() -> texts.noSuch(message.channel())));
    }

    /// Whoever holds a confidential matter's number on somebody else's telephone learns nothing by it.
    private static boolean mayBeTold(Complaint complaint) {
        return !complaint.isConfidential();
    }

    private Future<Optional<Complaint>> latest(InboundMessage message) {
        return store.openByAuthor(message.channel() + ':' + message.author().id())
                .map(List::stream)
                .compose(numbers -> numbers.findFirst()
                        .map(complaints::find)
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }
}
