package org.mediacenter.channel.facebook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mediacenter.channel.meta.Accounts;
import org.mediacenter.channel.meta.Asked;
import org.mediacenter.channel.meta.Heard;
import org.mediacenter.channel.meta.MediaFiles;
import org.mediacenter.channel.meta.MetaAccount;
import org.mediacenter.channel.meta.MetaApp;
import org.mediacenter.channel.meta.MetaEvent;
import org.mediacenter.channel.meta.MetaWebhook;
import org.mediacenter.channel.meta.Reception;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Fetched;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.ReplyRoom;
import org.mediacenter.hub.complaint.Audience;

/// Facebook: posts, comments and mentions on the city's pages, and their Messenger. Thread-safe.
public final class FacebookChannel implements Channel {
    private static final String OBJECT = "page";
    private static final String POST_FIELDS = "message,from,created_time,full_picture";
    private static final String COMMENT_FIELDS = "message,from,created_time";

    private static final long TIDY_MILLIS = 86_400_000;

    private final Vertx vertx;
    private final InstantSource time;
    private final MetaWebhook webhook;
    private final Accounts pages;
    private final VisitorPosts posts;
    private final Reception reception;
    private final MediaFiles files;
    private volatile long tidying = -1;

    /// @param webhook shared with Meta's other products
    /// @param random spreads the waits between tries
    public FacebookChannel(
            Vertx vertx,
            MetaApp app,
            List<MetaAccount> pages,
            MetaWebhook webhook,
            InstantSource time,
            RandomGenerator random) {
        this.vertx = vertx;
        this.time = time;
        this.webhook = webhook;
        this.pages = new Accounts(vertx, app, pages, time, random);
        this.posts = new VisitorPosts(time);
        this.files = new MediaFiles(vertx, app.graphUrl());
        this.reception = new Reception(
                vertx,
                new Reception.Reader(
                        PageEvents.NAME,
                        OBJECT,
                        events -> posts.learn(PageEvents.commented(events)),
                        this::read,
                        this::ask,
                        posts::note),
                this.pages.ids(),
                time,
                random);
        webhook.listen(reception);
    }

    @Override
    public String name() {
        return PageEvents.NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, true, true);
    }

    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        return posts.open(memory).compose(_ -> reception.open(inbox, memory)).onSuccess(_ -> {
            tidying = vertx.setPeriodic(TIDY_MILLIS, _ -> posts.tidy());
            pages.open();
        });
    }

    @Override
    public boolean reaches(String conversation) {
        return PageThread.of(conversation)
                .flatMap(thread -> pages.graph(thread.page()))
                .filter(graph -> graph.isUp())
                .isPresent();
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        Optional<PageThread> thread = PageThread.of(reply.conversation());
        return thread.isEmpty()
                ? Future.succeededFuture(new Delivered.Refused("there is no such conversation on Facebook"))
                : pages.send(thread.get().page(), PageReplies.posting(reply, thread.get(), time.instant()));
    }

    @Override
    public Optional<ReplyRoom> room(String conversation, Audience audience) {
        return PageThread.of(conversation).map(thread -> PageReplies.room(thread, audience));
    }

    @Override
    public Future<Fetched> fetch(String source, long limit) {
        return files.fetch(source, limit);
    }

    @Override
    public Future<Optional<String>> replay(String raw) {
        return reception.replay(raw);
    }

    @Override
    public List<Endpoint> endpoints() {
        return webhook.endpoints(reception);
    }

    @Override
    public ChannelHealth health() {
        return pages.health(reception);
    }

    @Override
    public Future<Void> lookedAt() {
        return pages.lookedAt();
    }

    @Override
    public List<LinkHealth> links() {
        return webhook.doubt(pages.links(reception));
    }

    @Override
    public PassedOver passedOver() {
        return reception.passedOver();
    }

    @Override
    public Future<Void> close() {
        vertx.cancelTimer(tidying);
        return reception.close().compose(_ -> pages.close());
    }

    private Heard read(MetaEvent event) {
        Heard heard = PageEvents.read(event, posts::authorOf);
        if (heard instanceof Heard.Said(var message)) {
            posts.heard(message);
        }
        return heard;
    }

    private Future<Asked> ask(MetaEvent event) {
        boolean comment = event.value().has("comment_id");
        String id = event.value().text(comment ? "comment_id" : "post_id").orElse("");
        PageThread thread = new PageThread(PageThread.POST, event.account(), id);
        return pages.ask(event.account(), thread.hasPlainId() ? id : "", comment ? COMMENT_FIELDS : POST_FIELDS)
                .map(answer -> Asked.of(answer, node -> PageEvents.mentioned(event, node)));
    }
}
