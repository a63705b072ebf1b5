package org.mediacenter.channel.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mediacenter.channel.meta.Fixtures;
import org.mediacenter.channel.meta.Fixtures.Fixture;
import org.mediacenter.channel.meta.Heard;
import org.mediacenter.channel.meta.MetaEvent;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.InboundMessage;

/// Recorded events give what their index expects. No exceptions; files without a kind are answers of the API.
final class InstagramFixtureTest {

    @BeforeEach
    void there() {
        assumeTrue(Fixtures.areThere(), "no recorded payloads here");
    }

    @Test
    void every_file_the_index_lists_is_there() {
        List<Fixture> all = Fixtures.of("instagram");

        assertThat(all).hasSizeGreaterThanOrEqualTo(15);
        assertThat(all)
                .allSatisfy(fixture -> assertThat(Files.exists(fixture.path()))
                        .as(fixture.file())
                        .isTrue());
    }

    @Test
    void what_a_citizen_said_is_heard_with_author_words_id_time_and_what_it_brought() {
        List<Fixture> inbound = Fixtures.of("instagram").stream()
                .filter(fixture -> fixture.isInbound() && !fixture.isFetched())
                .toList();

        assertThat(inbound).hasSizeGreaterThanOrEqualTo(7);
        assertThat(inbound).allSatisfy(fixture -> isExpected(fixture, read(fixture.event())));
    }

    @Test
    void what_is_no_new_message_is_none() {
        List<Fixture> others = Fixtures.of("instagram").stream()
                .filter(fixture -> fixture.isEvent() && !fixture.isInbound())
                .toList();

        assertThat(others).hasSizeGreaterThanOrEqualTo(3);
        assertThat(others)
                .allSatisfy(fixture -> assertThat(read(fixture.event()))
                        .as(fixture.file())
                        .isInstanceOf(isChange(fixture) ? Heard.Changed.class : Heard.Ignored.class));
    }

    private static boolean isChange(Fixture fixture) {
        return fixture.fact("flags").orElse("").contains("is_deleted")
                || fixture.fact("action").orElse("").startsWith("update");
    }

    @Test
    void a_mention_is_asked_for() {
        List<Fixture> fetched =
                Fixtures.of("instagram").stream().filter(Fixture::isFetched).toList();

        assertThat(fetched).isNotEmpty();
        assertThat(fetched)
                .allSatisfy(fixture -> assertThat(read(fixture.event()))
                        .isEqualTo(new Heard.Elsewhere(fixture.fact("mid").orElseThrow())));
    }

    private static void isExpected(Fixture fixture, Heard heard) {
        assertThat(heard).as(fixture.file()).isInstanceOf(Heard.Said.class);
        InboundMessage message = ((Heard.Said) heard).message();
        String id = fixture.fact("mid").orElseThrow();
        boolean cut = id.endsWith("…");
        assertThat(message.nativeId()).startsWith(cut ? id.substring(0, id.length() - 1) : id);
        assertThat(cut || message.nativeId().equals(id)).isTrue();
        fixture.fact("author")
                .ifPresent(author -> assertThat(message.author().id()).isEqualTo(author));
        fixture.fact("text").ifPresent(text -> assertThat(message.text()).isEqualTo(text));
        fixture.time()
                .ifPresent(time ->
                        assertThat(message.writtenAt()).as(fixture.file()).contains(time));
        assertThat(message.attachments().stream().map(Attachment::kind))
                .as(fixture.file())
                .containsExactlyElementsOf(kind(fixture).stream().toList());
    }

    /// A story that is answered is a page to look at; one that mentions us is the citizen's own file.
    private static Optional<Attachment.Kind> kind(Fixture fixture) {
        if (fixture.fact("flags").orElse("").contains("reply_to")) {
            return Optional.of(Attachment.Kind.LINK);
        }
        return switch (fixture.fact("media").orElse("")) {
            case "" -> Optional.empty();
            case "['share']" -> Optional.of(Attachment.Kind.LINK);
            case "['story_mention']", "['unsupported_type']" -> Optional.of(Attachment.Kind.FILE);
            default -> throw new AssertionError("which kind is that? " + fixture.fact("media"));
        };
    }

    private static Heard read(MetaEvent event) {
        return InstagramEvents.read(event, _ -> Optional.empty());
    }
}
