package org.mediacenter.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.profile.Profiles;

/// What is about violence, health, children or social aid is confidential unless a person decides otherwise.
class ConfidentialTest {
    private final ProfileRouter router = new ProfileRouter(Profiles.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anak tetangga dipukuli bapaknya tiap malam",
                "saya korban kdrt mohon pendampingan",
                "obat jantung ibu saya tidak ada di puskesmas",
                "rujukan bpjs saya ditolak rumah sakit",
                "nenek saya tidak pernah dapat bansos",
                "kiriman permakanan lansia berhenti sejak senin",
                "guru memukul murid di kelas",
                "ijazah anak saya ditahan karena tunggakan spp",
            })
    void what_touches_a_persons_life_is_confidential(String text) {
        assertThat(router.route(ComplaintText.of(text)).reading().marks()).contains(Mark.CONFIDENTIAL);
    }

    @Test
    void a_guess_is_enough() {
        Routing routing = router.route(ComplaintText.of("mau tanya soal poli"));

        assertThat(routing).isInstanceOf(Routing.Unsure.class);
        assertThat(routing.reading().marks()).contains(Mark.CONFIDENTIAL);
    }

    @Test
    void a_department_all_of_whose_topics_are_confidential_needs_no_topic() {
        Routing routing = router.route(ComplaintText.of("dp3appkb"));

        assertThat(routing.guesses().getFirst().department().value()).isEqualTo("dp3appkb");
        assertThat(routing.reading().marks()).contains(Mark.CONFIDENTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jalan berlubang di depan pasar", "lampu pju mati", "pohon tumbang"})
    void what_everybody_sees_is_not(String text) {
        assertThat(router.route(ComplaintText.of(text)).reading().marks()).doesNotContain(Mark.CONFIDENTIAL);
    }
}
