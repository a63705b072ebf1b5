package org.mediacenter.channel.email;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.ChannelMemory;

/// The latest mail of each exchange, for the answer to name; forgotten half a year after it came.
final class Links {
    private static final String PREFIX = "mail:";
    private static final Duration KEPT = Duration.ofDays(180);
    private final ChannelMemory memory;
    private final InstantSource time;

    Links(ChannelMemory memory, InstantSource time) {
        this.memory = memory;
        this.time = time;
    }

    Future<Void> note(Decoded.Link link) {
        return memory.write(PREFIX + link.thread(), time.instant().getEpochSecond() + " " + link.messageId());
    }

    /// The id an answer in this exchange names.
    Future<Optional<String>> latest(String thread) {
        return memory.read(PREFIX + thread).map(note -> note.map(text -> text.substring(text.indexOf(' ') + 1)));
    }

    /// Forgets what is too old for anybody to answer.
    Future<Void> sweep() {
        Instant oldest = time.instant().minus(KEPT);
        return memory.startingWith(PREFIX).compose(notes -> {
            List<Future<Void>> forgotten = notes.entrySet().stream()
                    .filter(note -> isBefore(note.getValue(), oldest))
                    .map(note -> memory.forget(note.getKey()))
                    .toList();
            return Future.join(forgotten).mapEmpty();
        });
    }

    private static boolean isBefore(String note, Instant oldest) {
        String seconds = note.substring(0, Math.max(0, note.indexOf(' ')));
        return !seconds.matches("\\d{1,12}")
                || Instant.ofEpochSecond(Long.parseLong(seconds)).isBefore(oldest);
    }
}
