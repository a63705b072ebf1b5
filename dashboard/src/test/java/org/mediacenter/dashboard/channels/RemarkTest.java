package org.mediacenter.dashboard.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.dashboard.page.Words;
import org.mediacenter.dashboard.web.Language;

/// What channels say in English, read in Indonesian.
final class RemarkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X answers [503]                                             | X menjawab dengan kode 503.
            meta answered 502                                           | Meta menjawab dengan kode 502.
            meta says that something went wrong there (2)               | Meta mengatakan ada yang salah di sana (kode 2).
            bind refused, ESME_RINVPASWD                                | SMSC menolak: “ESME_RINVPASWD”.
            cannot connect: ConnectException                            | Tidak bisa menyambung (ConnectException).
            does not accept our key or credit: it answered 401          | Gerbang menolak kunci atau saldo kita (kode 401).
            the mailbox does not accept the user and password           | Ini tentang kotak surat (IMAP): nama pengguna dan kata sandi.
            the token is not accepted: get one from @BotFather          | Minta token dari @BotFather.
            an event of an unknown kind                                 | jenis kejadian yang tidak dikenal
            """)
    void our_own_words_are_in_the_readers_language_with_what_they_are_about(String line, String words) {
        assertThat(Remark.of(line, Words.in(Language.INDONESIAN))).isEqualTo(new Remark(words, ""));
        assertThat(Remark.of(line, Words.in(Language.ENGLISH)).words())
                .isNotEmpty()
                .doesNotContain("{");
    }

    @Test
    void what_the_kind_of_trouble_says_already_is_not_said_again() {
        assertThat(Remark.of("X cannot be reached", Words.in(Language.INDONESIAN))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void what_came_from_somewhere_else_is_quoted() {
        assertThat(Remark.of("Connection reset by peer", Words.in(Language.INDONESIAN)))
                .isEqualTo(new Remark("", "Connection reset by peer"));
    }
}
