package org.mediacenter.channel.whatsapp;

import com.restfb.json.JsonObject;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mediacenter.channel.meta.Accounts;
import org.mediacenter.channel.meta.Asked;
import org.mediacenter.channel.meta.Graph;
import org.mediacenter.channel.meta.GraphAnswer;
import org.mediacenter.channel.meta.MediaFiles;
import org.mediacenter.channel.meta.MetaApp;
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

/// WhatsApp: what people write to the city's number. Thread-safe.
public final class WhatsAppChannel implements Channel {
    private static final String OBJECT = "whatsapp_business_account";

    private final InstantSource time;
    private final MetaWebhook webhook;
    private final WhatsAppSettings settings;
    private final WhatsAppReplies replies;
    private final Accounts accounts;
    private final Reception reception;
    private final MediaFiles files;
    private final SetUp setUp;

    /// @param webhook shared with Meta's other products
    /// @param random spreads the waits between tries
    public WhatsAppChannel(
            Vertx vertx,
            MetaApp app,
            WhatsAppSettings settings,
            MetaWebhook webhook,
            InstantSource time,
            RandomGenerator random) {
        this.time = time;
        this.webhook = webhook;
        this.settings = settings;
        this.setUp = new SetUp(settings);
        this.replies = new WhatsAppReplies(settings.template());
        this.accounts = new Accounts(vertx, app, List.of(settings.number()), time, random);
        this.files = new MediaFiles(vertx, app.graphUrl());
        this.reception = new Reception(
                vertx,
                new Reception.Reader(
                        WhatsAppEvents.NAME,
                        OBJECT,
                        _ -> Future.succeededFuture(),
                        WhatsAppEvents::read,
                        _ -> Future.succeededFuture(new Asked.Never("whatsapp sends what was said")),
                        _ -> Future.succeededFuture()),
                accounts.ids(),
                time,
                random);
        webhook.listen(reception);
    }

    @Override
    public String name() {
        return WhatsAppEvents.NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, false, false);
    }

    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        return setUp.load(memory)
                .otherwiseEmpty()
                .compose(_ -> reception.open(inbox, memory))
                .onSuccess(_ -> accounts.open());
    }

    @Override
    public boolean reaches(String conversation) {
        return WhatsAppThread.of(conversation)
                .flatMap(thread -> accounts.graph(thread.number()))
                .filter(Graph::isUp)
                .isPresent();
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        Optional<WhatsAppThread> thread = WhatsAppThread.of(reply.conversation());
        if (thread.isEmpty()) {
            return Future.succeededFuture(new Delivered.Refused("there is no such conversation on WhatsApp"));
        }
        Instant now = time.instant();
        boolean byTemplate = WhatsAppReplies.isLate(reply, now);
        long sending = setUp.sends();
        return accounts.send(thread.get().number(), replies.posting(reply, thread.get(), now))
                .map(delivered -> {
                    setUp.learns(sending, byTemplate, delivered);
                    return named(delivered);
                });
    }

    @Override
    public Optional<ReplyRoom> room(String conversation, Audience audience) {
        return Optional.of(replies.room());
    }

    @Override
    public Future<Fetched> fetch(String source, long limit) {
        return accounts.ask(settings.number().id(), source.matches("[0-9A-Za-z_-]{1,100}") ? source : "", "url")
                .compose(answer -> switch (answer) {
                    case GraphAnswer.Done(var json) -> file(json, limit);
                    case GraphAnswer.Never(var why) -> Future.succeededFuture(new Fetched.Gone(why));
                    default -> Future.failedFuture(new IOException("meta does not tell where the file is"));
                });
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
        return webhook.doubt(accounts.links(reception).stream().map(setUp::on).toList());
    }

    @Override
    public PassedOver passedOver() {
        return reception.passedOver();
    }

    @Override
    public Future<Void> close() {
        return reception.close().compose(_ -> accounts.close()).onComplete(_ -> setUp.close());
    }

    private Future<Fetched> file(JsonObject told, long limit) {
        String url = Graph.node(told).text("url").orElse("");
        return files.fetch(url, limit, Optional.of(settings.number().token()));
    }

    private static Delivered named(Delivered delivered) {
        return delivered instanceof Delivered.Sent(var ids)
                ? new Delivered.Sent(ids.stream().map(MessageName::blanked).toList())
                : delivered;
    }
}
