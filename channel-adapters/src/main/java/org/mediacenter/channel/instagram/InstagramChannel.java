package org.mediacenter.channel.instagram;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.meta.Accounts;
import org.mediacenter.channel.meta.Asked;
import org.mediacenter.channel.meta.Graph;
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

/// Instagram: comments and mentions, and direct messages to the city's accounts. Thread-safe.
public final class InstagramChannel implements Channel {
    private static final String OBJECT = "instagram";
    private static final String COMMENT_FIELDS = "mentioned_comment.comment_id(%s){id,text,timestamp,username}";
    private static final String MEDIA_FIELDS =
            "mentioned_media.media_id(%s){id,caption,timestamp,username,media_type,media_url}";

    private final InstantSource time;
    private final MetaWebhook webhook;
    private final Accounts accounts;
    private final Reception reception;
    private final MediaFiles files;

    /// @param webhook shared with Meta's other products
    /// @param random spreads the waits between tries
    public InstagramChannel(
            Vertx vertx,
            MetaApp app,
            List<MetaAccount> accounts,
            MetaWebhook webhook,
            InstantSource time,
            RandomGenerator random) {
        this.time = time;
        this.webhook = webhook;
        this.accounts = new Accounts(vertx, app, accounts, time, random);
        this.files = new MediaFiles(vertx, app.graphUrl());
        Map<String, String> handles =
                accounts.stream().collect(Collectors.toUnmodifiableMap(MetaAccount::id, MetaAccount::name));
        this.reception = new Reception(
                vertx,
                new Reception.Reader(
                        InstagramEvents.NAME,
                        OBJECT,
                        _ -> Future.succeededFuture(),
                        event -> InstagramEvents.read(event, account -> Optional.ofNullable(handles.get(account))),
                        this::ask,
                        _ -> Future.succeededFuture()),
                this.accounts.ids(),
                time,
                random);
        webhook.listen(reception);
    }

    @Override
    public String name() {
        return InstagramEvents.NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, true, true);
    }

    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        return reception.open(inbox, memory).onSuccess(_ -> accounts.open());
    }

    @Override
    public boolean reaches(String conversation) {
        return InstagramThread.of(conversation)
                .flatMap(thread -> accounts.graph(thread.account()))
                .filter(Graph::isUp)
                .isPresent();
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        Optional<InstagramThread> thread = InstagramThread.of(reply.conversation());
        return thread.isEmpty()
                ? Future.succeededFuture(new Delivered.Refused("there is no such conversation on Instagram"))
                : accounts.send(thread.get().account(), InstagramReplies.posting(reply, thread.get(), time.instant()));
    }

    @Override
    public Optional<ReplyRoom> room(String conversation, Audience audience) {
        return InstagramThread.of(conversation).map(thread -> InstagramReplies.room(thread, audience));
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
        return accounts.health(reception);
    }

    @Override
    public Future<Void> lookedAt() {
        return accounts.lookedAt();
    }

    @Override
    public List<LinkHealth> links() {
        return webhook.doubt(accounts.links(reception));
    }

    @Override
    public PassedOver passedOver() {
        return reception.passedOver();
    }

    @Override
    public Future<Void> close() {
        return reception.close().compose(_ -> accounts.close());
    }

    private Future<Asked> ask(MetaEvent event) {
        Node value = event.value();
        String id = value.text("comment_id").or(() -> value.text("media_id")).orElse("");
        boolean plain = new InstagramThread(InstagramThread.MENTION, event.account(), id).hasPlainIds();
        String fields = (value.has("comment_id") ? COMMENT_FIELDS : MEDIA_FIELDS).formatted(id);
        return accounts.ask(event.account(), plain ? event.account() : "", fields)
                .map(answer -> Asked.of(answer, node -> InstagramEvents.mentioned(event, node)));
    }
}
