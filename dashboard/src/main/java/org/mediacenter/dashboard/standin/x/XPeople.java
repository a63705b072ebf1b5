package org.mediacenter.dashboard.standin.x;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Everybody at the stand-in of X: what they write goes to whoever listens, and what they are told can be
/// read here. Thread-safe.
public final class XPeople {
    private final XApplication application;
    private final XWorld world;
    private final XReading reading;
    private final XEvents events;
    private final XJson json;

    XPeople(XApplication application, XWorld world, XReading reading, XEvents events) {
        this.application = application;
        this.world = world;
        this.reading = reading;
        this.events = events;
        this.json = new XJson(world);
    }

    /// Somebody new.
    ///
    /// @param id digits
    public void join(String id, String handle) {
        world.join(id, handle);
    }

    /// Somebody posts for all to read.
    public XPost post(String author, String text) {
        return told(world.post(author, text, Optional.empty()), "post.mention.create");
    }

    /// Somebody answers a post.
    public XPost answer(String author, String answered, String text) {
        boolean ours = world.find(answered)
                .filter(post -> post.author().equals(application.userId()))
                .isPresent();
        XPost post = world.post(author, text, Optional.of(answered));
        return told(post, ours ? "post.reply.create" : "post.mention.create");
    }

    /// The city posts by itself, as its people do at the application X makes.
    public XPost announce(String text) {
        return world.post(application.userId(), text, Optional.empty());
    }

    /// Somebody writes to the city alone.
    public XMessage write(String from, String text) {
        XMessage message = world.message(from, application.userId(), text);
        events.send(json.event("dm.received", application.userId(), message.id(), json.message(message), from));
        return message;
    }

    /// This person takes no direct messages any more.
    public void takesNoMessages(String id) {
        world.takesNoMessages(id);
    }

    /// Calls the reader for each post of the city from now on, on a thread of the stand-in.
    public void onCityPost(Consumer<XPost> reader) {
        world.onPost(post -> {
            if (post.author().equals(application.userId())) {
                reader.accept(post);
            }
        });
    }

    /// What the city posted, oldest first.
    public List<XPost> cityPosts() {
        return world.posts().reversed().stream()
                .filter(post -> post.author().equals(application.userId()))
                .toList();
    }

    /// What the city wrote to this person alone, oldest first.
    public List<XMessage> cityMessages(String to) {
        return world.messages().reversed().stream()
                .filter(message -> message.to().equals(to))
                .toList();
    }

    private XPost told(XPost post, String kind) {
        if (reading.mentionsUs(post)) {
            events.send(json.event(kind, application.userId(), post.id(), json.post(post), post.author()));
        }
        return post;
    }
}
