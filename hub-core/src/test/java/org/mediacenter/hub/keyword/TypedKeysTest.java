package org.mediacenter.hub.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;

/// What proves something and was typed wrong, and keys among other words.
final class TypedKeysTest {
    private static final String KEY = "aB_d-fgh1jkLmnoP";
    private static final ComplaintNumber LETTERS = new ComplaintNumber("CCC-CCC-CCF");
    private static final ComplaintNumber NUMBER = ComplaintNumber.random(new SecureRandom());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAMBUNG %s aB_d-fgh1jkLmnoP",
                "samung nomor %s kunci aB_d-fgh1jkLmnoP terima kasih",
                "SAMBUNG %s",
                "Keluhan lampu saya\n\nSAMBUNG %s aB_d-fgh1jkLmnoP",
                "%s aB_d-fgh1jkLmnoP",
                "aB_d-fgh1jkLmnoP",
                "https://hub.example.go.id/track/%s?key=aB_d-fgh1jkLmnoP"
            })
    void a_slip_in_a_number_or_a_key_without_more_is_nobodys_matter(String form) {
        assertThat(Keyword.of(form.formatted(slipped()))).contains(new Keyword.BrokenProof());
    }

    @Test
    void a_key_broken_in_two_behind_the_right_number_is_nobodys_matter() {
        assertThat(Keyword.of("SAMBUNG " + NUMBER + " aB_d-fgh 1jkLmnoP")).contains(new Keyword.BrokenProof());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAMBUNG KLM-NPR-TWX", "SAMBUNG %s aB_d-fgh 1jkLmnoP", "SAMBUNG %s"})
    void a_number_of_letters_alone_is_no_word(String form) {
        String letters = form.endsWith("P") ? LETTERS.value() : "FGH-JKM-NPP";

        assertThat(Keyword.of(form.formatted(letters))).contains(new Keyword.BrokenProof());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Keluhan lampu saya\n\nSAMBUNG %s %s", "Sambungkan laporan\n\nSAMBUNG %s\n%s\n"})
    void a_mail_with_a_subject_links_by_what_stands_below_it(String form) {
        assertThat(Keyword.of(form.formatted(NUMBER, KEY))).contains(new Keyword.Link(NUMBER, Optional.of(KEY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sambung air 3 bulan",
                "sambung pipa bocor",
                "sambung gas dan air",
                "lampu mati\n\nputus",
                "lampu mati\n\n123456",
                "Keputih-Sukolilo",
                "Gubeng-Kertajaya banjir",
                "3578000000000000",
                "mempertimbangkan",
                "https://video.example/watch?v=aB_d-fgh1jkLmnoP",
                "budi.aB_d-fgh1jkLmnoP@example.id"
            })
    void words_and_numbers_that_look_a_little_like_it_are_somebodys_matter(String words) {
        assertThat(Keyword.of(words)).isEmpty();
    }

    @Test
    void among_other_words_a_key_is_struck_out_and_the_words_stay() {
        String link = "https://hub.example.go.id/track/" + NUMBER + "?key=" + KEY;
        String text = "laporan saya " + link + " belum ditanggapi, kuncinya " + KEY + ", lampu masih mati";

        InboundMessage hidden = TypedKeys.hidden(message(text, "{\"text\":\"" + text + "\"}"));

        assertThat(Keyword.of(text)).isEmpty();
        assertThat(hidden.text())
                .isEqualTo("laporan saya https://hub.example.go.id/track/" + NUMBER
                        + "?key=**** belum ditanggapi, kuncinya ****, lampu masih mati");
        assertThat(hidden.raw().orElseThrow()).doesNotContain(KEY).contains("lampu masih mati");
    }

    @Test
    void a_key_is_struck_out_of_a_short_messages_octets_too() {
        String text = "kuncinya " + KEY + ", lampu mati";
        HexFormat hex = HexFormat.of();
        String gsm = hex.formatHex(text.replace('_', (char) 0x11).getBytes(StandardCharsets.US_ASCII));
        String ascii = hex.formatHex(text.getBytes(StandardCharsets.US_ASCII));
        String wide = hex.formatHex(text.getBytes(StandardCharsets.UTF_16BE));

        String raw = TypedKeys.hidden(message(text, String.join(" ", gsm, ascii, wide)))
                .raw()
                .orElseThrow();

        assertThat(raw.split("\\*\\*\\*\\*", -1)).hasSize(4);
        assertThat(raw).doesNotContain(hex.formatHex("1jkLmnoP".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void words_without_a_key_stay_as_they_are() {
        InboundMessage message = message("NIK saya 3578000000000000, gang Keputih-Sukolilo", "{}");

        assertThat(TypedKeys.hidden(message)).isSameAs(message);
    }

    @Test
    void hardly_a_key_is_mistaken_for_a_word() {
        SecureRandom random = new SecureRandom();

        List<String> missed = IntStream.range(0, 10_000)
                .mapToObj(_ -> TrackingKey.random(random).value())
                .filter(key -> !TypedKeys.areIn(key))
                .toList();

        assertThat(missed).hasSizeLessThan(100);
    }

    /// The number with one wrong character.
    private static String slipped() {
        char last = NUMBER.value().charAt(10);
        return NUMBER.value().substring(0, 10) + (last == '2' ? '3' : '2');
    }

    private static InboundMessage message(String text, String raw) {
        return new InboundMessage(
                "sms",
                "m1",
                "c1",
                new Author("c1", Optional.empty()),
                text,
                Optional.empty(),
                Filing.NONE,
                List.of(),
                Exchange.PRIVATE,
                Optional.of(raw));
    }
}
