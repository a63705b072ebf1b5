package org.mediacenter.channel.whatsapp;

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
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.InboundMessage;

/// Recorded events give what their index expects. No exceptions; their names are known with the number blanked out.
final class WhatsAppFixtureTest {
    private static final List<String> CONTEXT_ONLY =
            List.of("wa.interactive", "wa.contacts", "wa.unknown", "wa.sticker");

    @BeforeEach
    void there() {
        assumeTrue(Fixtures.areThere(), "no recorded payloads here");
    }

    @Test
    void every_file_the_index_lists_is_there() {
        List<Fixture> all = Fixtures.of("whatsapp");

        assertThat(all).hasSizeGreaterThanOrEqualTo(13);
        assertThat(all)
                .allSatisfy(fixture -> assertThat(Files.exists(fixture.path()))
                        .as(fixture.file())
                        .isTrue());
    }

    @Test
    void what_a_citizen_said_is_heard_with_author_words_id_time_and_what_it_brought() {
        List<Fixture> inbound =
                Fixtures.of("whatsapp").stream().filter(Fixture::isInbound).toList();

        assertThat(inbound).hasSizeGreaterThanOrEqualTo(8);
        assertThat(inbound).allSatisfy(WhatsAppFixtureTest::isExpected);
    }

    @Test
    void what_became_of_our_words_is_a_receipt() {
        List<Fixture> notices = Fixtures.of("whatsapp").stream()
                .filter(fixture -> fixture.fact("action").orElse("").equals("delivery status"))
                .toList();

        assertThat(notices).hasSizeGreaterThanOrEqualTo(2);
        assertThat(notices)
                .allSatisfy(fixture -> assertThat(read(fixture))
                        .as(fixture.file())
                        .isInstanceOfSatisfying(
                                Heard.Changed.class,
                                changed -> assertThat(changed.nativeId()).isEqualTo(id(fixture))));
    }

    @Test
    void what_is_no_complaint_opens_none() {
        List<Fixture> others = Fixtures.of("whatsapp").stream()
                .filter(fixture -> !fixture.isInbound() && !fixture.facts().isEmpty())
                .filter(fixture -> !fixture.fact("action").orElse("").equals("delivery status"))
                .toList();

        assertThat(others).hasSizeGreaterThanOrEqualTo(3);
        assertThat(others)
                .allSatisfy(fixture ->
                        assertThat(opens(read(fixture))).as(fixture.file()).isFalse());
    }

    private static void isExpected(Fixture fixture) {
        assertThat(read(fixture)).as(fixture.file()).isInstanceOf(Heard.Said.class);
        InboundMessage message = ((Heard.Said) read(fixture)).message();
        assertThat(message.nativeId()).as(fixture.file()).isEqualTo(id(fixture));
        fixture.fact("author")
                .ifPresent(author -> assertThat(message.author().id()).isEqualTo(author));
        fixture.fact("text").ifPresent(text -> assertThat(message.text()).isEqualTo(text));
        assertThat(message.writtenAt()).as(fixture.file()).isEqualTo(fixture.time());
        assertThat(message.attachments().stream().map(Attachment::kind))
                .as(fixture.file())
                .containsExactlyElementsOf(kind(fixture).stream().toList());
        assertThat(message.filing().point().isPresent())
                .isEqualTo(fixture.fact("kind").filter("wa.location"::equals).isPresent());
        boolean context = CONTEXT_ONLY.contains(fixture.fact("kind").orElse(""));
        assertThat(message.exchange().opens()).as(fixture.file()).isEqualTo(!context);
    }

    private static Optional<Attachment.Kind> kind(Fixture fixture) {
        return switch (fixture.fact("media").orElse("")) {
            case "" -> Optional.empty();
            case "['sticker']" -> Optional.of(Attachment.Kind.STICKER);
            case "['video']" -> Optional.of(Attachment.Kind.VIDEO);
            default -> throw new AssertionError("which kind is that? " + fixture.fact("media"));
        };
    }

    private static boolean opens(Heard heard) {
        return heard instanceof Heard.Said(var message) && message.exchange().opens();
    }

    private static String id(Fixture fixture) {
        return MessageName.blanked(fixture.fact("mid").orElseThrow());
    }

    private static Heard read(Fixture fixture) {
        return WhatsAppEvents.read(fixture.event());
    }
}
