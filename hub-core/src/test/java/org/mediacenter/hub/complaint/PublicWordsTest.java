package org.mediacenter.hub.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;

/// What an officer may say below a post, where everybody reads.
final class PublicWordsTest {
    private static final Actor CITIZEN = new Actor.Citizen();

    /// A comment in public; the citizen then tells the city alone where they live.
    private static Story comment() {
        return story("rumah saya di Jl. Melati No. 5 RT 03 RW 02, telepon 0800-000-0117");
    }

    private static Story story(String inPrivate) {
        return Story.opened(inPublic())
                .by(Story.HUB, Story.sure(Story.PARKS))
                .by(
                        CITIZEN,
                        new Command.AddMessage(new CitizenWrote(
                                "facebook:private",
                                "facebook",
                                Story.personal(inPrivate),
                                Optional.empty(),
                                Carried.NOTHING,
                                Optional.of(Story.personal("t_1")),
                                Optional.empty())));
    }

    private static Received inPublic() {
        Received first = Story.first("facebook:1", Story.START);
        return new Received(
                first.message(),
                "facebook",
                first.acceptedAt(),
                first.conversation(),
                first.author(),
                first.authorName(),
                first.contact(),
                first.text(),
                first.address(),
                first.point(),
                first.citizensTopic(),
                first.anonymous(),
                first.confidential(),
                first.writtenAt(),
                first.profile(),
                new Carried(Audience.PUBLIC, List.of(), Optional.empty()));
    }

    private static Decided said(Story story, String words) {
        return story.decided(
                Story.PARKS_OFFICER,
                new Command.Reply(
                        ReplyKind.FINAL,
                        Story.personal(words),
                        Optional.empty(),
                        false,
                        Audience.PUBLIC,
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Laporan K7H-M3X-RTY sudah selesai.",
                "Laporan K7H-M3X -RTY sudah selesai.",
                "Laporan K7H\u2013M3X\u2013RTY sudah selesai.",
                "Cek di lapor.example/track/K7HM3XRTY",
                "Kunci Anda: aB3dE6gH9jK2mN5p",
                "Kami telepon ke 0812 3456 7890 ya Bu.",
                "Kami telepon ke 0812 - 3456 - 7890 ya Bu.",
                "NIK 3578000000000001 sudah kami catat.",
                "NIK 3578 0000 0000 0001 sudah kami catat.",
                "NIK 357800-000000-0001 sudah kami catat.",
                "Kami kirim ke ibu.contoh@contoh.example",
                "Petugas menuju Jalan Melati 5 sekarang.",
                "Petugas sudah di rt 03 / rw 02.",
                "Petugas menuju JL MELATI NOMOR 5."
            })
    void what_leads_to_the_complaint_or_the_person_stays_out(String words) {
        assertThat(said(comment(), words))
                .isInstanceOfSatisfying(
                        Decided.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("not-for-everybody"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pohon di Jalan Melati sudah kami angkut, terima kasih.",
                "Regu 5 bekerja di Jalan Melati sampai pukul 17.00.",
                "Regu datang 12.11.2026 13.00 - 15.00.",
                "Tanya lagi ke mediacenter@surabaya.go.id atau 112."
            })
    void where_and_when_the_city_works_may_be_told(String words) {
        assertThat(said(comment(), words)).isInstanceOf(Decided.Happened.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rumah saya Jl. Melati, No. 5 ya           | Petugas menuju Jl. Melati, No. 5.",
                "alamat: Jl. Melati no: 5                  | Petugas menuju Jalan Melati 5.",
                "saya di RT03/RW05                         | Petugas sudah di RT 3 RW 5.",
                "saya di RT 03/05                          | Petugas sudah di rt 03 / rw 05.",
                "di Perumahan Contoh Blok C-5              | Petugas di Perumahan Contoh blok C5.",
                "Kp. Baru No. 5 dekat sungai               | Regu kami di Kampung Baru 5.",
                "Jl. 17 Agustus No. 3                      | Sudah selesai di Jalan 17 Agustus no 3.",
                "rumah di jalan melati 5a                  | Sudah selesai di Jalan Melati 5A.",
                "rumah saya jalan Melati 5 mohon segera    | Petugas menuju Jalan Melati 5.",
                "Gang Buntu 7 kalian tahu                  | Petugas menuju Gang Buntu 7.",
                "jalan melati 5 rumah cat biru             | Petugas menuju Jalan Melati 5.",
                "Jl. Raya Darmo Permai Selatan 15          | Petugas di Jalan Raya Darmo Permai Selatan 15.",
                "Jl. R.A. Kartini 8 malam ini              | Petugas di Jalan R.A. Kartini 8."
            })
    void a_house_is_known_again_however_it_is_written(String inPrivate, String words) {
        assertThat(said(story(inPrivate), words)).isInstanceOf(Decided.Refused.class);
    }

    @Test
    void an_endless_row_of_dots_behind_a_street_is_read_at_once() {
        assertThat(said(story("jl " + ". a.'".repeat(8_000)), "Jalan Melati sudah bersih."))
                .isInstanceOf(Decided.Happened.class);
    }

    @Test
    void a_house_over_two_lines_is_a_house() {
        assertThat(said(story("Jl. Melati\nNo. 5"), "Petugas menuju Jl. Melati No. 5."))
                .isInstanceOf(Decided.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rumah saya Jl. 17 Agustus No. 3           | Jalan 17 Agustus sudah kami sapu.",
                "jalan rusak sudah 3 bulan                 | Kami tahu jalan rusak sudah 3 bulan, perbaikan besok.",
                "itu di gang kami                          | Lampu di gang sudah menyala."
            })
    void a_street_that_has_a_number_in_its_name_and_a_number_of_months_are_no_house(String inPrivate, String words) {
        assertThat(said(story(inPrivate), words)).isInstanceOf(Decided.Happened.class);
    }

    @Test
    void a_street_without_a_house_is_no_address() {
        assertThat(said(story("itu di jalan melati depan pasar"), "Jalan Melati depan pasar sudah bersih."))
                .isInstanceOf(Decided.Happened.class);
    }
}
