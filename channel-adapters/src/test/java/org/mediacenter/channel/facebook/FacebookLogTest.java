package org.mediacenter.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.channel.facebook.Comments.comment;
import static org.mediacenter.channel.facebook.Comments.envelope;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.meta.MetaSide;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.OutboundReply.Answered;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.slf4j.LoggerFactory;

/// What the log says while events come that are good, odd, or nobody's, and Meta cannot be reached.
@Timeout(60)
final class FacebookLogTest {

    @Test
    void no_word_no_person_and_no_secret_reaches_the_log_at_any_level() {
        Logger logger = (Logger) LoggerFactory.getLogger("org.mediacenter");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.setLevel(Level.TRACE);
        logger.addAppender(log);

        try (MetaSide meta = FacebookContractTest.side().open(new TestInbox())) {
            String good = envelope(comment("100_7", "7_1", "5544332211", "pohonrindang"));
            meta.signed(good);
            meta.signed(good.replace("\"7_1\"", "\"\""));
            meta.signed(good.replace("\"id\":\"100\"", "\"id\":\"999\""));
            meta.signed("pohonrindang");
            meta.posted(good.getBytes(StandardCharsets.UTF_8), "sha256=pohonrindang");
            meta.awaitState(State.DOWN);
            assertThat(MetaSide.await(meta.channel().deliver(reply()))).isInstanceOf(Delivered.Later.class);
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }

        List<String> lines = log.list.stream().map(FacebookLogTest::line).toList();
        assertThat(lines).anyMatch(line -> line.contains("nothing can be made of it"));
        assertThat(lines).anyMatch(line -> line.contains("turned away [meta]"));
        assertThat(lines)
                .noneMatch(line -> line.contains("rindang")
                        || line.contains("5544332211")
                        || line.contains("Warga")
                        || line.contains("kunci")
                        || line.contains(MetaSide.SECRET));
    }

    private static OutboundReply reply() {
        return new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                ReplyKind.FINAL,
                "messenger:100:5544332211",
                "5544332211",
                "jawabanrindang",
                Audience.PRIVATE,
                new Answered("m1", MetaSide.NOW));
    }

    private static String line(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
}
