package org.mediacenter.hub.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class FeedTest {

    @Test
    void a_reading_whose_mark_cannot_be_written_lets_its_stream_go() throws InterruptedException {
        CountDownLatch letGo = new CountDownLatch(1);
        try (StandInServer server = new StandInServer();
                MongoClient client = MongoClients.create(settings(server, letGo))) {
            MongoDatabase city = client.getDatabase("city");
            Database database = Database.of(city);
            noSecondMark(database);

            assertThatThrownBy(() -> await(new Feed(database, city).now())).isInstanceOf(MongoWriteException.class);

            assertThat(letGo.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// Documents without a version, as marks are, cannot be two.
    private static void noSecondMark(Database database) {
        await(Publishers.all(
                database.complaints().createIndex(Indexes.ascending("version"), new IndexOptions().unique(true))));
        await(Publishers.all(database.complaints().insertOne(new Document("_id", "mark:first"))));
    }

    private static MongoClientSettings settings(StandInServer server, CountDownLatch letGo) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals("killCursors")) {
                            letGo.countDown();
                        }
                    }
                })
                .build();
    }
}
