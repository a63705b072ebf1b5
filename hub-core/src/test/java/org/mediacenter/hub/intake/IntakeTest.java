package org.mediacenter.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.attachment.Attachments;
import org.mediacenter.hub.attachment.Fetching;
import org.mediacenter.hub.attachment.Turns;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.keyword.KeywordDesk;
import org.mediacenter.hub.keyword.PlainKeywordTexts;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.file.FileBlobs;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.Whereabouts;

/// What was kept when the hub stopped is taken in after the start, whatever lies before it.
class IntakeTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");
    private static final int PAGE = 2;

    @TempDir
    Path folder;

    private Vertx vertx;
    private Store store;
    private Complaints complaints;
    private Opening opening;
    private Intake intake;

    private final AtomicBoolean heard = new AtomicBoolean(true);

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        store = SqliteStore.open(folder);
        Meters meters = new Meters(new SimpleMeterRegistry());
        Terms terms = new Terms(TestLevels.always(), Duration.ofDays(3), Duration.ofDays(7));
        complaints = new Complaints(store, () -> MORNING, () -> terms, (_, _) -> {});
        Triage triage = new Triage(_ -> unsure(), meters);
        Attachments attachments = new Attachments(
                vertx,
                store,
                new Fetching(vertx, complaints, FileBlobs.open(folder.resolve("blobs"), vertx), new Turns(), List.of()),
                () -> MORNING);
        KeywordDesk desk = new KeywordDesk(new KeywordDesk.Parts(
                vertx, store, complaints, new PlainKeywordTexts(), List.of(), () -> MORNING, meters));
        opening = new Opening(
                new Opening.Parts(
                        store,
                        complaints,
                        triage,
                        new Faltering(),
                        attachments,
                        desk.keywords(),
                        desk.optOuts(),
                        List.of(),
                        () -> "test",
                        () -> MORNING),
                (_, _) -> {});
        intake = new Intake(vertx, store, opening, () -> MORNING, meters, PAGE);
    }

    @AfterEach
    void close() {
        Await.done(store.close());
        Await.done(vertx.close());
    }

    @Test
    void messages_that_cannot_be_read_do_not_hide_those_behind_them() {
        for (int i = 0; i < PAGE + 1; i++) {
            Await.done(store.keep(List.of(broken("b" + i))));
        }
        ComplaintNumber behind = KeptMessage.in(store, message("m1"), MORNING);

        Await.done(intake.recover());

        assertThat(Await.done(complaints.find(behind))).isPresent();
        assertThat(Await.done(store.untaken(Optional.empty(), 10))).hasSize(PAGE + 1);
    }

    @Test
    void a_message_that_cannot_be_taken_in_stands_where_a_person_can_have_it_tried_again() {
        heard.set(false);
        ComplaintNumber number = KeptMessage.in(store, message("m1"), MORNING);
        Await.done(store.keep(List.of(broken("b1"))));
        Await.done(intake.recover());

        List<UnreadableShelf.Entry> shown = Await.done(intake.shelf().of("sms")).shown();
        assertThat(shown).extracting(UnreadableShelf.Entry::key).containsExactlyInAnyOrder("sms:m1", "sms:b1");
        assertThat(shown).allMatch(UnreadableShelf.Entry::isKept);
        assertThat(Await.done(intake.shelf().readAgain("sms:m1", List.of()))).contains("it could not be taken in");

        Await.done(intake.shelf().putAway("sms:m1"));
        heard.set(true);
        assertThat(Await.done(intake.shelf().readAgain("sms:m1", List.of()))).isEmpty();

        assertThat(Await.done(complaints.find(number))).isPresent();
        assertThat(Await.done(intake.shelf().of("sms")).shown())
                .extracting(UnreadableShelf.Entry::key)
                .containsExactly("sms:b1");
    }

    @Test
    void what_a_later_start_takes_in_stands_there_no_longer() {
        heard.set(false);
        ComplaintNumber number = KeptMessage.in(store, message("m1"), MORNING);
        Await.done(intake.recover());

        heard.set(true);
        Await.done(intake.recover());

        assertThat(Await.done(complaints.find(number))).isPresent();
        assertThat(Await.done(intake.shelf().of("sms")).shown()).isEmpty();
    }

    @Test
    void a_message_that_is_part_of_a_complaint_since_closed_is_done() {
        KeptMessage.in(store, message("m1"), MORNING);
        InboundEntry first = untaken();
        Await.done(opening.takeIn(first, message("m1")));
        KeptMessage.in(store, message("m2"), MORNING);
        InboundEntry second = untaken();
        Await.done(complaints.take(first.number(), second.key(), List.of()));

        Await.done(opening.takeIn(second, unthreadable("m2")));

        assertThat(Await.done(complaints.find(second.number()))).isEmpty();
    }

    /// A part that fails until it is mended.
    private final class Faltering implements Acknowledgement {
        private final Acknowledgement words = new PlainAcknowledgement();

        @Override
        public String text(Heard about) {
            if (!heard.get()) {
                throw new IllegalStateException("broken for a while");
            }
            return words.text(about);
        }

        @Override
        public String publicText(Heard about) {
            return words.publicText(about);
        }
    }

    private InboundEntry untaken() {
        return Await.done(store.untaken(Optional.empty(), 1)).getFirst();
    }

    private static InboundEntry broken(String id) {
        SecureRandom random = new SecureRandom();
        return new InboundEntry(
                new InboundKey("sms", id),
                ComplaintNumber.random(random),
                TrackingKey.random(random),
                MORNING,
                "",
                "no JSON".getBytes(StandardCharsets.UTF_8));
    }

    private static InboundMessage message(String id) {
        return message("sms", id);
    }

    /// As after the complaint of its conversation was closed.
    private static InboundMessage unthreadable(String id) {
        return message("elsewhere", id);
    }

    private static InboundMessage message(String channel, String id) {
        String citizen = "+62800000101";
        return new InboundMessage(
                channel,
                id,
                citizen,
                new Author(citizen, Optional.empty()),
                "lampu jalan mati",
                Optional.empty(),
                Filing.NONE);
    }

    private static Routing unsure() {
        Routing.Reading reading = new Routing.Reading(
                Kind.COMPLAINT, Priority.NORMAL, Whereabouts.unknown(), Set.of(), Optional.empty(), List.of());
        return new Routing.Unsure(reading, List.of(), List.of(new Reason.NothingKnown()));
    }
}
