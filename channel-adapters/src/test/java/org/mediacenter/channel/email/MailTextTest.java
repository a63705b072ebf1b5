package org.mediacenter.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What people wrote is kept, what their programs added is not; in doubt everything stays.
final class MailTextTest {

    @Test
    void the_quoted_mail_below_an_answer_is_left_out() {
        assertThat(MailText.written("""
                Sudah diperbaiki, terima kasih.

                Pada Sab, 21 Nov 2026 pukul 10.00 Lapor <lapor@kota.example>
                menulis:

                > Apakah lampu sudah menyala?
                > Salam
                """, true)).isEqualTo("Sudah diperbaiki, terima kasih.");
        assertThat(MailText.written("Ya.\n\nOn Sat, Nov 21, 2026 Lapor wrote:\n> Sudah?\n", true))
                .isEqualTo("Ya.");
        assertThat(MailText.written("Ya.\n-----Original Message-----\nFrom: Lapor\nSudah?\n", true))
                .isEqualTo("Ya.");
    }

    @Test
    void words_below_a_quotation_are_kept_without_it() {
        assertThat(MailText.written("On Sat Lapor wrote:\n> Sudah?\n\nBelum, masih padam.\n", true))
                .isEqualTo("Belum, masih padam.");
    }

    @Test
    void words_between_quotations_keep_them() {
        String between = "Begini:\n> Di mana?\nJalan Contoh 5\n> Sejak kapan?\nKemarin";

        assertThat(MailText.written(between, true)).isEqualTo(between);
    }

    @Test
    void a_mail_that_answers_nothing_keeps_what_looks_quoted() {
        String forwarded = "Mohon dibantu\n\n> Lampu padam di Jalan Contoh";

        assertThat(MailText.written(forwarded, false)).isEqualTo(forwarded);
    }

    @Test
    void a_signature_is_left_out_but_a_line_of_dashes_is_not() {
        assertThat(MailText.written("Lampu padam.\n-- \nWarga Contoh\nRT 01\n", false))
                .isEqualTo("Lampu padam.");
        assertThat(MailText.written("Lampu padam.\nDikirim dari ponsel saya\n", false))
                .isEqualTo("Lampu padam.");
        assertThat(MailText.written("A\n-----\nB", false)).isEqualTo("A\n-----\nB");
        assertThat(MailText.written("-- \nWarga", false)).isEqualTo("--\nWarga");
    }

    @Test
    void nothing_but_a_quotation_stays() {
        assertThat(MailText.written("> 5", true)).isEqualTo("> 5");
    }

    @Test
    void a_page_keeps_its_lines_and_loses_scripts_and_quotations() {
        String page = "<div>Ya.<script>x()</script></div><div>Terima kasih</div>"
                + "<div class=gmail_quote>On Sat wrote:<blockquote>Sudah?</blockquote></div>";

        assertThat(MailText.ofPage(page, true)).isEqualTo("Ya.\n\nTerima kasih");
        assertThat(MailText.ofPage(page, false)).contains("Sudah?");
    }
}
