package org.mediacenter.hub.channel;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.Audience;

/// One way citizens reach the city and the city reaches them: what an adapter implements.
///
/// All methods are called on one Vert.x context; library threads are crossed inside the adapter.
/// A channel acknowledges a message to its sender only after [Inbox#accept] answered
/// [Accepted.Kept] or [Accepted.Duplicate].
public interface Channel {

    /// Short name in lower case, stable for ever: `sms`, `website`. Part of every message's key.
    String name();

    /// Whether there is one; no only for a place that waits for its settings.
    default boolean isSetUp() {
        return true;
    }

    /// What kind of channel it is, fixed while it runs.
    Traits traits();

    /// Whether a citizen can answer in words, at once, where a reply reaches them; then they may be asked
    /// something by the hub itself.
    default boolean isAnswered() {
        return !traits().shows();
    }

    /// Whether an author is the city itself, by one of its own numbers or names here. What such a one says is kept, and
    /// is nobody's matter: an answer would come back as the next message, for ever.
    ///
    /// @param author as [InboundMessage.Author#id()] names them
    default boolean isCity(String author) {
        return false;
    }

    /// The same message as this channel named its author and conversation before it gave each number one form: what
    /// was kept then is still found.
    default List<InboundMessage> formerly(InboundMessage message) {
        return List.of();
    }

    /// Connects and begins to hear. Completes when the channel is ready or keeps trying by
    /// itself; fails only when its settings can never work.
    Future<Void> open(Inbox inbox, ChannelMemory memory);

    /// Whether a reply to this conversation could leave now. Asked before a reply is written down
    /// as *sending*, so that what waits for a dead link costs nothing; cheap, since everything that
    /// waits is asked for each second.
    ///
    /// @param conversation as the channel named it; empty where it was erased
    default boolean reaches(String conversation) {
        return health().state() == ChannelHealth.State.UP;
    }

    /// Sends one reply to one citizen, once; never repeats it by itself. A failed future counts
    /// as [Delivered.Unknown], and so does one that says nothing for ten minutes: what waits inside
    /// the channel and what is being sent must both have come to an end by then.
    Future<Delivered> deliver(OutboundReply reply);

    /// Whether files can go with a private reply.
    default boolean takesFiles() {
        return false;
    }

    /// What sending these words in this conversation takes, where the channel is paid by the message.
    ///
    /// @param conversation as the channel named it; empty where it was erased
    default Optional<Postage> postage(String conversation, String text) {
        return Optional.empty();
    }

    /// What a reply in this conversation must keep to; empty where a channel takes whatever an officer can write.
    ///
    /// @param conversation as the channel named it; empty where it was erased
    default Optional<ReplyRoom> room(String conversation, Audience audience) {
        return Optional.empty();
    }

    /// Gets an attachment's content from the provider. A failed future is worth trying again.
    ///
    /// @param source as [Attachment#source()] named it
    /// @param limit bytes; what is longer is [Fetched.Gone]
    default Future<Fetched> fetch(String source, long limit) {
        return Future.succeededFuture(new Fetched.Gone("this channel has no attachments"));
    }

    /// Reads again what was [Unreadable], and hands it to the inbox if that works now; as often as a
    /// person likes.
    ///
    /// @return why nothing can be made of it still; empty when it was handed over
    default Future<Optional<String>> replay(String raw) {
        return Future.succeededFuture(Optional.of("this channel cannot read anything again"));
    }

    /// HTTP paths this channel wants to be called at; dashboard mounts them. Empty for most.
    default List<Endpoint> endpoints() {
        return List.of();
    }

    /// How it is now, for the channel page and the readiness check.
    ChannelHealth health();

    /// Somebody looks at how it is: asks each outside link that said nothing for a few seconds, by the cheapest call
    /// that changes nothing, as far as the provider's limits allow, so that what is wrong is seen while nothing is
    /// sent, and what is well again too. Called every few seconds while the channel page is open, never otherwise,
    /// by each who looks: a link is asked once in six seconds at most, and for a tenth of what its provider still
    /// takes. What was learned stands in [#links()].
    ///
    /// @return when everything that was asked is answered, or counts as not answered; never fails
    default Future<Void> lookedAt() {
        return Future.succeededFuture();
    }

    /// Each outside link by itself, for the channel page; empty where there is none.
    default List<LinkHealth> links() {
        return List.of();
    }

    /// What this month's messages took so far, where the channel is paid by the message.
    default Optional<Spending> spending() {
        return Optional.empty();
    }

    /// Messages said yes to and not handed over, since the hub was started: nobody else counts them.
    default PassedOver passedOver() {
        return PassedOver.NONE;
    }

    /// Stops hearing, waits for what is in hand, lets go.
    Future<Void> close();

    /// What the hub must know about a channel.
    ///
    /// @param shows true where writing a reply down already delivers it, because the citizen
    ///     reads it here (the website)
    /// @param publicReplies true where a reply can be read by everybody
    /// @param privateReplies true where what everybody reads can be answered to its author alone
    record Traits(boolean shows, boolean publicReplies, boolean privateReplies) {}

    /// What a reply takes.
    ///
    /// @param messages that are counted and paid
    /// @param each what one of them costs, in the city's money; 0 where that is not known
    record Postage(int messages, int each) {}

    /// What a month took.
    ///
    /// @param sent messages that are paid
    /// @param limit how many the city pays for, 0 where there is no limit
    /// @param spares whether what is left is kept for what people write
    record Spending(long sent, long limit, boolean spares) {}

    /// Messages that got no further than the channel.
    ///
    /// @param ignored right, but nothing for the hub: empty, a notification, a wish for silence
    /// @param malformed nothing can be made of them
    record PassedOver(long ignored, long malformed) {
        public static final PassedOver NONE = new PassedOver(0, 0);
    }
}
