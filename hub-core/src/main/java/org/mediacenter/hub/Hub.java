package org.mediacenter.hub;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mediacenter.hub.alike.SameMatter;
import org.mediacenter.hub.attachment.Enclosures;
import org.mediacenter.hub.attachment.Photos;
import org.mediacenter.hub.backup.PutBack;
import org.mediacenter.hub.call.Calls;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.deadline.DeadlineWatch;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.intake.Acknowledgement;
import org.mediacenter.hub.intake.Intake;
import org.mediacenter.hub.intake.Opening;
import org.mediacenter.hub.intake.StoreInbox;
import org.mediacenter.hub.intake.Triage;
import org.mediacenter.hub.intake.UnreadableShelf;
import org.mediacenter.hub.keyword.KeywordDesk;
import org.mediacenter.hub.keyword.KeywordTexts;
import org.mediacenter.hub.learning.Learning;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.publication.Publications;
import org.mediacenter.hub.pulse.Pulse;
import org.mediacenter.hub.reply.ReceiptBook;
import org.mediacenter.hub.reply.Replies;
import org.mediacenter.hub.retention.Periods;
import org.mediacenter.hub.retention.Retiring;
import org.mediacenter.hub.search.Search;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.worklist.FeedFollower;
import org.mediacenter.hub.worklist.Worklist;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.decide.LearningRouter;

/// The hub of one city: everything between its channels and its store, put together by hand.
public final class Hub {
    private static final long LONGEST_DRAIN_SECONDS = 20;
    private static final long LONGEST_LESSON_SECONDS = 2;

    private final Parts parts;
    private final List<Channel> channels;
    private final Doors doors;
    private final Worklist worklist;
    private final Complaints complaints;
    private final Intake intake;
    private final Replies replies;
    private final StoreInbox inbox;
    private final DeadlineWatch deadlines;
    private final FeedFollower feed;
    private final Insight insight;
    private final KeptFiles files;
    private final UnreadableShelf unreadables;
    private final Calls calls;
    private final Pulse pulse;
    private final KeywordDesk keywordDesk;
    private final Joint joint;
    private final PutBack putBack;
    private volatile boolean hears;

    /// What a hub is made of.
    ///
    /// @param blobs photos and other files
    /// @param learner the router again where it learns from people; closed with the hub
    /// @param inspectorates the departments that handle complaints about officials
    /// @param terms those in force, asked whenever they are needed
    /// @param profileVersion of the city profile in force, asked likewise
    /// @param search where this node's index is; the folder is its own
    /// @param node this node's name, the same after a restart
    /// @param periods how long what is known of persons is kept
    /// @param erasures the file in which each erasure is written down, in no backup
    public record Parts(
            Vertx vertx,
            Store store,
            Blobs blobs,
            Router router,
            Optional<LearningRouter> learner,
            Set<DepartmentCode> inspectorates,
            Supplier<Terms> terms,
            Acknowledgement acknowledgement,
            KeywordTexts keywordTexts,
            Supplier<String> profileVersion,
            Search.Home search,
            InstantSource clock,
            MeterRegistry registry,
            String node,
            Periods periods,
            Path erasures) {}

    public Hub(Parts parts, List<Channel> channels) {
        this.parts = parts;
        this.channels = List.copyOf(channels);
        Context context = parts.vertx().getOrCreateContext();
        doors = new Doors(context, parts.store(), parts.clock(), this.channels);
        Meters meters = new Meters(parts.registry());
        worklist = new Worklist(parts.store());
        files = new KeptFiles(parts, worklist, this.channels);
        complaints = files.complaints();
        keywordDesk = new KeywordDesk(new KeywordDesk.Parts(
                parts.vertx(), parts.store(), complaints, parts.keywordTexts(), channels, parts.clock(), meters));
        Triage triage = new Triage(parts.router(), meters);
        joint = new Joint(parts, complaints, triage, channels);
        putBack = new PutBack(parts.store(), complaints, keywordDesk.courtesies(), parts.clock(), parts.node());
        replies = Outgoing.replies(parts, context, complaints, keywordDesk.optOuts(), meters, channels);
        insight = new Insight(parts, complaints, worklist, meters);
        Opening opening = new Opening(
                new Opening.Parts(
                        parts.store(),
                        complaints,
                        triage,
                        parts.acknowledgement(),
                        files.attachments(),
                        keywordDesk.keywords(),
                        keywordDesk.optOuts(),
                        channels,
                        parts.profileVersion(),
                        parts.clock()),
                insight.sameMatter()::opened);
        intake = new Intake(parts.vertx(), parts.store(), opening, parts.clock(), meters);
        unreadables = intake.shelf();
        calls = Outgoing.calls(parts);
        pulse = new Pulse(parts.vertx(), parts.store(), parts.clock());
        inbox = new StoreInbox(new StoreInbox.Parts(
                parts.store(),
                complaints,
                intake,
                new ReceiptBook(parts.store(), complaints, replies),
                unreadables,
                calls,
                pulse,
                parts.clock(),
                meters));
        deadlines = new DeadlineWatch(parts.store(), complaints, parts.terms(), parts.clock(), meters);
        feed = new FeedFollower(parts.vertx(), parts.store(), worklist);
        meters.open(worklist::size);
        channels.forEach(meters::passedOver);
        channels.forEach(channel ->
                meters.quiet(channel.name(), () -> pulse.of(channel.name()).quiet()));
    }

