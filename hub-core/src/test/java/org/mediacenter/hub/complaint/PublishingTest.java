package org.mediacenter.hub.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.Story.CITIZEN;
import static org.mediacenter.hub.complaint.Story.HUB;
import static org.mediacenter.hub.complaint.Story.OPERATOR;
import static org.mediacenter.hub.complaint.Story.PARKS;
import static org.mediacenter.hub.complaint.Story.PARKS_OFFICER;
import static org.mediacenter.hub.complaint.Story.personal;
import static org.mediacenter.hub.complaint.Story.sure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentKept;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.Publishing.Unpublished;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;

/// What of a complaint everybody may read, and what ends that.
class PublishingTest {
    private static final Attached.Blob ORIGINAL = new Attached.Blob("a".repeat(64), 9, "image/jpeg");
    private static final Attached.Blob DRAWN = new Attached.Blob("b".repeat(64), 7, "image/jpeg");

    @Test
    void a_person_lets_words_and_photos_stand_and_changes_them_under_the_same_name() {
        Story story = drawn().by(OPERATOR, publish("pub", "Pohon tumbang di taman", new Publishing.Photo(1, 0)));
        Instant first = story.now();

        story.later(Duration.ofHours(1)).by(OPERATOR, publish("pub", "Pohon tumbang"));

        Publication shown = story.complaint().publicity().current().orElseThrow();
        assertThat(shown.text().text()).contains("Pohon tumbang");
        assertThat(shown.photos()).isEmpty();
        assertThat(shown.publishedAt()).isEqualTo(first);
        assertThat(shown.changedAt()).isEqualTo(story.now());
        assertThat(story.decided(OPERATOR, publish("pub", "Pohon tumbang"))).isInstanceOf(Decided.Unchanged.class);
        assertThat(code(story, OPERATOR, publish("other", "Pohon tumbang"))).isEqualTo("published-already");
        assertThat(story.complaint().texts().flatMap(text -> text.text().stream()))
                .contains("Pohon tumbang di taman", "Pohon tumbang");
    }

    @Test
    void nobody_but_a_person_publishes_anything() {
        Story story = website();

        assertThat(code(story, HUB, publish("pub", "Pohon"))).isEqualTo("only-an-officer");
        assertThat(code(story, CITIZEN, publish("pub", "Pohon"))).isEqualTo("only-an-officer");
        assertThat(code(story, OPERATOR, publish("pub", "  "))).isEqualTo("words-required");
    }

    @Test
    void what_is_private_confidential_about_officials_spam_or_unsorted_is_published_by_nobody() {
        assertThat(code(Story.assigned(), OPERATOR, publish("pub", "Pohon"))).isEqualTo("private-channel");
        assertThat(code(opened(true, "website").by(HUB, sure(PARKS)), OPERATOR, publish("pub", "Pohon")))
                .isEqualTo("is-confidential");
        assertThat(code(opened(false, "website"), OPERATOR, publish("pub", "Pohon")))
                .isEqualTo("not-handed-over");
        assertThat(code(read(Kind.COMPLAINT, Mark.ABOUT_OFFICIALS), OPERATOR, publish("pub", "Pohon")))
                .isEqualTo("about-officials");
        assertThat(code(read(Kind.COMPLAINT, Mark.CONFIDENTIAL), OPERATOR, publish("pub", "Pohon")))
                .isEqualTo("is-confidential");
        assertThat(code(read(Kind.SPAM), OPERATOR, publish("pub", "Pohon"))).isEqualTo("spam");
    }

    @Test
    void nothing_that_leads_to_the_citizen_or_the_complaint_is_published() {
        for (String leak : List.of(
                "Kata ibu contoh pohon tumbang",
                "Hubungi 0812 3456 7890",
                "NIK 3578010101010001",
                "Lihat K7H-M3X-RTY",
                "Tulis ke melati@example.org")) {
            assertThat(code(website(), OPERATOR, publish("pub", leak))).as(leak).isEqualTo("leak");
            assertThat(code(website(), OPERATOR, answered(leak))).as(leak).isEqualTo("leak");
        }
        Story shown = website().by(OPERATOR, publish("pub", "Pohon"));
        assertThat(code(shown, OPERATOR, new Command.Unpublish("pub", personal("Diminta Ibu Contoh"))))
                .isEqualTo("leak");
    }

    @Test
    void a_photo_is_shown_only_as_it_was_drawn_anew() {
        Command twice = publish("pub", "Pohon", new Publishing.Photo(1, 0), new Publishing.Photo(1, 0));

        assertThat(code(website(), OPERATOR, publish("pub", "Pohon", new Publishing.Photo(1, 0))))
                .isEqualTo("photo-not-there");
        assertThat(code(kept(Optional.empty()), OPERATOR, publish("pub", "Pohon", new Publishing.Photo(1, 0))))
                .isEqualTo("photo-not-there");
        assertThat(code(drawn(), OPERATOR, twice)).isEqualTo("photo-not-there");
    }

