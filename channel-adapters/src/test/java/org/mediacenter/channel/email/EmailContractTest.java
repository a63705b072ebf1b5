package org.mediacenter.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.channel.ChannelContract;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;

final class EmailContractTest implements ChannelContract {
    @Override
    public Outside outside() {
        return new TestMail();
    }

    /// A mailbox is read in order, so the second mail waits for the first; neither is marked before both are kept.
    @Test
    @Override
    public void says_yes_only_after_the_inbox_kept_the_message() throws Exception {
        try (TestMail mail = new TestMail()) {
            TestInbox inbox = new TestInbox();
            mail.open(inbox, new TestMemory());
            TestInbox.Held held = inbox.holdNext();

            CompletableFuture<Told> first = mail.hand("lampu jalan padam");
            assertThat(held.message().text()).isEqualTo("lampu jalan padam");
            CompletableFuture<Told> second = mail.hand("pohon tumbang");

            assertThat(first).isNotDone();
            assertThat(second).isNotDone();
            held.release();
            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(Told.YES);
            assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(Told.YES);
        }
    }

    /// Nobody sends a mail again: it stays unread, and the channel reads it again by itself.
    @Test
    @Override
    public void a_message_refused_for_now_is_kept_when_it_comes_again() throws Exception {
        try (TestMail mail = new TestMail()) {
            TestInbox inbox = new TestInbox();
            mail.open(inbox, new TestMemory());
            inbox.refuse(1);

            CompletableFuture<Told> told = mail.hand("sampah menumpuk");

            assertThat(told.get(20, TimeUnit.SECONDS)).isEqualTo(Told.YES);
            assertThat(inbox.kept()).extracting(InboundMessage::text).containsExactly("sampah menumpuk");
        }
    }
}
