package org.mediacenter.channel.facebook;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.InboundMessage;

/// Which posts on the page visitors wrote, and who: a comment's event does not say. In the notebook for half a
/// year, which all nodes share; those talked about lately also in memory. Thread-safe.
final class VisitorPosts {
    static final int MOST_IN_MEMORY = 10_000;
    private static final String PREFIX = "post:";
    private static final Duration KEPT = Duration.ofDays(180);

    private final InstantSource time;
    private final Map<String, String> authors = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_IN_MEMORY;
        }
    });
    private volatile Optional<ChannelMemory> memory = Optional.empty();

    VisitorPosts(InstantSource time) {
        this.time = time;
    }

    /// Forgets what is old.
    Future<Void> open(ChannelMemory opened) {
        memory = Optional.of(opened);
        return tidy();
    }

    /// Forgets what is old; to be done now and then.
    Future<Void> tidy() {
        ChannelMemory opened = memory.orElseThrow();
        return opened.startingWith(PREFIX).compose(notes -> {
            List<Future<Void>> forgotten = new ArrayList<>();
            notes.forEach((key, note) -> {
                if (isOld(note)) {
                    forgotten.add(opened.forget(key));
                }
            });
            return Future.join(forgotten).mapEmpty();
        });
    }

    /// Looks in the notebook for those of these posts that are not in memory.
    Future<Void> learn(Collection<String> posts) {
        return memory.map(opened -> Future.join(posts.stream()
                                .filter(post -> !authors.containsKey(post))
                                .distinct()
                                .map(post -> opened.read(PREFIX + post).map(note -> {
                                    note.ifPresent(
                                            text -> authors.putIfAbsent(post, text.substring(text.indexOf(' ') + 1)));
                                    return post;
                                }))
                                .toList())
                        .<Void>mapEmpty())
                .orElseGet(Future::succeededFuture);
    }

    Optional<String> authorOf(String post) {
        return Optional.ofNullable(authors.get(post));
    }

    /// Remembers a visitor's post as soon as it is read: its comments may stand behind it in the same call.
    void heard(InboundMessage message) {
        if (isPost(message)) {
            authors.put(message.nativeId(), message.author().id());
        }
    }

    /// Notes a visitor's post before the hub keeps it: its comments may reach another node at once.
    Future<Void> note(InboundMessage message) {
        return isPost(message)
                ? memory.orElseThrow()
                        .write(
                                PREFIX + message.nativeId(),
                                time.instant().getEpochSecond() + " "
                                        + message.author().id())
                : Future.succeededFuture();
    }

    private static boolean isPost(InboundMessage message) {
        return PageThread.of(message.conversation())
                .filter(thread ->
                        thread.kind().equals(PageThread.POST) && thread.at().equals(message.nativeId()))
                .isPresent();
    }

    private boolean isOld(String note) {
        String seconds = note.substring(0, Math.max(0, note.indexOf(' ')));
        return !seconds.matches("[0-9]{1,12}")
                || Instant.ofEpochSecond(Long.parseLong(seconds)).plus(KEPT).isBefore(time.instant());
    }
}
