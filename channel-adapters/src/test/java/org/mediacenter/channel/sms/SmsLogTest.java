package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.sms.RawCentre.SubmitAnswer;
import org.slf4j.LoggerFactory;

/// What the log says while messages come, fail and go.
@Timeout(60)
final class SmsLogTest {

    @Test
    void no_number_no_word_and_no_password_reaches_the_log_at_any_level() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("org.mediacenter");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.setLevel(Level.TRACE);
        logger.addAppender(log);

        try (RawCentre centre = new RawCentre();
                Line line = new Line(centre.port()).open().awaitUp()) {
            said(centre, 0, "pohonrindang".getBytes(StandardCharsets.US_ASCII));
            said(centre, 4, "pohonrindang".getBytes(StandardCharsets.US_ASCII));
            said(centre, 0, new byte[0]);
            centre.answerSubmit = _ -> Optional.of(new SubmitAnswer(0x0B, ""));
            Line.await(line.reply("+62800000001", "jawabanrindang"));
            centre.vanish();
            line.awaitDown();
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }

        List<String> lines = log.list.stream().map(SmsLogTest::line).toList();
        assertThat(lines).anyMatch(line -> line.contains("sms link up"));
        assertThat(lines).anyMatch(line -> line.contains("sms cannot be read"));
        assertThat(lines)
                .noneMatch(line -> line.contains("800000") || line.contains("rindang") || line.contains("secret"));
    }

    private static String line(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    private static void said(RawCentre centre, int coding, byte[] words) throws Exception {
        centre.deliver(RawCentre.body("62800000001", "1771", 0, coding, words)).get(20, TimeUnit.SECONDS);
    }
}
