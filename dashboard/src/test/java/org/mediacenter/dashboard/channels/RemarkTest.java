package org.mediacenter.dashboard.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.dashboard.page.Words;
import org.mediacenter.dashboard.web.Language;

/// What channels say in English, read in Indonesian.
final class RemarkTest {
    private static final Pattern SAYING =
            Pattern.compile("(?s)(?:(?:standing\\.(?:down|there|up)|Trouble\\.down|notNow|new Trouble|new NotDone"
                    + "|new Perhaps|new (?:[A-Z]\\w+\\.)?Malformed)\\(|\\.unreadable\\((?=\"))[^;]*;");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /// A text that goes on behind a value.
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+[^\"]*\\+\\s*\"");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X answers [503]                                             | X menjawab dengan kode 503.
            meta answered 502                                           | Meta menjawab dengan kode 502.
            meta says that something went wrong there (2)               | Meta mengatakan ada yang salah di sana (kode 2).
            bind refused, ESME_RINVPASWD                                | SMSC menolak: “ESME_RINVPASWD”.
            cannot connect: ConnectException                            | Tidak bisa menyambung (ConnectException).
            does not accept our key or credit: it answered 401          | Gerbang menolak kunci atau saldo kita (kode 401).
            the mailbox does not accept the user and password           | Ini tentang kotak surat (IMAP): nama pengguna dan kata sandi.
            the mailbox does not answer                                 | Kotak surat (IMAP) tidak menjawab.
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
    void every_line_an_adapter_says_of_its_link_or_of_a_message_has_words() throws IOException {
        TreeSet<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("..", "channel-adapters", "src", "main", "java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                SAYING.matcher(Files.readString(file))
                        .results()
                        .forEach(call -> TEXT.matcher(
                                        JOINED.matcher(call.group()).replaceAll(" 1 "))
                                .results()
                                .map(text -> text.group(1))
                                .filter(text -> Remark.letters(text).length() > 2)
                                .forEach(said::add));
            }
        }

        assertThat(said)
                .hasSizeGreaterThan(40)
                .allSatisfy(line -> assertThat(
                                Remark.of(line, Words.in(Language.INDONESIAN)).quoted())
                        .isEmpty());
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
