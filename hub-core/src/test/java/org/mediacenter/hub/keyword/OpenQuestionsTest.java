package org.mediacenter.hub.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// The question how the city did, answered before the channel has said that it went out: people are quick.
final class OpenQuestionsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));
    private static final ComplaintNumber NUMBER = ComplaintNumber.random(new SecureRandom());

    @TempDir
    Path folder;

    private Store store;
    private OpenQuestions open;

    @BeforeEach
    void opens() {
        store = SqliteStore.open(folder);
        open = new OpenQuestions(store, () -> NOW);
    }

    @AfterEach
    void closes() {
        Await.done(store.close());
    }

    @Test
    void a_question_asked_once_more_before_it_was_said_to_be_out_is_not_asked_a_third_time() {
        Await.done(open.begins(asked(NUMBER)));
        assertThat(Await.done(open.isAskedAgain(message(), "sms:s1"))).isTrue();

        Await.done(open.waits(asked(NUMBER), LATER));

        assertThat(Await.done(open.isAskedAgain(message(), "sms:s2"))).isFalse();
        assertThat(Await.done(open.isAskedAgain(message(), "sms:s1"))).isTrue();
    }

    @Test
    void the_question_about_a_later_matter_is_asked_once_more_by_itself() {
        Await.done(open.begins(asked(NUMBER)));
        Await.done(open.isAskedAgain(message(), "sms:s1"));

        Await.done(open.begins(asked(ComplaintNumber.random(new SecureRandom()))));

        assertThat(Await.done(open.isAskedAgain(message(), "sms:s2"))).isTrue();
    }

    private static Addressee asked(ComplaintNumber number) {
        return new Addressee("sms", "0800000106", "0800000106", number, new OutboundReply.Answered("s0", NOW));
    }

    private static InboundMessage message() {
        return new InboundMessage(
                "sms",
                "s1",
                "0800000106",
                new Author("0800000106", Optional.empty()),
                "0",
                Optional.empty(),
                Filing.NONE);
    }
}