    /// Loads what is open, takes in what was kept, settles what was being sent, opens the channels. Completes when
    /// the hub hears citizens; a channel that cannot open is logged and shown, the others run.
    public Future<Void> start() {
        return feed.start()
                .compose(_ -> keywordDesk.load())
                .compose(_ -> intake.recover())
                .compose(_ -> putBack.settle(() -> deadlines.look().compose(_ -> joint.catchUp())))
                .compose(_ -> replies.start(worklist))
                .compose(_ -> joint.start(worklist))
                .compose(_ -> {
                    deadlines.start(parts.vertx());
                    return doors.open(inbox);
                })
                .onSuccess(_ -> {
                    hears = true;
                    insight.start();
                    keywordDesk.start(worklist);
                })
                .compose(_ -> files.start())
                .compose(_ -> pulse.start(channels));
    }

    /// Stops hearing, finishes what is in hand and lets the store go. Nothing acknowledged is lost
    /// whether or not this completes.
    public Future<Void> stop() {
        return doors.close()
                .compose(_ -> intake.drained()
                        .timeout(LONGEST_DRAIN_SECONDS, TimeUnit.SECONDS)
                        .otherwiseEmpty())
                .compose(_ -> {
                    deadlines.stop();
                    feed.stop();
                    files.stop();
                    keywordDesk.stop();
                    joint.stop();
                    return replies.stop()
                            .timeout(LONGEST_DRAIN_SECONDS, TimeUnit.SECONDS)
                            .otherwiseEmpty();
                })
                .compose(_ -> insight.stop()
                        .timeout(LONGEST_LESSON_SECONDS, TimeUnit.SECONDS)
                        .otherwiseEmpty())
                .compose(_ -> pulse.stop())
                .compose(_ -> parts.store().close())
                .onComplete(_ -> parts.learner().ifPresent(LearningRouter::close));
    }

    /// Whether it can do its work now: fails with the reason where it cannot.
    public Future<Void> ready() {
        if (!worklist.isLoaded()) {
            return Future.failedFuture("the open complaints are still being loaded");
        }
        return hears ? parts.store().ping() : Future.failedFuture("the channels are still being opened");
    }

    public Store store() {
        return parts.store();
    }

    public Router router() {
        return parts.router();
    }

    public Inbox inbox() {
        return inbox;
    }

    public Complaints complaints() {
        return complaints;
    }

    public Worklist worklist() {
        return worklist;
    }

    /// How routing learns from people, where it does.
    public Optional<Learning> learning() {
        return insight.learning();
    }

    /// What is done to several complaints at once.
    public Joint joint() {
        return joint;
    }

    /// Which open complaints may be about one matter.
    public SameMatter sameMatter() {
        return insight.sameMatter();
    }

    /// Finds complaints by what was said in them.
    public Search search() {
        return insight.search();
    }

    /// What everybody may read.
    public Publications publications() {
        return insight.publications();
    }

    /// What channels heard and could not read.
    public UnreadableShelf unreadables() {
        return unreadables;
    }

    /// What each channel heard lately, and whether that is unusually little.
    public Pulse pulse() {
        return pulse;
    }

    /// Telephone calls, and whom to call back.
    public Calls calls() {
        return calls;
    }

    /// Photos and other files of complaints.
    public Blobs blobs() {
        return parts.blobs();
    }

    /// Takes the files of replies.
    public Enclosures enclosures() {
        return files.enclosures();
    }

    /// Takes the photos of citizens.
    public Photos photos() {
        return files.photos();
    }

    /// What is kept of persons for its time only.
    public Retiring retiring() {
        return files.retiring();
    }

    /// Those that are set up now.
    public List<Channel> channels() {
        return channels.stream().filter(Channel::isSetUp).toList();
    }

    /// Does something with the channels on the context they are called on; completes on it.
    public <T> Future<T> withChannels(Supplier<Future<T>> work) {
        return doors.with(work);
    }
}
