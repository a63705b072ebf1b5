package org.mediacenter.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Future;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.TestMemory;
import org.slf4j.LoggerFactory;

/// A folder of call records that is not there.
final class MissingFolderTest {
    @TempDir
    private Path home;

    @Test
    void the_log_names_it_and_its_key_once_for_each_change() throws Exception {
        Path folder = home.resolve("cdr");
        CallFile reader = new CallFile(
                CallFormat.ASTERISK, Recorder.WEST, _ -> Future.succeededFuture(new Accepted.Noted()), _ -> {});
        WatchedFolder watched = new WatchedFolder(
                folder,
                _ -> reader,
                new ShownRows(_ -> Future.succeededFuture(new Accepted.Noted())),
                new TestMemory(),
                InstantSource.system());
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(WatchedFolder.class);
        logger.addAppender(log);
        logger.setLevel(Level.INFO);

        for (int look = 0; look < 3; look++) {
            assertThat(watched.look()).isPresent();
        }
        Files.createDirectory(folder);
        assertThat(watched.look()).isEmpty();
        assertThat(watched.look()).isEmpty();
        Files.delete(folder);
        assertThat(watched.look()).isPresent();
        logger.setLevel(null);
        logger.detachAppender(log);

        String missing = "the folder of call records cannot be read [hub.channels.phone.folder=" + folder
                + "] [NoSuchFileException]";
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo(List.of(missing, "the folder of call records can be read again [" + folder + "]", missing));
    }
}
