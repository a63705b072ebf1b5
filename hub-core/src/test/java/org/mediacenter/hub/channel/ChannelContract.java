package org.mediacenter.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.hub.channel.ChannelHealth.State;

/// What every channel promises: yes only for what is kept, a retryable no for what is not, nothing
/// twice, and a clean end.
@Timeout(60)
public interface ChannelContract {

    /// A channel that is not open yet, and the outside world it talks to.
    Outside outside() throws Exception;

    /// What a provider was told about a message it handed over.
    enum Told {
        YES,
        LATER,
        NO,
        /// The connection went before anything was said.
        NOTHING
    }

    /// The provider's side.
    interface Outside extends AutoCloseable {

        Channel channel();

        /// A citizen says `text` and the provider hands it over, waiting for a connection first. The
        /// same text is the same message.
        CompletableFuture<Told> hand(String text);

        /// Cuts every connection with the channel, without a word.
        void cut();

        /// Ends the outside world.
        @Override
        void close();
    }

    @Test
    default void says_yes_only_after_the_inbox_kept_the_message() throws Exception {
        try (Outside outside = outside()) {
            TestInbox inbox = new TestInbox();
            open(outside, inbox);
            TestInbox.Held held = inbox.holdNext();

            CompletableFuture<Told> first = outside.hand("lampu jalan padam");
            InboundMessage heard = held.message();
            Told second = told(outside.hand("pohon tumbang"));

            assertThat(heard.text()).isEqualTo("lampu jalan padam");
            assertThat(heard.channel()).isEqualTo(outside.channel().name());
            assertThat(second).isEqualTo(Told.YES);
            assertThat(first).isNotDone();
            held.release();
            assertThat(told(first)).isEqualTo(Told.YES);
            await(outside.channel().close());
        }
    }

    @Test
    default void a_message_refused_for_now_is_kept_when_it_comes_again() throws Exception {
        try (Outside outside = outside()) {
            TestInbox inbox = new TestInbox();
            open(outside, inbox);
            inbox.refuse(1);

            Told first = told(outside.hand("sampah menumpuk"));
            Told again = told(outside.hand("sampah menumpuk"));

            assertThat(first).isEqualTo(Told.LATER);
            assertThat(again).isEqualTo(Told.YES);
            assertThat(inbox.kept()).extracting(InboundMessage::text).containsExactly("sampah menumpuk");
            await(outside.channel().close());
        }
    }

    @Test
    default void a_message_that_comes_twice_is_told_yes_twice_and_kept_once() throws Exception {
        try (Outside outside = outside()) {
            TestInbox inbox = new TestInbox();
            open(outside, inbox);

            Told first = told(outside.hand("air mati sejak pagi"));
            Told again = told(outside.hand("air mati sejak pagi"));

            assertThat(first).isEqualTo(Told.YES);
            assertThat(again).isEqualTo(Told.YES);
            assertThat(inbox.kept()).hasSize(1);
            await(outside.channel().close());
        }
    }

    @Test
    default void a_cut_connection_loses_nothing_and_doubles_nothing() throws Exception {
        try (Outside outside = outside()) {
            TestInbox inbox = new TestInbox();
            open(outside, inbox);
            TestInbox.Held held = inbox.holdNext();

            CompletableFuture<Told> before = outside.hand("jalan berlubang");
            held.message();
            outside.cut();
            Told cut = told(before);
            held.release();
            Told after = told(outside.hand("jalan berlubang"));

            assertThat(cut).isEqualTo(Told.NOTHING);
            assertThat(after).isEqualTo(Told.YES);
            assertThat(inbox.kept()).hasSize(1);
            await(outside.channel().close());
        }
    }

    @Test
    default void closing_waits_for_what_is_in_hand() throws Exception {
        try (Outside outside = outside()) {
            TestInbox inbox = new TestInbox();
            open(outside, inbox);
            TestInbox.Held held = inbox.holdNext();
            CompletableFuture<Told> inHand = outside.hand("selokan tersumbat");
            held.message();

            Future<Void> closing = outside.channel().close();

            assertThat(closing.isComplete()).isFalse();
            held.release();
            assertThat(told(inHand)).isEqualTo(Told.YES);
            await(closing);
            assertThat(outside.channel().health().state()).isEqualTo(State.CLOSED);
        }
    }

    @Test
    default void closes_also_where_it_was_never_opened() throws Exception {
        try (Outside outside = outside()) {
            await(outside.channel().close());

            assertThat(outside.channel().health().state()).isEqualTo(State.CLOSED);
        }
    }

    private static void open(Outside outside, TestInbox inbox) throws Exception {
        await(outside.channel().open(inbox, new TestMemory()));
    }

    private static Told told(CompletableFuture<Told> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    private static void await(Future<?> future) throws Exception {
        future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
