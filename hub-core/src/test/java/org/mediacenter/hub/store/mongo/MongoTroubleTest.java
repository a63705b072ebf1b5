package org.mediacenter.hub.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Append;
import org.mediacenter.hub.store.Appending;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Keeping;
import org.mediacenter.hub.store.Samples;
import org.mediacenter.hub.store.StoreBusy;
import org.mediacenter.hub.store.StoreUnusable;

/// What only a server far away can do: be gone, come back, stop between two steps.
class MongoTroubleTest {

    @Test
    void a_server_that_is_not_there_at_the_start_is_told_with_its_address_and_without_the_password()
            throws IOException {
        int port = freePort();
        String uri = "mongodb://hub:secret@127.0.0.1:" + port;

        assertThatThrownBy(() -> await(MongoStore.open(uri, "city")))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("hub.store.mongodb.uri")
                .hasMessageNotContaining("secret");
    }

    @Test
    void an_address_that_is_none_is_told() {
        assertThatThrownBy(() -> await(MongoStore.open("localhost:27017", "city")))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("mongodb://host:port");
    }

    @Test
    void while_the_server_is_away_the_store_is_busy_and_goes_on_when_it_is_back() {
        MemoryBackend backend = new MemoryBackend();
        MongoServer server = new MongoServer(backend);
        server.bind("127.0.0.1", 0);
        int port = server.getLocalAddress().getPort();
        MongoStore store = await(MongoStore.open("mongodb://127.0.0.1:" + port, "city"));
        await(store.keep(List.of(Samples.entry("before"))));
        server.shutdownNow();

        assertThatThrownBy(() -> await(store.keep(List.of(Samples.entry("away")))))
                .isInstanceOf(StoreBusy.class);
        assertThatThrownBy(() -> await(store.ping())).isInstanceOf(StoreBusy.class);

        MongoServer back = new MongoServer(new MemoryBackend());
        back.bind("127.0.0.1", port);
        assertThat(await(store.keep(List.of(Samples.entry("after"))))).first().isInstanceOf(Keeping.New.class);
        await(store.close());
        back.shutdownNow();
    }

    @Test
    void a_message_its_complaint_took_before_a_crash_is_not_handed_out_again() {
        try (StandInServer server = new StandInServer();
                MongoClient client = MongoClients.create(server.uri())) {
            MongoStore store = await(MongoStore.open(server.uri(), "city"));
            InboundEntry entry = Samples.entry("1");
            InboundEntry other = Samples.entry("2");
            await(store.keep(List.of(entry, other)));
            await(store.append(Samples.whole(entry)));
            await(Publishers.all(client.getDatabase("city")
                    .getCollection("inbound")
                    .updateOne(
                            Filters.eq(entry.key().text()),
                            Updates.combine(
                                    Updates.unset("takenBy"),
                                    Updates.set("untaken", true),
                                    Updates.set("message", new Binary(entry.message()))))));

            assertThat(await(store.untaken(Optional.empty(), 1)))
                    .extracting(untaken -> untaken.key().nativeId())
                    .containsExactly("2");

            assertThat(await(store.kept(entry.key())).orElseThrow().message()).isEmpty();
            await(store.close());
        }
    }

    @Test
    void a_message_its_complaint_took_before_a_crash_opens_no_second_complaint() {
        try (StandInServer server = new StandInServer();
                MongoClient client = MongoClients.create(server.uri())) {
            MongoStore store = await(MongoStore.open(server.uri(), "city"));
            InboundEntry entry = Samples.entry("1");
            await(store.keep(List.of(entry)));
            await(store.append(Samples.taking(Samples.opening(Samples.number()), entry.key())));
            await(Publishers.all(client.getDatabase("city")
                    .getCollection("inbound")
                    .updateOne(Filters.eq(entry.key().text()), Updates.unset("takenBy"))));

            Appending again = await(store.append(Samples.whole(entry)));

            assertThat(again).isEqualTo(new Appending.Conflict(0));
            assertThat(await(store.complaint(entry.number()))).isEmpty();
            await(store.close());
        }
    }

    @Test
    void a_history_without_room_is_refused_and_stays_readable() {
        try (StandInServer server = new StandInServer()) {
            MongoStore store = await(MongoStore.open(server.uri(), "city"));
            ComplaintNumber number = Samples.number();
            assertThat(await(store.append(Samples.withText(number, 0, 3 << 20))))
                    .isEqualTo(new Appending.Done(1));

            Append tooMuch = Samples.withText(number, 1, 3 << 20);

            assertThatThrownBy(() -> await(store.append(tooMuch)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[" + number + "] has no room");
            assertThat(await(store.complaint(number)).orElseThrow().version()).isEqualTo(1);
            await(store.close());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