    @Test
    void taking_it_back_needs_a_reason_and_the_name_is_used_up() {
        Story story = website().by(OPERATOR, publish("pub", "Pohon"));
        assertThat(code(story, OPERATOR, new Command.Unpublish("pub", personal(" "))))
                .isEqualTo("words-required");

        story.by(OPERATOR, new Command.Unpublish("pub", personal("Ternyata salah tempat.")));

        assertThat(story.complaint().publicity().current()).isEmpty();
        assertThat(gone(story).reason().flatMap(Personal::text)).contains("Ternyata salah tempat.");
        assertThat(code(story, OPERATOR, publish("pub", "Pohon"))).isEqualTo("taken-back");
        story.by(OPERATOR, publish("again", "Pohon"));
        assertThat(story.complaint().publicity().all()).hasSize(2);
    }

    @Test
    void what_becomes_nobody_elses_business_is_taken_back_in_the_same_write() {
        Story withdrawn = shown().by(CITIZEN, new Command.Withdraw(Optional.empty()));
        Story erased = shown();
        erased.by(
                HUB,
                new Command.Redact(List.of(erased.complaint().received().text().hash()), "request"));
        Story merged = shown().by(
                        OPERATOR,
                        new Command.Merge(new ComplaintNumber("WC7-V2N-GD8"), Story.reply(ReplyKind.INTERIM)));

        assertThat(gone(withdrawn).how()).isEqualTo(Unpublished.WITHDRAWN);
        assertThat(gone(erased).how()).isEqualTo(Unpublished.ERASED);
        assertThat(gone(merged).how()).isEqualTo(Unpublished.MERGED);
        for (Story story : List.of(withdrawn, erased, merged)) {
            assertThat(story.history())
                    .filteredOn(recorded -> recorded.event() instanceof Unpublished)
                    .singleElement()
                    .satisfies(ended -> assertThat(ended.by()).isEqualTo(HUB));
            assertThat(story.decided(OPERATOR, publish("again", "Pohon"))).isInstanceOf(Decided.Refused.class);
        }
    }

    @Test
    void what_its_citizen_deleted_where_it_stood_is_taken_back() {
        Story story = shown().by(
                        HUB,
                        new Command.RemoveMessage(
                                new MessageChange.MessageRemoved("website:1", "deleted", Optional.empty())));

        assertThat(gone(story).how()).isEqualTo(Unpublished.DELETED);
    }

    @Test
    void the_fold_takes_back_what_is_found_out_to_be_confidential() {
        Optional<Unpublished> ended =
                shown().complaint().publicity().ends(classified(Kind.COMPLAINT, Mark.CONFIDENTIAL));

        assertThat(ended).map(Unpublished::how).contains(Unpublished.CONFIDENTIAL);
    }

    private static Publication.TakenBack gone(Story story) {
        return story.complaint().publicity().all().getLast().takenBack().orElseThrow();
    }

    private static Story shown() {
        return website().by(OPERATOR, publish("pub", "Pohon"));
    }

    private static Story website() {
        return opened(false, "website").by(HUB, sure(PARKS)).by(PARKS_OFFICER, new Command.Accept());
    }

    private static Story drawn() {
        return kept(Optional.of(DRAWN));
    }

    private static Story kept(Optional<Attached.Blob> drawn) {
        return website().by(HUB, new Command.KeepAttachment(new AttachmentKept("website:1", 0, ORIGINAL, drawn)));
    }

    private static Story read(Kind kind, Mark... marks) {
        return opened(false, "website")
                .by(HUB, new Command.Classify(classified(kind, marks), Optional.of(PARKS), List.of()));
    }

    private static Classified classified(Kind kind, Mark... marks) {
        Classified plain = sure(PARKS).classified();
        return new Classified(
                kind,
                plain.priority(),
                plain.topic(),
                plain.place(),
                Set.of(marks),
                true,
                plain.confidence(),
                List.of(),
                List.of());
    }

    private static Story opened(boolean confidential, String channel) {
        Received first = Story.first("website:1", Story.START);
        Attached photo = Attached.named("photo", personal("foto"), Optional.empty(), Optional.empty());
        return Story.opened(new Received(
                first.message(),
                channel,
                first.acceptedAt(),
                first.conversation(),
                first.author(),
                first.authorName(),
                first.contact(),
                first.text(),
                first.address(),
                first.point(),
                first.citizensTopic(),
                false,
                confidential,
                first.writtenAt(),
                first.profile(),
                new Carried(Audience.PRIVATE, List.of(photo), Optional.empty())));
    }

    private static Command publish(String name, String text, Publishing.Photo... photos) {
        return new Command.Publish(new Publishing.Published(name, personal(text), Optional.empty(), List.of(photos)));
    }

    private static Command answered(String answer) {
        return new Command.Publish(
                new Publishing.Published("pub", personal("Pohon"), Optional.of(personal(answer)), List.of()));
    }

    private static String code(Story story, Actor by, Command command) {
        return story.decided(by, command) instanceof Decided.Refused(String code, String _) ? code : "it happened";
    }
}
