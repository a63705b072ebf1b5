package org.mediacenter.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.Profiles;
import org.mediacenter.routing.profile.RoutingProfile;

/// What people decide about one complaint changes what is decided about the next like it.
class LearningRouterTest {
    private static final String PARK_LAMP = "Lampu hias di taman bungkul mati";
    private static final DepartmentCode TOURISM = new DepartmentCode("disbudporapar");
    private static final TopicCode SIGHTS = new TopicCode("disbudporapar.beasiswa-mahasiswa");

    private static final ProfileRouter ALONE = new ProfileRouter(Profiles.shipped());
    private final LearningRouter router = new LearningRouter(Profiles.shipped());

    @AfterEach
    void close() {
        router.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "complaints.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void having_learnt_nothing_it_decides_as_the_profile_does(String expected, String text) {
        assertThat(decided(text)).as(expected).isEqualTo(ALONE.route(ComplaintText.of(text)));
    }

    @Test
    void one_word_in_common_with_one_past_complaint_makes_nothing_sure() {
        router.learn(
                "SBY-1",
                new Taught(
                        ComplaintText.of("ondel ondel kemarin berisik sekali mas wahyu"),
                        TOURISM,
                        Optional.empty(),
                        false));

        assertThat(decided("mas wahyu ganteng")).isInstanceOf(Routing.Unsure.class);
    }

    @Test
    void danger_to_life_goes_to_who_must_save_whatever_was_corrected() {
        correct("SBY-1", "bakar sampah di lahan kosong, asap tebal api besar tiap sore", TOURISM, SIGHTS);

        Routing fire = decided("kebakaran di lahan kosong belakang rumah, api besar asap tebal tolong");

        assertThat(fire).isInstanceOf(Routing.Sure.class);
        assertThat(lead(fire).value()).isEqualTo("damkar");
    }

    @Test
    void what_the_text_says_in_confidence_stays_so_whoever_gets_it() {
        String text = "tetangga saya dipukuli suaminya, kdrt, mohon pendampingan";
        Routing before = decided(text);

        correct("SBY-1", text, TOURISM, SIGHTS);

        assertThat(before.reading().marks()).contains(Mark.CONFIDENTIAL);
        assertThat(decided(text).reading().marks()).contains(Mark.CONFIDENTIAL);
    }

    @Test
    void a_topic_that_left_the_profile_is_not_given_again() {
        correct("SBY-1", PARK_LAMP, TOURISM, new TopicCode(TOURISM.value() + ".topik-lama"));

        assertThat(decided(PARK_LAMP).guesses().getFirst().topic())
                .isNotEqualTo(Optional.of(new TopicCode(TOURISM.value() + ".topik-lama")));
    }

    @Test
    void a_correction_decides_the_next_complaint_like_it_and_is_named_as_a_reason() {
        Routing before = decided("lampu hias taman bungkul padam semua");

        correct("SBY-1", PARK_LAMP, TOURISM, SIGHTS);

        Routing after = decided("lampu hias taman bungkul padam semua");
        assertThat(lead(before)).isNotEqualTo(TOURISM);
        assertThat(lead(after)).isEqualTo(TOURISM);
        assertThat(after.guesses().getFirst().topic()).contains(SIGHTS);
        assertThat(after.because())
                .filteredOn(Reason.SimilarComplaint.class::isInstance)
                .extracting(reason -> ((Reason.SimilarComplaint) reason).number())
                .containsExactly("SBY-1");
    }

    @Test
    void a_correction_says_nothing_about_another_matter_at_the_same_place() {
        String another = "sampah menumpuk di taman bungkul, bau sekali";
        Routing before = decided(another);

        correct("SBY-1", "kursi roda warga hilang di taman bungkul", new DepartmentCode("dinsos"), SIGHTS);

        assertThat(lead(decided(another))).isEqualTo(lead(before));
    }

