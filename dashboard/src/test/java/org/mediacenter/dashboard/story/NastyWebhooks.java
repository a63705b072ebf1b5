package org.mediacenter.dashboard.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mediacenter.channel.meta.MangledBodies;
import org.mediacenter.dashboard.bench.HubProcess;

/// Providers that sign rightly and tell nonsense. Thread-safe.
final class NastyWebhooks implements AutoCloseable {
    static final String SECRET = "rahasia";
    static final String PAGE = "1234567890321";
    static final String ACCOUNT = "17841400000000000";
    static final String NUMBER = "106540000000000";
    static final String X = "9000000001";

    /// What a provider would send, before it went mad.
    ///
    /// @param body with places for the account and for a number of its own
    private record Sound(String account, String body) {}

    private static final List<Sound> META =
            List.of(new Sound(PAGE, """
            {"object":"page","entry":[{"id":"%1$s","time":1774000000,"changes":[{"field":"feed","value":{"item":"comment",\
            "verb":"add","post_id":"%1$s_7","comment_id":"7_%2$d","parent_id":"%1$s_7","created_time":1774000000,\
            "message":"lampu padam %2$d","from":{"id":"8%2$d","name":"Warga"}}}]}]}"""), new Sound(PAGE, """
            {"object":"page","entry":[{"id":"%1$s","time":1774000000000,"messaging":[{"sender":{"id":"8%2$d"},\
            "recipient":{"id":"%1$s"},"timestamp":1774000000000,"message":{"mid":"m_%2$d","text":"air mati %2$d",\
            "attachments":[{"type":"image","payload":{"url":"https://scontent.fbcdn.net/%2$d.jpg"}}]}}]}]}"""), new Sound(ACCOUNT, """
            {"object":"instagram","entry":[{"id":"%1$s","time":1774000000,"changes":[{"field":"comments","value":{\
            "id":"9%2$d","text":"sampah %2$d","from":{"id":"8%2$d","username":"warga"},"media":{"id":"500"}}}]}]}"""), new Sound(NUMBER, """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
            "messaging_product":"whatsapp","metadata":{"display_phone_number":"628000001771","phone_number_id":"%1$s"},\
            "contacts":[{"profile":{"name":"Warga"},"wa_id":"62800%2$d"}],"messages":[{"from":"62800%2$d",\
            "id":"wamid.%2$d","timestamp":"1774000000","type":"text","text":{"body":"jalan rusak %2$d"}}]}}]}]}"""));
    private static final List<Sound> ON_X = List.of(new Sound(X, """
            {"data":{"filter":{"user_id":"%1$s"},"event_type":"post.mention.create","payload":{"id":"7%2$d",\
            "text":"@MediaCenterUji banjir %2$d","author_id":"8%2$d","created_at":"2026-11-20T09:00:00.000Z",\
            "conversation_id":"7%2$d"}}}"""), new Sound(X, """
            {"data":{"filter":{"user_id":"%1$s"},"event_type":"dm.received","payload":{"id":"6%2$d","text":"got %2$d",\
            "sender_id":"8%2$d","dm_conversation_id":"8%2$d-%1$s","created_at":"2026-11-20T09:00:00.000Z"}}}"""));

    private static final int LATER = 503;
    private static final int MOST_REFUSED = 500;
    private final URI hub;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final Queue<HttpRequest> refused = new ConcurrentLinkedQueue<>();

    NastyWebhooks(HubProcess hub) {
        this.hub = hub.page("/");
    }

    /// Goes on until it has sent so many; each thread with a seed of its own.
    void annoy(long seed, long end, long most) {
        Random random = new Random(seed);
        MangledBodies meta = new MangledBodies(random, some -> any(META, some));
        MangledBodies x = new MangledBodies(random, some -> any(ON_X, some));
        while (System.nanoTime() < end && sent.incrementAndGet() <= most) {
            if (random.nextInt(3) == 0) {
                post("/webhooks/x", "x-twitter-webhooks-signature", x.next());
            } else {
                post("/webhooks/meta", "X-Hub-Signature-256", meta.next());
            }
        }
    }

    private static String any(List<Sound> sounds, Random random) {
        Sound sound = sounds.get(random.nextInt(sounds.size()));
        return sound.body().formatted(sound.account(), random.nextInt(1_000_000));
    }

    private void post(String path, String header, byte[] body) {
        byte[] mac = mac(body);
        String signature = "sha256="
                + (path.endsWith("x")
                        ? Base64.getEncoder().encodeToString(mac)
                        : HexFormat.of().formatHex(mac));
        HttpRequest request = HttpRequest.newBuilder(hub.resolve(path))
                .header(header, signature)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        int status = status(request);
        statuses.computeIfAbsent(status, _ -> new AtomicLong()).incrementAndGet();
        if (status == LATER && refused.size() < MOST_REFUSED) {
            refused.add(request);
        }
    }

    private int status(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError("the hub did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /// Says again what was to be said later; how much of it is still to be.
    int sayAgain() {
        refused.removeIf(request -> status(request) != LATER);
        return refused.size();
    }

    private static byte[] mac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// How many pieces of nonsense the hub answered.
    long sent() {
        return statuses.values().stream().mapToLong(AtomicLong::get).sum();
    }

    /// How often the hub answered what.
    Map<Integer, AtomicLong> statuses() {
        return statuses;
    }

    @Override
    public void close() {
        client.close();
    }
}
