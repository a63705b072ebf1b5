package org.mediacenter.channel.common;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.channel.LinkHealth;
import org.slf4j.LoggerFactory;

/// What the log says of calls nobody vouches for.
final class TurnedAwayTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T02:00:00Z"));

    @Test
    void however_many_calls_are_forged_the_log_says_so_once_a_minute() {
        Logger logger = (Logger) LoggerFactory.getLogger(TurnedAway.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        TurnedAway turnedAway = new TurnedAway("gerbang", now::get);

        for (int i = 0; i < 1_000; i++) {
            turnedAway.one();
        }
        now.set(now.get().plusSeconds(60));
        turnedAway.one();
        logger.detachAppender(log);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "calls without the right proof were turned away [gerbang] [1]",
                        "calls without the right proof were turned away [gerbang] [1000]");
    }

    @Test
    void where_only_forged_calls_come_the_page_doubts_the_secret() {
        TurnedAway turnedAway = new TurnedAway("gerbang", now::get);
        Standing standing = new Standing("gerbang");
        standing.up("up");
        LinkHealth link = standing.link(Optional.empty(), Optional.empty());

        turnedAway.one();
        turnedAway.one();
        assertThat(turnedAway.doubt(List.of(link))).as("a stranger tries").containsExactly(link);
        turnedAway.one();
        assertThat(turnedAway.doubt(List.of(link)))
                .singleElement()
                .satisfies(doubted -> assertThat(doubted.detail()).contains("see that the secret is right"));
        turnedAway.right();
        assertThat(turnedAway.doubt(List.of(link))).as("the provider called").containsExactly(link);
    }
}
