package org.mediacenter.dashboard.standin.meta;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mediacenter.dashboard.standin.meta.MetaWorld.Words;

/// People on the city's page: what they write stands in the [MetaWorld], and the hub is told by signed webhooks, again
/// and again until it says yes, as Meta does. Thread-safe.
public final class MetaVisitors implements AutoCloseable {
    private static final long AGAIN_MILLIS = 200;

    private final Vertx vertx;
    private final HttpClient client;
    private final MetaApplication application;
    private final MetaWorld world;
    private final InstantSource time;
    private final String webhook;
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile boolean closed;

    /// @param webhook the hub's address for them (`http://127.0.0.1:8080/webhooks/meta`)
    public MetaVisitors(Vertx vertx, MetaApplication application, MetaWorld world, InstantSource time, String webhook) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient();
        this.application = application;
        this.world = world;
        this.time = time;
        this.webhook = webhook;
    }

    /// One person.
    ///
    /// @param id as Meta names them to this page
    public record Person(String id, String name) {}

    /// How often the hub did not say yes.
    public int turnedAway() {
        return turnedAway.get();
    }

    /// Makes sure of the address, as the app dashboard does when it is set up.
    ///
    /// @return whether the hub knows the verify token
    public Future<Boolean> handshake() {
        String challenge = world.newId();
        String query =
                "?hub.mode=subscribe&hub.verify_token=" + application.verifyToken() + "&hub.challenge=" + challenge;
        return client.request(new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(webhook + query))
                .compose(request -> request.send())
                .compose(answer -> answer.body()
                        .map(body ->
                                answer.statusCode() == 200 && body.toString().equals(challenge)));
    }

    /// Writes on the page.
    ///
    /// @return the post's id
    public String post(String page, Person person, String text) {
        String id = page + "_" + world.newId();
        feed(page, id, person, text, new JsonObject().put("item", "status").put("post_id", id));
        return id;
    }

    /// Something the city itself put there, of which the hub is told too.
    public String announce(String page, String name, String text) {
        return post(page, new Person(page, name), text);
    }

    /// Writes below a post, or below a comment.
    ///
    /// @param below the post itself, or the comment that is answered
    /// @return the comment's id
    public String comment(String page, String post, String below, Person person, String text) {
        String id = post.replaceAll(".*_", "") + "_" + world.newId();
        JsonObject value = new JsonObject()
                .put("item", "comment")
                .put("post_id", post)
                .put("comment_id", id)
                .put("parent_id", below);
        feed(page, id, person, text, value);
        return id;
    }

    /// Writes to the page alone.
    ///
    /// @return the message's id
    public String message(String page, Person person, String text) {
        Instant now = time.instant();
        String id = "m_" + world.newId();
        world.wrote(page, person.id(), now);
        JsonObject event = new JsonObject()
                .put("sender", new JsonObject().put("id", person.id()))
                .put("recipient", new JsonObject().put("id", page))
                .put("timestamp", now.toEpochMilli())
                .put("message", new JsonObject().put("mid", id).put("text", text));
        tell(MetaWorld.isInstagram(page) ? "instagram" : "page", page, "messaging", event);
        return id;
    }

    /// Writes below a photo of an account on Instagram, or below a comment there.
    ///
    /// @param below the comment that is answered, if one is
    /// @return the comment's id
    public String commentOnPhoto(String account, Optional<String> below, Person person, String text) {
        String id = world.newId();
        world.stands(id, new Words(account, person.id(), person.name(), text, time.instant()));
        JsonObject value = new JsonObject()
                .put("id", id)
                .put("text", text)
                .put("from", new JsonObject().put("id", person.id()).put("username", person.name()))
                .put("media", new JsonObject().put("id", "500"));
        below.ifPresent(comment -> value.put("parent_id", comment));
        tell(
                "instagram",
                account,
                "changes",
                new JsonObject().put("field", "comments").put("value", value));
        return id;
    }

    /// Names an account on Instagram in a comment below somebody else's photo: the hub is told only where.
    ///
    /// @return the comment's id
    public String mentionInComment(String account, Person person, String text) {
        String id = world.newId();
        world.stands(id, new Words(account, person.id(), person.name(), text, time.instant()));
        JsonObject value = new JsonObject().put("media_id", world.newId()).put("comment_id", id);
        tell(
                "instagram",
                account,
                "changes",
                new JsonObject().put("field", "mentions").put("value", value));
        return id;
    }

    /// Names the page on the person's own wall: the hub is told only where.
    ///
    /// @return the post's id
    public String mention(String page, Person person, String text) {
        String id = person.id() + "_" + world.newId();
        world.stands(id, new Words(page, person.id(), person.name(), text, time.instant()));
        JsonObject value =
                new JsonObject().put("item", "post").put("verb", "add").put("post_id", id);
        tell("page", page, "changes", new JsonObject().put("field", "mention").put("value", value));
        return id;
    }

    private void feed(String page, String id, Person person, String text, JsonObject value) {
        Instant now = time.instant();
        world.stands(id, new Words(page, person.id(), person.name(), text, now));
        value.put("verb", "add")
                .put("from", new JsonObject().put("id", person.id()).put("name", person.name()))
                .put("created_time", now.getEpochSecond())
                .put("message", text);
        tell("page", page, "changes", new JsonObject().put("field", "feed").put("value", value));
    }

    /// Signs one event and sends it until the hub says yes.
    void tell(String object, String account, String list, JsonObject event) {
        JsonObject entry = new JsonObject()
                .put("id", account)
                .put("time", time.instant().toEpochMilli())
                .put(list, new JsonArray().add(event));
        send(new JsonObject()
                .put("object", object)
                .put("entry", new JsonArray().add(entry))
                .encode());
    }

    private void send(String body) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(webhook)
                .putHeader("Content-Type", "application/json")
                .putHeader("X-Hub-Signature-256", application.signature(body));
        Future<?> _ = client.request(options)
                .compose(request -> request.send(Buffer.buffer(body)))
                .map(answer -> answer.statusCode() == 200)
                .otherwise(false)
                .onSuccess(taken -> {
                    if (!taken) {
                        turnedAway.incrementAndGet();
                    }
                    if (!taken && !closed) {
                        vertx.setTimer(AGAIN_MILLIS, _ -> send(body));
                    }
                });
    }

    /// Tells the hub nothing more.
    @Override
    public void close() {
        closed = true;
        var _ = client.close();
    }
}