    @Test
    void what_was_forgotten_decides_nothing_more() {
        Routing before = decided(PARK_LAMP);
        correct("SBY-1", PARK_LAMP, TOURISM, SIGHTS);

        router.forget("SBY-1");

        assertThat(decided(PARK_LAMP)).isEqualTo(before);
        assertThat(router.size()).isZero();
    }

    @Test
    void what_is_about_officials_goes_where_its_rule_says_whatever_was_learnt() {
        String text = "pak lurah jagir minta uang untuk surat pindah, pungli";
        Routing before = decided(text);

        correct("SBY-1", text, new DepartmentCode("dispendukcapil"), new TopicCode("dispendukcapil.ktp"));

        assertThat(decided(text)).isEqualTo(before);
    }

    @Test
    void of_a_village_office_is_learnt_that_it_was_one_and_the_place_still_says_which() {
        String odd = "ondel ondel mengganggu warga kampung, di kelurahan ";
        router.learn(
                "SBY-1",
                new Taught(
                        ComplaintText.of(odd + "Jagir"),
                        new DepartmentCode("kel-35-78-04-1002"),
                        Optional.empty(),
                        true));

        Guess guess = decided(odd + "Kertajaya").guesses().getFirst();

        assertThat(guess.department().value()).startsWith("kel-").isNotEqualTo("kel-35-78-04-1002");
    }

    @Test
    void what_is_not_the_citys_stays_so_until_people_decide_otherwise() {
        String power = "listrik padam satu kampung, meteran pln rusak";
        router.learn("SBY-1", new Taught(ComplaintText.of("lampu pju padam"), TOURISM, Optional.empty(), false));
        Routing before = decided(power);

        correct("SBY-2", power, new DepartmentCode("dishub"), new TopicCode("dishub.pju"));

        assertThat(before.reading().kind()).isEqualTo(Kind.NOT_OURS);
        assertThat(decided(power).reading().kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(lead(decided(power)).value()).isEqualTo("dishub");
    }

    @Test
    void a_department_the_profile_does_not_have_teaches_nothing() {
        Taught taught =
                new Taught(ComplaintText.of(PARK_LAMP), new DepartmentCode("dinas-dulu"), Optional.empty(), true);

        assertThat(router.learn("SBY-1", taught)).isFalse();

        assertThat(router.size()).isZero();
    }

    @Test
    void complaints_learnt_do_not_say_their_text() {
        assertThat(new Taught(ComplaintText.of(PARK_LAMP), TOURISM, Optional.empty(), true).toString())
                .doesNotContain("bungkul");
    }

    @Test
    void other_rules_count_from_the_next_text_on_and_what_was_learnt_stays() {
        String stall = "warung pecel mengganggu pejalan di trotoar depan pasar";
        correct("SBY-1", PARK_LAMP, TOURISM, SIGHTS);
        ProfileFolder folder = ProfileFolder.shipped(ProfileFolder.shippedDefault());
        String rule = """

                  - id: warung-pecel
                    department: disbudporapar
                    weight: 30
                    query: warung AND pecel
                    explanation: Warung pecel diurus pariwisata.
                """;
        String rules = folder.text(RoutingProfile.RULES_FILE).orElseThrow() + rule;
        Loaded changed =
                RoutingProfile.load(folder.with(RoutingProfile.RULES_FILE, rules.getBytes(StandardCharsets.UTF_8)));
        assertThat(lead(decided(stall))).isNotEqualTo(TOURISM);

        router.ruleBy(((Loaded.Ready) changed).profile());

        assertThat(lead(decided(stall))).isEqualTo(TOURISM);
        assertThat(lead(decided(PARK_LAMP + " semua"))).isEqualTo(TOURISM);
        assertThat(router.sample(5)).hasSize(1);
    }

    private Routing decided(String text) {
        return router.route(ComplaintText.of(text));
    }

    private static DepartmentCode lead(Routing routing) {
        return routing.guesses().getFirst().department();
    }

    private void correct(String number, String text, DepartmentCode department, TopicCode topic) {
        router.learn(number, new Taught(ComplaintText.of(text), department, Optional.of(topic), true));
    }
}
