package org.mediacenter.dashboard.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.meta.NumberErrors;
import org.mediacenter.dashboard.page.Words;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.hub.settings.Problem;
import org.mediacenter.hub.settings.SettingKey;

/// What channels say in English, read in Indonesian.
final class RemarkTest {
    private static final Pattern SAYING =
            Pattern.compile("(?s)(?:standing\\.(?:down|there|up|asked)|Trouble\\.down|notNow|unasked|refusal"
                    + "|new (?:Trouble|NotDone|Perhaps|Never|Busy|NotNow|Impossible)|succeededFuture\\(Optional\\.of"
                    + "|new (?:[A-Z]\\w+\\.)*(?:Bad|Malformed|Ignored|Unknown|Gone)"
                    + "|new Delivered\\.(?:Refused|Later)|\\.unreadable)\\((?=[^;]*\")[^;]*;");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /// The desk has words of its own for all of these.
    private static final Pattern OUT_OF_REACH =
            Pattern.compile("OUT_OF_REACH \\+ \"[^\"]*\"|\"out-of-reach: [^\"]*\"|\"[a-z]+(-[a-z]+)*\"");
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
            the template cannot be used so: see WhatsApp Manager (132001) | Templat pesan tidak bisa dipakai: jawaban setelah 24 jam ditolak. Periksa nama, bahasa, dan persetujuan templat di WhatsApp Manager (kode 132001).
            [Master.csv] line 12: there is no uniqueid                  | Master.csv, baris 12: tanpa uniqueid
            the certificate of [imap.kota.example:993] is not trusted or is for another name: it needs one of a known authority | Sertifikat imap.kota.example:993 tidak dipercaya di sini, atau dibuat untuk nama lain. Pasang sertifikat dari otoritas yang dikenal, untuk nama itu.
            after 24 hours only a template goes, which takes at most 900 characters, not 1200: shorten it | Setelah 24 jam WhatsApp hanya menerima templat, paling banyak 900 huruf; jawaban ini 1200 huruf. Persingkat.
            the mailbox does not answer                                 | Kotak surat (IMAP) tidak menjawab.
            the token is not accepted: get one from @BotFather          | Minta token dari @BotFather.
            2 of 3 parts were sent, then: X refused it [503]            | 2 dari 3 bagian sudah keluar; setelah itu: X menolaknya (kode 503).
            nothing for the hub: our own post                           | Bisa dibaca, tetapi bukan urusan hub: kiriman kita sendiri
            the gateway said no                                         | Gerbang menolak.
            the gateway said no, 400                                    | Gerbang menolak (kode 400).
            is not there: put it there                                  | tidak ada: taruh kembali di tempatnya
            the file is not there; what needs it stays off until it is  | berkasnya tidak ada; yang memerlukannya tidak aktif sampai berkas itu ada
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
                        .forEach(call -> TEXT.matcher(JOINED.matcher(OUT_OF_REACH
                                                .matcher(call.group())
                                                .replaceAll(""))
                                        .replaceAll(" 1 "))
                                .results()
                                .map(text -> text.group(1))
                                .filter(text -> Remark.letters(text).length() > 8)
                                .filter(text -> text.strip().contains(" ") && !text.matches(".*(\\[|\\{}]?)"))
                                .forEach(said::add));
            }
        }

        assertThat(said)
                .hasSizeGreaterThan(40)
                .allSatisfy(line -> assertThat(
                                Remark.of(line, Words.in(Language.INDONESIAN)).quoted())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                131_056, 130_429, 131_016, 131_000, 131_031, 131_042, 131_045, 131_005, 132_000, 132_001, 132_015,
                133_010, 139_999
            })
    void why_whatsapp_refuses_a_reply_is_in_the_readers_language(int code) {
        assertThat(Remark.of(NumberErrors.why(code), Words.in(Language.INDONESIAN)))
                .matches(remark -> remark.quoted().isEmpty() && remark.words().contains("" + code));
    }

    @Test
    void what_the_kind_of_trouble_says_already_is_not_said_again() {
        assertThat(Remark.of("X cannot be reached", Words.in(Language.INDONESIAN))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void somebodys_words_stand_behind_ours() {
        assertThat(Remark.of("must be YAML: while parsing a block", Words.in(Language.INDONESIAN)))
                .isEqualTo(new Remark("harus YAML:", "while parsing a block"));
    }

    @Test
    void rows_stand_in_order_of_their_files_and_lines() {
        List<String> shown = Stream.of(
                        "a mention without an id", "[b.csv] line 2: cut", "[a.csv] line 10: cut", "[a.csv] line 9: cut")
                .sorted(Remark.byPlace(line -> line))
                .toList();

        assertThat(shown)
                .containsExactly(
                        "[a.csv] line 9: cut",
                        "[a.csv] line 10: cut",
                        "[b.csv] line 2: cut",
                        "a mention without an id");
    }

    @Test
    void every_setting_has_words_for_what_it_may_be() {
        assertThat(SettingKey.ALL)
                .extracting(key -> new Problem(key.name().replace("[]", "[3]"), "", "must be set: " + key.rule(), true))
                .extracting(problem -> SettingLine.of(problem, Words.in(Language.INDONESIAN)))
                .allSatisfy(line -> assertThat(line.why().words()).startsWith("belum diisi: "))
                .allSatisfy(line -> assertThat(line.why().quoted()).isEmpty());
    }

    @Test
    void what_came_from_somewhere_else_is_quoted() {
        assertThat(Remark.of("Connection reset by peer", Words.in(Language.INDONESIAN)))
                .isEqualTo(new Remark("", "Connection reset by peer"));
    }
}
