package org.mediacenter.dashboard.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mediacenter.dashboard.standin.meta.GraphApi;
import org.mediacenter.dashboard.standin.meta.MetaApplication;
import org.mediacenter.dashboard.standin.meta.MetaVisitors;
import org.mediacenter.dashboard.standin.meta.WhatsAppPeople;
import org.mediacenter.dashboard.standin.telegram.TelegramStandIn;
import org.mediacenter.dashboard.standin.x.XApplication;
import org.mediacenter.dashboard.standin.x.XPost;
import org.mediacenter.dashboard.standin.x.XStandIn;
import org.mediacenter.hub.settings.MetaAccounts;
import org.mediacenter.hub.settings.Secret;
import org.mediacenter.hub.settings.TelegramBot;
import org.mediacenter.hub.settings.WhatsAppNumber;
import org.mediacenter.hub.settings.XAccount;

/// The city's page on Facebook, its accounts on Instagram and X, its number on WhatsApp and its bot at Telegram, on
/// loopback, and the people who write there.
///
/// Calls block; for one thread, but for [#close()].
final class SocialMedia implements AutoCloseable {
    private static final String PAGE = "1234567890321";
    private static final String PAGE_NAME = "Media Center Demo";
    private static final String PAGE_TOKEN = "page-token";
    private static final String GALLERY = "17841400000000000";
    private static final String GALLERY_TOKEN = "gallery-token";
    private static final String NUMBER = "106540352242922";
    private static final String NUMBER_TOKEN = "number-token";
    private static final String BOT_TOKEN = "100000:demo-bot-token";
    private static final XApplication X = new XApplication(
            "consumer-key", "consumer-secret", "access-token", "access-secret", "9000000001", "MediaCenterDemo");
    private static final MetaApplication META = new MetaApplication(
            "app-secret",
            "verify-token",
            Map.of(PAGE_TOKEN, PAGE, GALLERY_TOKEN, GALLERY, NUMBER_TOKEN, NUMBER),
            0,
            Set.of(NUMBER));
    private static final Duration POLL = Duration.ofSeconds(60);
    private static final long PATIENCE_SECONDS = 10;

    private final Vertx vertx = Vertx.vertx();
    private final InstantSource clock;
    private final GraphApi graph;
    private final XStandIn x;
    private final TelegramStandIn telegram;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> facebookPosts = new HashMap<>();
    private final Map<String, String> comments = new HashMap<>();
    private final Map<String, XPost> xPosts = new HashMap<>();
    private Optional<MetaVisitors> visitors = Optional.empty();
    private Optional<WhatsAppPeople> chatting = Optional.empty();

    /// @param clock the hub's
    SocialMedia(InstantSource clock) {
        this.clock = clock;
        this.graph = done(GraphApi.listening(vertx, 0, META, clock));
        this.telegram = done(TelegramStandIn.listening(vertx, 0, BOT_TOKEN, clock));
        // requests to X are signed with the time it really is, whatever the demo plays
        this.x = done(XStandIn.listening(vertx, 0, X, InstantSource.system()));
    }

    /// What the hub must be told of the page, the account and the number.
    MetaAccounts meta() {
        return new MetaAccounts(
                new Secret(META.secret()),
                Optional.empty(),
                new Secret(META.verifyToken()),
                Optional.of(URI.create(graph.url())),
                List.of(new MetaAccounts.Account(PAGE, PAGE_NAME, new Secret(PAGE_TOKEN))),
                List.of(new MetaAccounts.Account(GALLERY, "mediacenter.demo", new Secret(GALLERY_TOKEN))),
                Optional.of(new WhatsAppNumber(NUMBER, new Secret(NUMBER_TOKEN), Optional.empty())));
    }

    /// What the hub must be told of the account.
    XAccount account() {
        return new XAccount(
                new Secret(X.consumerKey()),
                new Secret(X.consumerSecret()),
                new Secret(X.accessToken()),
                new Secret(X.accessSecret()),
                X.userId(),
                X.handle(),
                Optional.of(x.url()),
                POLL,
                false);
    }

    /// What the hub must be told of the bot.
    TelegramBot bot() {
        return new TelegramBot(new Secret(BOT_TOKEN), Optional.of(telegram.url()));
    }

    /// From now on what people write reaches this hub.
    void reaches(URI hub) {
        MetaVisitors onThePage = new MetaVisitors(
                vertx, META, graph.world(), clock, hub.resolve("/webhooks/meta").toString());
        visitors = Optional.of(onThePage);
        chatting = Optional.of(new WhatsAppPeople(onThePage, graph, NUMBER, clock));
        if (!done(onThePage.handshake()) || !done(x.subscribe(hub.resolve("/webhooks/x")))) {
            throw new IllegalStateException("the hub does not know the stand-ins' secrets");
        }
    }

    /// Somebody writes as the happening says; what has the name of an earlier post stands below it.
    void take(Happening happening) {
        String name = happening.name().orElseThrow();
        String thread = happening.key().orElse(happening.text());
        switch (happening.by()) {
            case FACEBOOK -> onThePage(name, thread, happening.text());
            case INSTAGRAM -> belowAPhoto(name, thread, happening.text());
            case X -> onX(name, thread, happening.text());
            case TELEGRAM -> telegram.people().write(Long.parseLong(id(name)), name, happening.text());
            case WHATSAPP -> onWhatsApp(happening);
            case SMS, FORM, API, EMAIL, PHONE, WALK_IN, LETTER ->
                throw new IllegalArgumentException("that is no social medium");
        }
    }

    private void onThePage(String name, String thread, String text) {
        MetaVisitors people = visitors.orElseThrow();
        MetaVisitors.Person person = new MetaVisitors.Person(id(name), name);
        Optional<String> post = Optional.ofNullable(facebookPosts.get(thread));
        if (post.isPresent()) {
            people.comment(PAGE, post.get(), post.get(), person, text);
        } else {
            facebookPosts.put(thread, people.post(PAGE, person, text));
        }
    }

    private void belowAPhoto(String name, String thread, String text) {
        MetaVisitors.Person person = new MetaVisitors.Person(id(name), name);
        String comment =
                visitors.orElseThrow().commentOnPhoto(GALLERY, Optional.ofNullable(comments.get(thread)), person, text);
        comments.putIfAbsent(thread, comment);
    }

    private void onWhatsApp(Happening happening) {
        String number = happening.phone().orElseThrow().replace("-", "").replaceFirst("^0", "62");
        chatting.orElseThrow()
                .write(new MetaVisitors.Person(number, happening.name().orElseThrow()), happening.text());
    }

    private void onX(String handle, String thread, String text) {
        String id = id(handle);
        x.people().join(id, handle);
        Optional<XPost> post = Optional.ofNullable(xPosts.get(thread));
        if (post.isPresent()) {
            x.people().answer(id, post.get().id(), text);
        } else {
            xPosts.put(thread, x.people().post(id, "@" + X.handle() + " " + text));
        }
    }

    private String id(String name) {
        return ids.computeIfAbsent(name, _ -> "80000" + (100_000 + ids.size()));
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("a stand-in did not answer", e);
        }
    }

    @Override
    public void close() {
        visitors.ifPresent(MetaVisitors::close);
        graph.close();
        x.close();
        telegram.close();
        var _ = vertx.close();
    }
}
