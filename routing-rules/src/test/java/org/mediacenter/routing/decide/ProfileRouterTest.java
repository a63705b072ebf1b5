package org.mediacenter.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.profile.Profiles;

class ProfileRouterTest {
    private final ProfileRouter router = new ProfileRouter(Profiles.shipped());

    @Test
    void a_clear_complaint_is_sure_and_says_why() {
        String text = "Lampu PJU mati di kelurahan Jagir";

        Routing routing = router.route(ComplaintText.of(text));

        assertThat(routing).isInstanceOf(Routing.Sure.class);
        Routing.Sure sure = (Routing.Sure) routing;
        assertThat(sure.lead().department()).isEqualTo(new DepartmentCode("dishub"));
        assertThat(sure.lead().topic()).contains(new TopicCode("dishub.pju"));
        assertThat(sure.lead()).isEqualTo(sure.guesses().getFirst());
        assertThat(sure.because())
                .anyMatch(reason ->
                        reason instanceof Reason.RuleMatched rule && rule.id().equals("pju-padam"))
                .anyMatch(reason -> reason instanceof Reason.Word word
                        && word.word().equals("PJU")
                        && text.substring(word.from(), word.to()).equals("PJU"));
    }

    @Test
    void the_words_that_speak_are_told_weightiest_first() {
        Routing routing = router.route(ComplaintText.of("pohon tumbang menutup jalan"));

        List<Double> weights = routing.because().stream()
                .filter(Reason.Word.class::isInstance)
                .map(Reason.Word.class::cast)
                .map(Reason.Word::weight)
                .toList();
        assertThat(weights).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void where_nothing_is_known_nothing_is_guessed() {
        Routing routing = router.route(ComplaintText.of("xyzzy qwerty"));

        assertThat(routing).isInstanceOf(Routing.Unsure.class);
        assertThat(routing.guesses()).isEmpty();
        assertThat(routing.because()).containsExactly(new Reason.NothingKnown());
    }

    @Test
    void little_evidence_gives_little_confidence() {
        Routing routing = router.route(ComplaintText.of("kucing"));

        assertThat(routing).isInstanceOf(Routing.Unsure.class);
        assertThat(routing.guesses()).isNotEmpty();
    }

    @Test
    void a_complaint_about_officials_is_guessed_for_the_inspectorate_alone() {
        for (String accused : List.of("kelurahan jagir", "kecamatan bulak", "satpol pp", "dishub", "puskesmas")) {
            Routing routing = router.route(ComplaintText.of("oknum petugas " + accused
                    + " melakukan pungli parkir lampu jalan rusak sampah banjir pohon tumbang"));

            assertThat(routing.reading().marks()).contains(Mark.ABOUT_OFFICIALS, Mark.CONFIDENTIAL);
            assertThat(routing.guesses())
                    .extracting(Guess::department)
                    .containsExactly(new DepartmentCode("inspektorat"));
        }
    }

    @Test
    void danger_to_life_is_marked_whoever_leads() {
        Routing routing = router.route(ComplaintText.of("tolong ada anak tenggelam di sungai jagir"));

        assertThat(routing.reading().marks()).contains(Mark.DANGER_TO_LIFE);
        assertThat(routing.reading().priority()).isEqualTo(Priority.EMERGENCY);
        assertThat(routing)
                .isInstanceOfSatisfying(
                        Routing.Sure.class,
                        sure -> assertThat(sure.supporting()).contains(new DepartmentCode("bpbd")));
    }

    @Test
    void a_confidential_topic_marks_the_complaint() {
        assertThat(router.route(ComplaintText.of("saya tidak pernah dapat bansos pkh"))
                        .reading()
                        .marks())
                .containsExactly(Mark.CONFIDENTIAL);
    }

    @Test
    void a_wrong_addressee_gets_a_referral_and_no_department() {
        Routing routing = router.route(ComplaintText.of("token listrik pln saya error"));

        assertThat(routing).isInstanceOf(Routing.Unsure.class);
        assertThat(routing.reading().kind()).isEqualTo(Kind.NOT_OURS);
        assertThat(routing.reading().referral())
                .hasValueSatisfying(text -> assertThat(text).contains("PLN 123"));
    }

    @Test
    void the_place_chooses_the_office_of_a_family() {
        Routing routing = router.route(ComplaintText.of("surat ahli waris di kelurahan Jagir lama sekali"));

        assertThat(routing).isInstanceOfSatisfying(Routing.Sure.class, sure -> {
            assertThat(sure.lead().department()).isEqualTo(new DepartmentCode("kel-35-78-04-1002"));
            assertThat(sure.because()).contains(new Reason.PlaceDecided("35.78.04.1002", "Jagir"));
        });
    }

    @Test
    void a_village_also_tells_its_district_office() {
        Routing routing = router.route(ComplaintText.of("petasan tiap malam di kelurahan Jagir"));

        assertThat(routing.guesses().getFirst().department()).isEqualTo(new DepartmentCode("kec-35-78-04"));
    }

    @Test
    void without_a_place_no_office_of_a_family_is_sure() {
        Routing routing = router.route(ComplaintText.of("surat ahli waris di kelurahan lama sekali"));

        assertThat(routing).isInstanceOf(Routing.Unsure.class);
        assertThat(routing.guesses().getFirst().department()).isEqualTo(new DepartmentCode("kelurahan"));
    }

    @Test
    void a_name_that_several_places_have_and_the_name_of_a_street_choose_no_office() {
        String[] texts = {
            "surat ahli waris di kelurahan wonorejo lama sekali",
            "surat ahli waris di kelurahan lama sekali, saya warga jl ketintang gg 2 no 3 RT 3 RW 5",
        };

        for (String text : texts) {
            assertThat(router.route(ComplaintText.of(text)).guesses().getFirst().department())
                    .as(text)
                    .isEqualTo(new DepartmentCode("kelurahan"));
        }
    }

    @Test
    void a_street_and_a_neighbourhood_beside_the_place_leave_the_office_as_it_is() {
        Routing routing = router.route(
                ComplaintText.of("surat ahli waris lama sekali, jl mawar gg 2 rt 3/5 kelurahan Jagir, depan masjid"));

        assertThat(routing.guesses().getFirst().department()).isEqualTo(new DepartmentCode("kel-35-78-04-1002"));
    }

    @Test
    void the_address_chooses_the_office_too() {
        ComplaintText complaint = new ComplaintText(
                "surat ahli waris lama sekali", Optional.of("Jagir"), Optional.empty(), Optional.empty());

        assertThat(router.route(complaint).guesses().getFirst().department())
                .isEqualTo(new DepartmentCode("kel-35-78-04-1002"));
    }

    @Test
    void the_citizens_topic_is_evidence_but_no_decision() {
        TopicCode chosen = new TopicCode("dishub.pju");

        Routing alone = router.route(choosing("xyzzy", chosen));
        Routing against = router.route(choosing("pohon tumbang, mohon perantingan pohon rimbun", chosen));

        assertThat(alone.because()).containsExactly(new Reason.CitizenChose(chosen));
        assertThat(alone).isInstanceOf(Routing.Unsure.class);
        assertThat(against.guesses().getFirst().department()).isEqualTo(new DepartmentCode("dlh"));
    }

    @Test
    void a_topic_the_profile_does_not_have_is_overlooked() {
        Routing routing = router.route(choosing("xyzzy", new TopicCode("nasa.moon")));

        assertThat(routing.because()).containsExactly(new Reason.NothingKnown());
    }

    @Test
    void what_the_citizen_wants_is_read() {
        assertThat(kindOf("Terima kasih, lampu jalan sudah nyala terang lagi, petugasnya cepat sekali"))
                .isEqualTo(Kind.APPRECIATION);
        assertThat(kindOf("usul pak sebaiknya taman diberi lampu hias")).isEqualTo(Kind.SUGGESTION);
        assertThat(kindOf("apa saja persyaratan membuat akta kelahiran?")).isEqualTo(Kind.INFORMATION_REQUEST);
        assertThat(kindOf("jalan rusak parah tolong diperbaiki, terima kasih")).isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void another_regency_routes_by_its_own_profile() {
        ProfileRouter invented = new ProfileRouter(Profiles.invented());

        Routing road = invented.route(ComplaintText.of("jln rusak lobang besar di ds Watu Lumbung"));
        Routing letter = invented.route(ComplaintText.of("mengurus surat di kantor desa Watu Lumbung lama"));

        assertThat(departmentOf(road)).isEqualTo("dpu");
        assertThat(departmentOf(letter)).isEqualTo("desa-99-01-02-2001");
    }

    private Kind kindOf(String text) {
        return router.route(ComplaintText.of(text)).reading().kind();
    }

    private static String departmentOf(Routing routing) {
        return routing.guesses().stream()
                .findFirst()
                .map(Guess::department)
                .map(DepartmentCode::value)
                .orElse("");
    }

    private static ComplaintText choosing(String text, TopicCode topic) {
        return new ComplaintText(text, Optional.empty(), Optional.empty(), Optional.of(topic));
    }
}
