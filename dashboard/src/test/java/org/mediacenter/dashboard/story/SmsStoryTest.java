package org.mediacenter.dashboard.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.HubProcess.Launch;

/// One SMS from telephone to officer and back, through an SMS centre that is not built on the hub's own library, on
/// both store engines.
class SmsStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CITIZEN = "628000000042";
    private static final String FIRST = "628000000041";

    @TempDir
    Path home;

    @Test
    void an_sms_by_npm_smpp_is_routed_answered_and_delivered_on_sqlite() throws Exception {
        try (NodeSmsc smsc = NodeSmsc.start()) {
            story(smsc, launch(smsc));
        }
    }

    @Test
    void an_sms_by_npm_smpp_is_routed_answered_and_delivered_on_mongodbs_wire_protocol() throws Exception {
        try (NodeSmsc smsc = NodeSmsc.start()) {
            onMongo(smsc);
        }
    }

    @Test
    void an_sms_by_cloudhopper_is_routed_answered_and_delivered_on_sqlite() throws Exception {
        try (JvmSmsc smsc = JvmSmsc.start()) {
            story(smsc, launch(smsc));
        }
    }

    private void onMongo(TestSmsc smsc) throws Exception {
        MongoServer mongo = new MongoServer(new MemoryBackend());
        try {
            mongo.enableOplog(); // the change feed
            mongo.bind("127.0.0.1", 0);
            story(smsc, launch(smsc).with("MONGODB_URI", mongo.getConnectionString()));
        } finally {
            mongo.shutdownNow();
        }
    }

    private Launch launch(TestSmsc smsc) throws Exception {
        return Launch.in(home).with(SmsSettings.write(home, smsc.port()));
    }

    private static void story(TestSmsc smsc, Launch launch) throws Exception {
        try (HubProcess hub = HubProcess.start(launch).awaitReady(Duration.ofSeconds(60))) {
            smsc.awaitBound();
            Desk desk = Desk.of(hub);
            // the first of a day pays for loading the classes
            smsc.deliver("first", FIRST, "pohon tumbang menutup jalan");
            desk.awaitOne("pohon tumbang", PATIENCE);

            smsc.deliver("a", CITIZEN, "lampu jalan mati di depan pasar sudah tiga malam");
            String number = desk.awaitOne("lampu jalan mati", PATIENCE);

            JsonObject complaint = desk.complaint(number);
            assertThat(complaint.getString("channel")).isEqualTo("sms");
            assertThat(complaint.getString("department")).isNotBlank();
            assertThat(complaint.getJsonObject("routing").getJsonArray("because"))
                    .isNotEmpty();
            assertThat(answered(smsc, "a").getInteger("status")).isZero();
            submitted(smsc, number);

            desk.reply(number, "Lampu sudah diperbaiki petugas.");

            JsonObject answer = submitted(smsc, "sudah diperbaiki");
            assertThat(answer.getString("to")).isEqualTo(CITIZEN);
            assertThat(answer.getBoolean("receiptAsked")).isTrue();
            desk.awaitDelivery(number, "diperbaiki", "sent", PATIENCE);
            smsc.receipt(answer.getString("messageId"), "DELIVRD");
            desk.awaitDelivery(number, "diperbaiki", "delivered", PATIENCE);
        }
    }

    private static JsonObject answered(TestSmsc smsc, String id) throws InterruptedException {
        return smsc.facts()
                .await(
                        "answer to " + id,
                        fact -> Facts.named("answered").test(fact) && id.equals(fact.getString("id")),
                        PATIENCE);
    }

    private static JsonObject submitted(TestSmsc smsc, String words) throws InterruptedException {
        return smsc.facts()
                .await(
                        "submission with " + words,
                        fact -> Facts.named("submitted").test(fact)
                                && fact.getString("to").equals(CITIZEN)
                                && fact.getString("text").contains(words),
                        PATIENCE);
    }
}
