package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Status;
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
    private final RatingQuestions ratings;
    private final Proofs proofs;
    private final Partings partings;
    private final DailyHelp dailyHelp;

    Keywords(KeywordDesk.Parts parts, OptOuts optOuts, Courtesies courtesies, RatingQuestions ratings) {
        this.store = parts.store();
        this.complaints = parts.complaints();
        this.texts = parts.texts();
        this.optOuts = optOuts;
        this.courtesies = courtesies;
        this.ratings = ratings;
        this.proofs = new Proofs(parts, optOuts, courtesies);
        this.partings = new Partings(store, complaints);
        this.dailyHelp = new DailyHelp(store, parts.clock());
    }

    /// Whether the message was a keyword; then it is answered and done with, durably.
    public Future<Boolean> take(InboundEntry entry, InboundMessage message) {
        return in(message)
                .map(word -> obey(word, entry, message))
                .orElseGet(() -> Future.succeededFuture(false))
                .compose(obeyed -> obeyed ? store.passOver(entry.key()).map(true) : Future.succeededFuture(false));
    }

    /// Whether it is a keyword, whatever became of it.
    public boolean isOne(InboundMessage message) {
        return in(message).isPresent();
    }

    /// Whether it answers a question nobody asked, or has no word in it: no matter by itself.
    public boolean isIdle(InboundMessage message) {
        return mayBe(message) && IdleWords.are(message.text());
    }

    /// Those of these conversations of one channel in which a question waits for an answer.
    public Future<Set<String>> waitsIn(String channel, Set<String> conversations) {
        return ratings.waitsIn(channel, conversations);
    }

    /// Takes a score with more words behind it as the answer to the latest question; then it is answered and done
    /// with, durably.
    ///
    /// @param isAnother whether the words are a matter of their own beside the one that is asked about
    public Future<Boolean> takeRemark(InboundEntry entry, InboundMessage message, Predicate<Complaint> isAnother) {
        Optional<Remark> remark = mayBe(message) ? Remark.in(message.text()) : Optional.empty();
        return remark.map(said -> ratings.remarked(said, message, isAnother)
                        .map(rated -> rated.map(complaint -> texts.rated(message.channel(), complaint)))
                        .compose(text -> sayIfAny(text, entry, message)))
                .orElseGet(() -> Future.succeededFuture(false))
                .compose(taken -> taken ? store.passOver(entry.key()).map(true) : Future.succeededFuture(false));
    }

    /// Says what can be written, once a day, to whom wrote a word nobody waits for; done with, durably.
    public Future<Void> explain(InboundEntry entry, InboundMessage message) {
        boolean mayBeSaid = !optOuts.has(message.channel(), message.author().id());
        return (mayBeSaid ? dailyHelp.isDue(entry, message) : Future.succeededFuture(false))
                .compose(due -> due
                        ? courtesies.say(entry, message, texts.help(message.channel()))
                        : Future.<Void>succeededFuture())
                .compose(_ -> store.passOver(entry.key()));
    }

    private static Optional<Keyword> in(InboundMessage message) {
        return mayBe(message) ? Keyword.of(message.text()) : Optional.empty();
    }

    /// Only where nobody else reads, and where there is nothing but words that no form asked for.
    private static boolean mayBe(InboundMessage message) {
        return message.filing().threadable()
                && message.exchange().audience() == Audience.PRIVATE
                && message.attachments().isEmpty()
                && message.filing().point().isEmpty();
    }

    /// False for a word that means something only after a question nobody asked.
    private Future<Boolean> obey(Keyword keyword, InboundEntry entry, InboundMessage message) {
        return switch (keyword) {
            case Keyword.Rate(int score) -> rate(score, entry, message);
            case Keyword.Code(String digits) ->
                proofs.redeem(digits, entry, message).compose(said -> sayIfAny(said, entry, message));
            case Keyword.NoScore _ ->
                ratings.toAskAgain(entry, message)
                        .map(asked -> asked.map(complaint -> texts.rating(message.channel(), complaint)))
                        .compose(said -> sayIfAny(said, entry, message));
            case Keyword.Unlink(var number) ->
                partings.part(number, message).compose(parted -> parted(parted, entry, message));
            case Keyword.BareLink _ -> tellHowToLink(entry, message);
            case Keyword.Link link -> proofs.link(link, entry, message).map(true);
            case Keyword.BrokenProof _ -> sayIfAny(Optional.of(texts.proofWrong(message.channel())), entry, message);
            case Keyword.Check _, Keyword.BrokenCheck _, Keyword.Help _, Keyword.OptOut _, Keyword.OptIn _ ->
                serve(keyword, entry, message).map(true);
        };
    }

    private Future<Boolean> parted(Partings.Parted parted, InboundEntry entry, InboundMessage message) {
        return switch (parted) {
            case Partings.Parted.Done _ -> sayIfAny(Optional.of(texts.unlinked(message.channel())), entry, message);
            case Partings.Parted.Stays(Complaint complaint) ->
                sayIfAny(Optional.of(texts.stays(message.channel(), complaint)), entry, message);
            case Partings.Parted.Nothing _ -> tellHowToLink(entry, message);
        };
    }

    /// A word alone may also be an answer, or go on about the matter that is open here: then people read it too.
    private Future<Boolean> tellHowToLink(InboundEntry entry, InboundMessage message) {
        return latestHere(message)
                .compose(here -> here.filter(complaint -> complaint.status() == Status.WAITING_FOR_CITIZEN)
                                .isPresent()
                        ? Future.succeededFuture(false)
                        : courtesies
                                .say(entry, message, texts.howToLink(message.channel()))
                                .map(here.isEmpty()));
    }

    private Future<Optional<Complaint>> latestHere(InboundMessage message) {
        return store.openByConversation(message.channel() + ':' + message.conversation())
                .map(List::stream)
                .compose(numbers -> numbers.findFirst()
                        .map(complaints::find)
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Boolean> rate(int score, InboundEntry entry, InboundMessage message) {
        return ratings.rated(new Remark(score, ""), message)
                .map(rated -> rated.map(complaint -> texts.rated(message.channel(), complaint)))
                .compose(said -> sayIfAny(said, entry, message));
    }

    private Future<Boolean> sayIfAny(Optional<String> text, InboundEntry entry, InboundMessage message) {
        return text.map(said -> courtesies.say(entry, message, said).map(true))
                .orElseGet(() -> Future.succeededFuture(false));
    }

    private Future<Void> serve(Keyword keyword, InboundEntry entry, InboundMessage message) {
        String channel = message.channel();
        String author = message.author().id();
        return switch (keyword) {
            case Keyword.Check check -> answer(check, message).compose(text -> courtesies.say(entry, message, text));
            case Keyword.BrokenCheck _ -> courtesies.say(entry, message, texts.noSuch(channel));
            case Keyword.Help _ -> courtesies.say(entry, message, texts.help(channel));
            case Keyword.OptOut _ ->
                optOuts.has(channel, author)
                        ? Future.succeededFuture()
                        : optOuts.add(channel, author)
                                .compose(_ -> courtesies.say(entry, message, texts.optedOut(channel)));
            case Keyword.OptIn _ ->
                optOuts.remove(channel, author).compose(_ -> courtesies.say(entry, message, texts.optedIn(channel)));
            default -> Future.succeededFuture();
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
