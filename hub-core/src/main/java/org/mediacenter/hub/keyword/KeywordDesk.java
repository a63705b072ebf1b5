package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.worklist.Worklist;

/// What the hub itself says to citizens and hears from them, put together.
public final class KeywordDesk {
    private final OptOuts optOuts;
    private final Courtesies courtesies;
    private final RatingQuestions ratings;
    private final Keywords keywords;

    /// What it is made of.
    public record Parts(
            Vertx vertx,
            Store store,
            Complaints complaints,
            KeywordTexts texts,
            List<Channel> channels,
            InstantSource clock,
            Meters meters) {}

    public KeywordDesk(Parts parts) {
        optOuts = new OptOuts(parts.store(), parts.clock());
        courtesies = new Courtesies(parts.vertx(), parts.store(), parts.channels(), parts.clock(), parts.meters());
        ratings = new RatingQuestions(parts, optOuts, courtesies);
        keywords = new Keywords(parts, optOuts, courtesies, ratings);
    }

    /// Reads who wants no messages; before anything is heard or sent.
    public Future<Void> load() {
        return optOuts.start();
    }

    /// Sends what waits, and asks citizens from now on.
    public void start(Worklist worklist) {
        ratings.start(worklist);
        courtesies.start();
    }

    /// The texts that are part of no conversation, on their way.
    public Courtesies courtesies() {
        return courtesies;
    }

    public void stop() {
        ratings.stop();
        courtesies.stop();
    }

    public OptOuts optOuts() {
        return optOuts;
    }

    public Keywords keywords() {
        return keywords;
    }
}
