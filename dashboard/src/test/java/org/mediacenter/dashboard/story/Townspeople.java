package org.mediacenter.dashboard.story;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.HubProcess.Launch;
import org.mediacenter.dashboard.bench.OfficerLogin;
import org.mediacenter.dashboard.standin.mail.MailStandIn;
import org.mediacenter.dashboard.standin.meta.GraphApi;
import org.mediacenter.dashboard.standin.meta.MetaApplication;
import org.mediacenter.dashboard.standin.meta.MetaVisitors;
import org.mediacenter.dashboard.standin.meta.MetaVisitors.Person;
import org.mediacenter.dashboard.standin.meta.WhatsAppPeople;
import org.mediacenter.dashboard.standin.sms.Smsc;
import org.mediacenter.dashboard.standin.telegram.TelegramStandIn;
import org.mediacenter.dashboard.standin.x.XApplication;
import org.mediacenter.dashboard.standin.x.XStandIn;

/// People on every channel, each of whom writes once; the providers outlive the hub, as they do.
///
/// For one thread.
final class Townspeople implements AutoCloseable {
    private static final String PAGE = "1234567890321";
    private static final String ACCOUNT = "17841400000000000";
    private static final String NUMBER = "106540352242922";
    private static final String BOT = "100000:bot-token";
    private static final String ADDRESS = "lapor@kota.example";
    private static final String MAILBOX = "kotak";
    /// More than are filled in before a hub is there again.
    private static final int FORMS = 30;

    private static final String GATEWAY = "kunci-gerbang-pesan-singkat";
    private static final MetaApplication META = new MetaApplication(
            "rahasia",
            "sandi",
            Map.of("kunci-halaman", PAGE, "kunci-akun", ACCOUNT, "kunci-nomor", NUMBER),
            0,
            Set.of(NUMBER));
    private static final XApplication X =
            new XApplication("kunci", "rahasia", "kunci-akun", "rahasia-akun", "9000000001", "MediaCenterUji");

    private final Path home;
    private final Path callFile;
    private final Vertx vertx = Vertx.vertx();
    private final Smsc smsc;
    private final GraphApi graph;
    private final XStandIn x;
    private final TelegramStandIn telegram;
    private final MailStandIn mail;
    private final int port;
    private final MetaVisitors visitors;
    private final WhatsAppPeople chatting;
    private final StubbornCallers machines = new StubbornCallers();
    private final Map<String, List<String>> written = new TreeMap<>();
    private Optional<CounterClerk> clerk = Optional.empty();
    private String exchange = "";
    private int people;
    private int calls;

    Townspeople(Path home) throws Exception {
        this.home = home;
        this.port = JvmSmsc.freePort();
        this.callFile = Files.createDirectories(home.resolve("calls")).resolve("Master.csv");
        this.smsc = Smsc.listening(0, TestSmsc.SYSTEM_ID, TestSmsc.PASSWORD, Duration.ofMillis(50));
        this.graph = done(GraphApi.listening(vertx, 0, META, InstantSource.system()));
        this.x = done(XStandIn.listening(vertx, 0, X, InstantSource.system()));
        this.telegram = done(TelegramStandIn.listening(vertx, 0, BOT, InstantSource.system()));
        this.mail = new MailStandIn(ADDRESS, MAILBOX, MAILBOX, InstantSource.system());
        this.visitors = new MetaVisitors(
                vertx, META, graph.world(), InstantSource.system(), "http://127.0.0.1:" + port + "/webhooks/meta");
        this.chatting = new WhatsAppPeople(visitors, graph, NUMBER, InstantSource.system());
    }

