package org.mediacenter.dashboard.standin.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.meta.MetaAccount;
import org.mediacenter.channel.meta.MetaSide;
import org.mediacenter.channel.whatsapp.WhatsAppChannel;
import org.mediacenter.channel.whatsapp.WhatsAppSettings;
import org.mediacenter.channel.whatsapp.WhatsAppSettings.Template;
import org.mediacenter.dashboard.standin.meta.MetaVisitors.Person;
import org.mediacenter.dashboard.standin.meta.WhatsAppChats.Sent;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.DeliveryReceipt;
import org.mediacenter.hub.channel.Fetched;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.OutboundReply.Answered;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// The WhatsApp channel with people and a Graph API that stand in for the real ones.
@Timeout(120)
final class WhatsAppThereAndBackTest {
    private static final String NUMBER = "106540352242922";
    private static final MetaApplication APP =
            new MetaApplication(MetaSide.SECRET, MetaSide.VERIFY_TOKEN, Map.of("kunci", NUMBER), 0, Set.of(NUMBER));
    private static final Person SITI = new Person("6280000001234", "Siti");

    private final AtomicReference<Instant> now = new AtomicReference<>(MetaSide.NOW);
    private final Vertx vertx = Vertx.vertx();
    private final TestInbox inbox = new TestInbox();
    private GraphApi api;
    private MetaSide hub;
    private MetaVisitors visitors;
    private WhatsAppPeople people;

    @BeforeEach
    void start() {
        api = MetaSide.await(GraphApi.listening(vertx, 0, APP, now::get));
        api.chats().approve("jawaban_pengaduan", "id");
        WhatsAppSettings settings = new WhatsAppSettings(
                new MetaAccount(NUMBER, "whatsapp", "kunci"), Optional.of(new Template("jawaban_pengaduan", "id")));
        hub = new MetaSide(
                        (owner, app, webhook, time, random) ->
                                new WhatsAppChannel(owner, app, settings, webhook, time, random),
                        text -> text,
                        api.url(),
                        now::get)
                .open(inbox);
        visitors = new MetaVisitors(vertx, APP, api.world(), now::get, hub.webhook());
        people = new WhatsAppPeople(visitors, api, NUMBER, now::get);
        hub.awaitState(State.UP);
    }

    @AfterEach
    void stop() {
        visitors.close();
        hub.close();
        api.close();
        MetaSide.await(vertx.close());
    }

    @Test
    void an_answer_quotes_the_complaint_and_its_arrival_is_known() throws Exception {
        String wrote = people.write(SITI, "Lampu mati");
        InboundMessage heard = inbox.nextMessage();

        Delivered sent = deliver(heard, "Kami periksa");

        String providerId = ((Delivered.Sent) sent).providerIds().getFirst();
        assertThat(api.chats().sent())
                .extracting(Sent::to, Sent::text, Sent::quoted)
                .containsExactly(tuple(SITI.id(), "Kami periksa", Optional.of(wrote)));
        assertThat(inbox.nextReceipt()).isEqualTo(new DeliveryReceipt("whatsapp", providerId, true, Optional.empty()));
    }

    @Test
    void what_quotes_our_answer_answers_it() throws Exception {
        people.write(SITI, "Lampu mati");
        Delivered.Sent sent = (Delivered.Sent) deliver(inbox.nextMessage(), "Sudah menyala?");

        people.answer(SITI, api.chats().sent().getFirst().id(), "belum");

        assertThat(inbox.nextMessage().exchange().answers())
                .contains(sent.providerIds().getFirst());
    }

    @Test
    void a_photo_is_fetched_in_two_steps_and_only_with_the_token() throws Exception {
        Buffer bytes = Buffer.buffer("foto");
        people.photo(SITI, "Jalan rusak", bytes);

        InboundMessage heard = inbox.nextMessage();
        String source = heard.attachments().getFirst().source();

        assertThat(heard.text()).isEqualTo("Jalan rusak");
        assertThat(MetaSide.await(hub.channel().fetch(source, 100)))
                .isEqualTo(new Fetched.File(bytes, Optional.of("image/jpeg")));
        assertThat(MetaSide.await(hub.channel().fetch(source, 3))).isInstanceOf(Fetched.Gone.class);
        assertThat(MetaSide.await(hub.channel().fetch("../4", 100))).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void after_a_day_the_template_carries_the_answer() throws Exception {
        people.write(SITI, "Lampu mati");
        InboundMessage heard = inbox.nextMessage();
        now.set(now.get().plus(Duration.ofHours(25)));

        assertThat(deliver(heard, "Sudah\nmenyala")).isInstanceOf(Delivered.Sent.class);

        assertThat(api.chats().sent().getFirst().template()).contains("jawaban_pengaduan");
        assertThat(api.chats().sent().getFirst().text()).isEqualTo("Sudah menyala");
    }

    @Test
    void who_cannot_be_reached_is_told_about_later() throws Exception {
        api.world().block(SITI.id());
        people.write(SITI, "Lampu mati");

        deliver(inbox.nextMessage(), "Kami periksa");

        DeliveryReceipt receipt = inbox.nextReceipt();
        assertThat(receipt.delivered()).isFalse();
        assertThat(receipt.why().orElseThrow()).startsWith("out-of-reach: ");
    }

    @Test
    void a_dead_token_shows_and_nothing_is_lost() throws Exception {
        people.write(SITI, "Lampu mati");
        InboundMessage heard = inbox.nextMessage();
        api.goWrong(Trouble.TOKEN_DEAD);

        assertThat(deliver(heard, "Kami periksa")).isInstanceOf(Delivered.Later.class);

        assertThat(hub.channel().links().getFirst().detail()).contains("token invalid");
        assertThat(hub.channel().reaches(heard.conversation())).isFalse();
    }

    /// Nothing is sent or heard meanwhile.
    @Test
    void that_meta_is_gone_is_seen_though_nothing_goes_on() {
        MetaSide.await(api.shut());

        hub.awaitState(State.DOWN);

        assertThat(hub.channel().links().getFirst().detail()).isEqualTo("meta cannot be reached");
    }

    private Delivered deliver(InboundMessage heard, String text) {
        return MetaSide.await(hub.channel()
                .deliver(new OutboundReply(
                        ComplaintNumber.random(new SecureRandom()),
                        "r1",
                        1,
                        ReplyKind.INTERIM,
                        heard.conversation(),
                        heard.author().id(),
                        text,
                        Audience.PRIVATE,
                        new Answered(heard.nativeId(), heard.writtenAt().orElseThrow()))));
    }
}
