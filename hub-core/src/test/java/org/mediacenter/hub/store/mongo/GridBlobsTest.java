package org.mediacenter.hub.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;
import org.mediacenter.hub.store.Blobs.Stored;
import org.mediacenter.hub.store.BlobsContract;
import org.mediacenter.hub.store.StoreBusy;

/// Blobs in GridFS, on the stand-in.
class GridBlobsTest implements BlobsContract {
    private static final String CITY = "contract";

    @TempDir
    Path folder;

    private final StandInServer server = new StandInServer();
    private final Vertx vertx = Vertx.vertx();
    private MongoStore store;
    private MongoClient beside;
    private MongoCollection<Document> files;
    private Blobs blobs;

    @BeforeEach
    void open() {
        store = await(MongoStore.open(server.uri(), CITY));
        beside = MongoClients.create(server.uri());
        files = beside.getDatabase(CITY).getCollection("blob.files");
        blobs = store.blobs(vertx);
    }

    @AfterEach
    void close() {
        beside.close();
        await(store.close());
        await(vertx.close());
        server.close();
    }

    @Override
    public Blobs blobs() {
        return blobs;
    }

    @Override
    public Vertx vertx() {
        return vertx;
    }

    @Override
    public void putAt(ComplaintNumber number, BlobId id, Instant then) {
        await(Publishers.all(files.updateOne(
                Filters.and(Filters.eq("metadata.number", number.value()), Filters.eq("metadata.sha256", id.value())),
                Updates.set("uploadDate", Values.date(then)))));
    }

    /// A client before whose next change of a file's name or date all files go.
    private MongoClient overtaken() {
        AtomicBoolean once = new AtomicBoolean();
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals("update") && once.compareAndSet(false, true)) {
                            await(Publishers.all(files.deleteMany(new Document())));
                        }
                    }
                })
                .build());
    }

    private Future<Stored> put(MongoClient client) throws IOException {
        String source = Files.writeString(folder.resolve("source"), "photo").toString();
        ReadStream<Buffer> photo = await(vertx.fileSystem().open(source, new OpenOptions().setWrite(false)));
        return new GridBlobs(vertx, client.getDatabase(CITY)).put(NUMBER, photo, 100);
    }

    @Test
    void what_went_before_it_had_a_name_is_not_said_to_be_kept() throws IOException {
        try (MongoClient client = overtaken()) {
            assertThatThrownBy(() -> await(put(client))).isInstanceOf(StoreBusy.class);
        }
    }

    @Test
    void nothing_of_what_is_swept_stays() throws IOException {
        await(put(beside));

        await(blobs.sweep(FAR_AHEAD, (_, _) -> Future.succeededFuture(Set.of())));

        MongoCollection<Document> chunks = beside.getDatabase(CITY).getCollection("blob.chunks");
        assertThat(await(Publishers.first(chunks.countDocuments()))).contains(0L);
    }
}
