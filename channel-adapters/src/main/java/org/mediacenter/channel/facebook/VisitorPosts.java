package org.mediacenter.channel.facebook;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.InboundMessage;

/// Which posts on the page visitors wrote, and who: a comment's event does not say. In the notebook for half a
/// year, in memory while the hub runs. Thread-safe.
final class VisitorPosts {
    private static final String PREFIX = "post:";
    private static final Duration KEPT = Duration.ofDays(180);

    private final InstantSource time;
    private final Map<String, String> authors = new ConcurrentHashMap<>();
    private volatile Optional<ChannelMemory> memory = Optional.empty();

    VisitorPosts(InstantSource time) {
        this.time = time;
    }

    /// Reads what was noted, and forgets what is old. Done again now and then, it learns what other nodes noted.
    Future<Void> read(ChannelMemory opened) {
        memory = Optional.of(opened);
        return opened.startingWith(PREFIX).compose(notes -> {
            List<Future<Void>> forgotten = new ArrayList<>();
            notes.forEach((key, note) -> {
                if (isOld(note)) {
                    forgotten.add(opened.forget(key));
                } else {
                    authors.put(key.substring(PREFIX.length()), note.substring(note.indexOf(' ') + 1));
                }
            });
            return Future.join(forgotten).mapEmpty();
        });
    }

    Optional<String> authorOf(String post) {
        return Optional.ofNullable(authors.get(post));
    }

    /// Notes a visitor's post before the hub keeps it: its comments may come at once.
    Future<Void> note(InboundMessage message) {
        String post = message.nativeId();
        boolean isPost = PageThread.of(message.conversation())
                .filter(thread ->
                        thread.kind().equals(PageThread.POST) && thread.at().equals(post))
                .isPresent();
        if (!isPost || authors.containsKey(post)) {
            return Future.succeededFuture();
        }
        String author = message.author().id();
        return memory.orElseThrow()
                .write(PREFIX + post, time.instant().getEpochSecond() + " " + author)
                .onSuccess(_ -> authors.put(post, author));
    }

    private boolean isOld(String note) {
        String seconds = note.substring(0, Math.max(0, note.indexOf(' ')));
        return !seconds.matches("[0-9]{1,12}")
                || Instant.ofEpochSecond(Long.parseLong(seconds)).plus(KEPT).isBefore(time.instant());
    }
}
