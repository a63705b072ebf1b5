package org.mediacenter.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mediacenter.channel.meta.Fixtures;
import org.mediacenter.channel.meta.Fixtures.Fixture;
import org.mediacenter.channel.meta.Heard;
import org.mediacenter.channel.meta.MetaEvent;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.InboundMessage;

/// Recorded events give what their index expects. The index was made by a script; where it is wrong stands here.
final class FacebookFixtureTest {
    /// The index calls these inbound, but the page itself wrote them: its number is the entry's and the author's.
    /// As events of another page they give what the index expects.
    private static final Set<String> WRITTEN_BY_THE_PAGE = Set.of(
            "feed-comment-add-211.json",
            "feed-comment-add-25.json",
            "feed-comment-add-with-photo.json",
            "feed-photo-add-25.json",
            "feed-photo-add-message.json",
            "feed-status-add-25.json",
            "feed-status-add-photos.json");

    private static final String NO_WORDS = "a reaction or a rating changed: it has no words";
    private static final String PICTURE_ONLY = "an edit without words: what was said stays as it was";

    /// The index calls these updates of something that was said.
    private static final Map<String, String> CHANGES_NO_WORDS = Map.of(
            "feed-reaction-edit.json", NO_WORDS,
            "feed-reaction-remove.json", NO_WORDS,
            "ratings-rating-edit-25.json", NO_WORDS,
            "ratings-reaction-edit.json", NO_WORDS,
            "feed-photo-edited.json", PICTURE_ONLY,
            "unknown-change-value.json", "a kind of event nobody knows");

    @BeforeEach
    void there() {
        assumeTrue(Fixtures.areThere(), "no recorded payloads here");
    }

    @Test
    void every_file_the_index_lists_is_there() {
        List<Fixture> all = Fixtures.of("facebook");

        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all)
                .allSatisfy(fixture -> assertThat(Files.exists(fixture.path()))
                        .as(fixture.file())
                        .isTrue());
    }

    @Test
    void what_a_citizen_said_is_heard_with_author_words_id_time_and_what_it_brought() {
        List<Fixture> inbound = Fixtures.of("facebook").stream()
                .filter(fixture -> fixture.isInbound() && !fixture.isFetched())
                .toList();

        assertThat(inbound).hasSizeGreaterThan(15);
        assertThat(inbound).allSatisfy(fixture -> {
            MetaEvent event = fixture.event();
            if (WRITTEN_BY_THE_PAGE.contains(fixture.file())) {
                assertThat(read(event)).isInstanceOf(Heard.Ignored.class);
                event = new MetaEvent(event.object(), "1", event.at(), event.list(), event.node());
            }
            isExpected(fixture, read(event));
        });
    }

    @Test
    void what_is_no_new_message_is_none() {
        List<Fixture> others = Fixtures.of("facebook").stream()
                .filter(fixture -> fixture.isEvent() && !fixture.isInbound())
                .toList();

        assertThat(others).hasSizeGreaterThan(30);
        assertThat(others).extracting(Fixture::file).containsAll(CHANGES_NO_WORDS.keySet());
        assertThat(others)
                .allSatisfy(fixture -> assertThat(read(fixture.event()))
                        .as(fixture.file())
                        .isInstanceOf(isChange(fixture) ? Heard.Changed.class : Heard.Ignored.class));
    }

    private static boolean isChange(Fixture fixture) {
        boolean unsent = fixture.fact("flags").orElse("").contains("is_deleted");
        boolean updates = fixture.fact("action").orElse("").startsWith("update");
        return unsent || (updates && !CHANGES_NO_WORDS.containsKey(fixture.file()));
    }

    @Test
    void a_mention_that_brings_only_ids_is_asked_for() {
        List<Fixture> fetched =
                Fixtures.of("facebook").stream().filter(Fixture::isFetched).toList();

        assertThat(fetched).isNotEmpty();
        assertThat(fetched)
                .allSatisfy(fixture -> assertThat(read(fixture.event()))
                        .isEqualTo(new Heard.Elsewhere(fixture.fact("mid").orElseThrow())));
    }

    private static void isExpected(Fixture fixture, Heard heard) {
        assertThat(heard).as(fixture.file()).isInstanceOf(Heard.Said.class);
        InboundMessage message = ((Heard.Said) heard).message();
        fixture.fact("mid").ifPresent(id -> assertThat(message.nativeId()).isEqualTo(id));
        fixture.fact("author").ifPresent(id -> assertThat(message.author().id()).isEqualTo(id));
        fixture.fact("text").ifPresent(text -> assertThat(message.text()).isEqualTo(text));
        fixture.time().ifPresent(time -> assertThat(message.writtenAt()).contains(time));
        String media = fixture.fact("media").orElse("");
        assertThat(message.filing().point().isPresent()).isEqualTo(media.contains("location"));
        assertThat(message.attachments().stream().map(Attachment::kind).distinct())
                .as(fixture.file())
                .containsExactlyElementsOf(kind(fixture).stream().toList());
        assertThat(InboundMessage.saysNothing(message.text())
                        && message.attachments().isEmpty())
                .as(fixture.file())
                .isFalse();
    }

    /// A post's `link` is where its own photo or film lies; cards and places are no files.
    private static Optional<Attachment.Kind> kind(Fixture fixture) {
        if (fixture.fact("flags").orElse("").contains("sticker_id")) {
            return Optional.of(Attachment.Kind.STICKER);
        }
        boolean photo = fixture.fact("kind").orElse("").startsWith("feed:photo");
        return switch (fixture.fact("media").orElse("")) {
            case "", "['location']", "['template']" -> Optional.empty();
            case "['photo']", "['photos']", "['image']" -> Optional.of(Attachment.Kind.PHOTO);
            case "['video']" -> Optional.of(Attachment.Kind.VIDEO);
            case "['link']" -> Optional.of(photo ? Attachment.Kind.PHOTO : Attachment.Kind.LINK);
            case "['fallback']" -> Optional.of(Attachment.Kind.LINK);
            default -> throw new AssertionError("which kind is that? " + fixture.fact("media"));
        };
    }

    private static Heard read(MetaEvent event) {
        return PageEvents.read(event, _ -> Optional.empty());
    }
}
