package org.mediacenter.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mediacenter.channel.meta.MetaAccount;
import org.mediacenter.channel.meta.NumberErrors;
import org.mediacenter.channel.whatsapp.WhatsAppSettings.Template;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.mediacenter.hub.channel.TestMemory;

/// A template that Meta refuses, over a restart.
final class SetUpTest {
    private static final LinkHealth WORKS = new LinkHealth(
            "number",
            State.UP,
            Optional.empty(),
            "up",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private final TestMemory memory = new TestMemory();

    private SetUp opened() {
        return opened("jawaban", memory);
    }

    private static SetUp opened(String template, ChannelMemory notebook) {
        SetUp setUp = created(template);
        Await.done(setUp.load(notebook));
        return setUp;
    }

    private static SetUp created(String template) {
        return new SetUp(new WhatsAppSettings(
                new MetaAccount("100", "number", "token"), Optional.of(new Template(template, "id"))));
    }

    private static Delivered refused() {
        return new Delivered.Refused(NumberErrors.why(132_001));
    }

    private static Delivered sent() {
        return new Delivered.Sent(List.of("wamid.1"));
    }

    @Test
    void what_is_to_be_mended_is_still_said_after_a_restart_until_a_template_goes() {
        SetUp first = opened();
        first.learns(first.sends(), true, refused());

        SetUp restarted = opened();
        LinkHealth before = restarted.on(WORKS);
        restarted.learns(restarted.sends(), true, sent());

        assertThat(before.cause()).contains(Cause.SETTINGS);
        assertThat(before.detail()).isEqualTo(NumberErrors.why(132_001));
        assertThat(restarted.on(WORKS)).isEqualTo(WORKS);
        assertThat(opened().on(WORKS)).isEqualTo(WORKS);
    }

    @Test
    void an_answer_that_was_overtaken_by_that_to_a_later_reply_says_nothing() {
        SetUp setUp = opened();
        long early = setUp.sends();
        long late = setUp.sends();

        setUp.learns(late, true, refused());
        setUp.learns(early, true, sent());

        assertThat(setUp.on(WORKS).cause()).contains(Cause.SETTINGS);
        assertThat(opened().on(WORKS).cause()).contains(Cause.SETTINGS);
    }

    @Test
    void another_template_is_not_told_of_what_was_wrong_with_the_one_before() {
        SetUp setUp = opened("lama", memory);
        setUp.learns(setUp.sends(), true, refused());

        SetUp mended = opened("baru", memory);

        assertThat(mended.on(WORKS)).isEqualTo(WORKS);
        assertThat(memory.notes()).isEmpty();
    }

    @Test
    void a_late_answer_to_a_closed_channel_is_not_noted_for_the_next() {
        SetUp closed = opened();
        long sending = closed.sends();
        closed.close();
        SetUp next = opened();

        closed.learns(sending, true, refused());

        assertThat(next.on(WORKS)).isEqualTo(WORKS);
        assertThat(memory.notes()).isEmpty();
    }

    @Test
    void what_a_reply_told_before_the_notebook_was_read_counts_more() {
        SetUp earlier = opened();
        earlier.learns(earlier.sends(), true, refused());
        SetUp setUp = created("jawaban");

        setUp.learns(setUp.sends(), true, sent());
        Await.done(setUp.load(memory));

        assertThat(setUp.on(WORKS)).isEqualTo(WORKS);
        assertThat(memory.notes()).isEmpty();
    }

    @Test
    void of_two_changes_at_once_the_later_one_stands_in_the_notebook() {
        SlowMemory slow = new SlowMemory(memory);
        SetUp setUp = opened("jawaban", slow);

        setUp.learns(setUp.sends(), true, refused());
        setUp.learns(setUp.sends(), true, sent());
        slow.goOn();

        assertThat(memory.notes()).isEmpty();
    }

    /// A notebook in which writing takes longer than forgetting.
    private record SlowMemory(TestMemory memory, Promise<Void> written) implements ChannelMemory {
        SlowMemory(TestMemory memory) {
            this(memory, Promise.promise());
        }

        void goOn() {
            written.complete();
        }

        @Override
        public Future<Optional<String>> read(String key) {
            return memory.read(key);
        }

        @Override
        public Future<SortedMap<String, String>> startingWith(String prefix) {
            return memory.startingWith(prefix);
        }

        @Override
        public Future<Void> write(String key, String value) {
            return written.future().compose(_ -> memory.write(key, value));
        }

        @Override
        public Future<Optional<String>> change(String key, UnaryOperator<Optional<String>> change) {
            return memory.change(key, change);
        }

        @Override
        public Future<Void> forget(String key) {
            return memory.forget(key);
        }
    }
}
