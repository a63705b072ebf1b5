package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.channel.common.Door;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.channel.sms.SmsChannel;
import org.mediacenter.dashboard.standin.ApiFailure;
import org.mediacenter.dashboard.standin.sms.SmsGatewayStandIn;
import org.mediacenter.hub.channel.Channel.Postage;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.settings.SettingsReading;

/// The README's worked example of a gateway, as it stands there, against the stand-in it describes.
@Timeout(60)
final class GatewayExampleTest {
    private final Vertx vertx = Vertx.vertx();
    private final TestInbox inbox = new TestInbox();
    private final SmsGatewayStandIn gateway =
            Peer.await(SmsGatewayStandIn.listening(vertx, 0, "kunci", "tanda-gerbang-kota", InstantSource.system()));

    @TempDir
    private Path folder = Path.of("");

    private Optional<SmsChannel> channel = Optional.empty();
    private Optional<Door> door = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        SettingsReading reading = read(Files.writeString(folder.resolve("key"), "kunci"));
        assertThat(reading).isInstanceOf(SettingsReading.Good.class);
        SmsChannel made = SmsWiring.of(
                ((SettingsReading.Good) reading).settings().channels().sms(),
                vertx,
                InstantSource.system(),
                ZoneId.of("Asia/Jakarta"),
                "62");
        channel = Optional.of(made);
        door = Optional.of(new Door(made));
        Peer.await(made.open(inbox, new TestMemory()));
    }

    @AfterEach
    void close() {
        door.ifPresent(Door::close);
        channel.ifPresent(open -> Peer.await(open.close()));
        gateway.close();
        Peer.await(vertx.close());
    }

    @Test
    void a_citizen_writes_is_answered_and_the_receipt_comes() throws Exception {
        int heardWith = Peer.await(gateway.write(webhook(""), "62800000001", "Lampu jalan padam"));
        InboundMessage heard = inbox.nextMessage();
        Delivered delivered = deliver(heard, "Sudah kami perbaiki “tadi pagi”");
        int receiptWith = Peer.await(
                gateway.receipt(webhook("/receipts"), gateway.taken().getFirst().id(), "DELIVERED"));

        assertThat(List.of(heardWith, receiptWith)).containsOnly(200);
        assertThat(heard.author().id()).isEqualTo("+62800000001");
        assertThat(heard.writtenAt()).isPresent();
        assertThat(gateway.taken()).singleElement().satisfies(text -> {
            assertThat(text.recipient()).isEqualTo("62800000001");
            assertThat(text.sender()).isEqualTo("1771");
            assertThat(text.message()).isEqualTo("Sudah kami perbaiki “tadi pagi”");
            assertThat(delivered).isEqualTo(new Delivered.Sent(List.of("gerbang:" + text.id())));
            assertThat(inbox.nextReceipt().providerId()).isEqualTo("gerbang:" + text.id());
        });
        assertThat(channel.orElseThrow().postage(heard.conversation(), "Baik")).contains(new Postage(1, 350));
    }

    @Test
    void what_the_gateway_does_instead_of_answering_is_told_as_what_it_is() throws Exception {
        Peer.await(gateway.write(webhook(""), "62800000001", "Lampu jalan padam"));
        InboundMessage heard = inbox.nextMessage();

        gateway.fail(ApiFailure.DEAD_KEYS);
        assertThat(deliver(heard, "Satu")).isInstanceOf(Delivered.Later.class);
        gateway.fail(ApiFailure.BROKEN);
        assertThat(deliver(heard, "Dua")).isInstanceOf(Delivered.Unknown.class);
        gateway.fail(ApiFailure.CUT);
        assertThat(deliver(heard, "Tiga")).isInstanceOf(Delivered.Unknown.class);
        gateway.fail(ApiFailure.LIMIT);
        assertThat(deliver(heard, "Empat"))
                .isInstanceOfSatisfying(
                        Delivered.Later.class,
                        later -> assertThat(later.after()).hasSeconds(3));
    }

    @Test
    void a_secret_that_is_missing_keeps_the_gateway_off_and_says_so() throws IOException {
        SettingsReading reading = read(Files.writeString(folder.resolve("empty"), ""));

        assertThat(reading).isInstanceOfSatisfying(SettingsReading.Good.class, good -> {
            assertThat(good.settings().channels().sms().gateways()).isEmpty();
            assertThat(good.warnings())
                    .anySatisfy(warning -> assertThat(warning.toString())
                            .contains("hub.channels.sms.gateways[0].receive.secret", "stays off"));
        });
    }

    private SettingsReading read(Path key) throws IOException {
        String token = key.endsWith("empty") ? "" : "tanda-gerbang-kota";
        return GatewayExample.read(folder, gateway.url(), Files.readString(key), token, Map.of());
    }

    private URI webhook(String more) {
        return door.orElseThrow().at("/webhooks/sms/gerbang" + more);
    }

    private Delivered deliver(InboundMessage heard, String text) {
        return Peer.await(channel.orElseThrow()
                .deliver(new OutboundReply(
                        ComplaintNumber.random(new SecureRandom()),
                        "r1",
                        1,
                        ReplyKind.FINAL,
                        heard.conversation(),
                        heard.author().id(),
                        text,
                        Audience.PRIVATE,
                        new OutboundReply.Answered(heard.nativeId(), Instant.EPOCH))));
    }
}
