package org.mediacenter.dashboard.standin.x;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Everybody at the stand-in of X and what they wrote. Thread-safe.
final class XWorld {
    private static final long EPOCH_MILLIS = 1_288_834_974_657L;
    private static final int BITS_BELOW = 22;
    private final InstantSource time;
    private final AtomicLong last = new AtomicLong();
    private final Map<String, String> people = new ConcurrentHashMap<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final Map<String, XPost> posts = new ConcurrentHashMap<>();
    private final List<XMessage> messages = new CopyOnWriteArrayList<>();
    private final List<Consumer<XPost>> readers = new CopyOnWriteArrayList<>();

    XWorld(InstantSource time) {
        this.time = time;
    }

    void join(String id, String handle) {
        people.put(id, handle);
    }

    Optional<String> handle(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /// This person takes no direct messages any more.
    void takesNoMessages(String id) {
        closed.add(id);
    }

    boolean takesMessages(String id) {
        return people.containsKey(id) && !closed.contains(id);
    }

    /// Somebody posts, below another post or by itself.
    XPost post(String author, String text, Optional<String> answers) {
        String id = nextId();
        String thread = answers.flatMap(this::find).map(XPost::thread).orElse(id);
        XPost post = new XPost(id, author, thread, answers, text, now());
        posts.put(id, post);
        readers.forEach(reader -> reader.accept(post));
        return post;
    }

    void onPost(Consumer<XPost> reader) {
        readers.add(reader);
    }

    XMessage message(String from, String to, String text) {
        XMessage message = new XMessage(nextId(), from, to, text, now());
        messages.add(message);
        return message;
    }

    Optional<XPost> find(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    /// Newest first.
    List<XPost> posts() {
        return posts.values().stream()
                .sorted(Comparator.comparing(XPost::at).thenComparing(XPost::id).reversed())
                .toList();
    }

    /// Newest first.
    List<XMessage> messages() {
        return messages.reversed();
    }

    private Instant now() {
        return time.instant();
    }

    /// X's numbers begin with the time.
    private String nextId() {
        long fresh = (now().toEpochMilli() - EPOCH_MILLIS) << BITS_BELOW;
        return Long.toString(last.updateAndGet(before -> Math.max(before + 1, fresh)));
    }
}