    /// How to start a hub that is connected to all of them, always on the same port.
    Launch launch() throws IOException {
        Map<String, Object> channels = Map.of(
                "sms", Map.of("links", List.of(link()), "gateways", List.of(gateway())),
                "meta", meta(),
                "x", account(),
                "whatsapp", Map.of("phone-number-id", NUMBER, "token", "kunci-nomor"),
                "telegram", Map.of("token", BOT, "api-url", telegram.url().toString()),
                "email", mailbox(),
                "phone", Map.of("folder", home.resolve("calls").toString(), "format", "asterisk"));
        // JSON is YAML too; it holds passwords, so only its owner may read it
        Path file = Files.createFile(
                home.resolve("hub.yaml"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, new JsonObject(Map.of("hub", Map.of("channels", channels))).encode());
        return Launch.in(home).with(file).on(port);
    }

    private Map<String, Object> link() {
        return Map.of(
                "name",
                "main",
                "host",
                "127.0.0.1",
                "port",
                smsc.port(),
                "system-id",
                TestSmsc.SYSTEM_ID,
                "password",
                TestSmsc.PASSWORD,
                "address",
                TestSmsc.NUMBER);
    }

    private static Map<String, Object> gateway() {
        return Map.of(
                "name",
                "gerbang",
                "send",
                Map.of(
                        "url", "http://127.0.0.1:9/v1/messages",
                        "body", "{\"recipient\":\"{to-digits}\",\"message\":\"{text}\"}"),
                "receive",
                Map.of(
                        "proof", "header:X-Callback-Token",
                        "secret", GATEWAY,
                        "sender", "sender",
                        "text", "message",
                        "id", "message_id"));
    }

    private Map<String, Object> mailbox() {
        return Map.of(
                "address", ADDRESS,
                "imap", Map.of("host", "127.0.0.1", "port", mail.imapPort(), "user", MAILBOX, "password", MAILBOX),
                "smtp", Map.of("host", "127.0.0.1", "port", mail.smtpPort(), "user", MAILBOX, "password", MAILBOX));
    }

    private Map<String, Object> meta() {
        return Map.of(
                "app-secret", META.secret(),
                "verify-token", META.verifyToken(),
                "graph-url", graph.url(),
                "pages", List.of(Map.of("id", PAGE, "name", "Sapawarga", "token", "kunci-halaman")),
                "instagram", List.of(Map.of("id", ACCOUNT, "name", "sapawarga", "token", "kunci-akun")));
    }

    private Map<String, Object> account() {
        return Map.of(
                "consumer-key", X.consumerKey(),
                "consumer-secret", X.consumerSecret(),
                "access-token", X.accessToken(),
                "access-secret", X.accessSecret(),
                "user-id", X.userId(),
                "handle", X.handle(),
                "api-url", x.url().toString());
    }

    /// X goes on calling a webhook that proved itself, the exchange has its key once, the counter its forms, and what
    /// was said in vain is said again.
    void mayBeCalled(HubProcess hub) throws Exception {
        if (exchange.isEmpty()) {
            exchange = OfficerLogin.administrator(hub).makeToken("sentral");
        }
        if (clerk.isEmpty()) {
            clerk = Optional.of(new CounterClerk(hub));
        }
        clerk.get().open(FORMS);
        Awaiting.until("the machines are heard", Duration.ofSeconds(60), machines::sayAgain);
        if (!done(x.subscribe(hub.page("/webhooks/x")))) {
            throw new AssertionError("the hub does not know the secret of X");
        }
    }

    /// So many people write on each channel.
    void write(int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            String id = "" + (80_000_000 + ++people);
            String text = "lampu jalan mati di depan rumah warga " + id;
            smsc.send("+62800" + id, TestSmsc.NUMBER, text);
            wrote("sms", id);
            visitors.message(PAGE, new Person("1" + id, "Warga " + id), text);
            visitors.post(PAGE, new Person("2" + id, "Warga " + id), text);
            wrote("facebook", id);
            wrote("facebook", id);
            visitors.message(ACCOUNT, new Person("3" + id, "warga." + id), text);
            visitors.commentOnPhoto(ACCOUNT, Optional.empty(), new Person("4" + id, "warga." + id), text);
            wrote("instagram", id);
            wrote("instagram", id);
            chatting.write(new Person("62800" + id, "Warga " + id), text);
            wrote("whatsapp", id);
            x.people().join("5" + id, "warga_" + id);
            x.people().post("5" + id, "@" + X.handle() + " " + text);
            wrote("x", id);
            telegram.people().write(people, "Warga " + id, text);
            wrote("telegram", id);
            mail.write("Warga", "warga." + id + "@contoh.example", "Lampu mati", text);
            wrote("email", id);
            machines.say(page("/webhooks/sms/gerbang"), "X-Callback-Token", GATEWAY, sms("7" + id, text));
            wrote("sms", id);
            machines.say(page("/api/v1/phone-calls"), "Authorization", "Bearer " + exchange, missed(id));
            calls++;
            atCounter(id, text);
            Files.writeString(callFile, call(id), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            calls++;
        }
    }

    /// Every other one writes a letter.
    private void atCounter(String id, String text) throws InterruptedException {
        boolean visits = people % 2 == 0;
        CounterClerk writing = clerk.orElseThrow();
        machines.say(visits ? writing.visit("08006" + id, text) : writing.letter("Jalan Contoh " + id, text));
        wrote(visits ? "walk-in" : "letter", id);
    }

    private URI page(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String sms(String from, String text) {
        return new JsonObject()
                .put("sender", "62800" + from)
                .put("message", text)
                .put("message_id", "g" + from)
                .encode();
    }

    private static String missed(String id) {
        return new JsonObject()
                .put("id", "p" + id)
                .put("caller", "08009" + id)
                .put("start", "2026-11-20T02:00:00Z")
                .put("disposition", "missed")
                .encode();
    }

    private void wrote(String channel, String id) {
        written.computeIfAbsent(channel, _ -> new ArrayList<>()).add(id);
    }

    private static String call(String id) {
        return "\"\",\"0800" + id
                + "\",\"112\",\"from-trunk\",\"\",\"SIP/1\",\"\",\"Dial\",\"\",\"2026-11-20 09:00:00\","
                + "\"\",\"2026-11-20 09:01:00\",60,0,\"NO ANSWER\",\"DOCUMENTATION\",\"17." + id + "\",\"\"\n";
    }

    /// The numbers in what was written on each channel; each text is a complaint of somebody else.
    Map<String, List<String>> written() {
        return written;
    }

    /// How many calls stand in the exchange's file, or were told by it.
    int calls() {
        return calls;
    }

    @Override
    public void close() {
        machines.close();
        visitors.close();
        mail.close();
        telegram.close();
        x.close();
        graph.close();
        smsc.close();
        vertx.close().await();
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
