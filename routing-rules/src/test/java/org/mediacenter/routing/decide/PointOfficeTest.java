package org.mediacenter.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.profile.Profiles;

/// Which village or district office a point chooses, and that officers are told so.
class PointOfficeTest {
    private static final String HEIRS = "surat ahli waris di kelurahan lama sekali";

    private final ProfileRouter router = new ProfileRouter(Profiles.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "surat ahli waris di kelurahan lama sekali       | -7.3067 | 112.7439 | kel-35-78-04-1002",
                "surat ahli waris di kelurahan Kebraon lama      | -7.3067 | 112.7439 | kel-35-78-01-1002",
                "surat ahli waris di kelurahan wonorejo lama     | -7.3135 | 112.8314 | kel-35-78-03-1005",
                "surat ahli waris di kelurahan wonorejo lama     | -7.2708 | 112.7317 | kel-35-78-05-1005",
                "surat ahli waris di kelurahan wonorejo lama     | -7.3293 | 112.6979 | kelurahan",
                "surat ahli waris di kelurahan, tolong           | -7.9800 | 112.6300 | kelurahan",
                "surat ahli waris di kelurahan, tolong           | -7.2296 | 112.7333 | kelurahan",
                "anak-anak main petasan terus tiap malam         | -7.3067 | 112.7439 | kec-35-78-04",
                "anak-anak main petasan terus tiap malam         | -7.2296 | 112.7333 | kec-35-78-12",
                "anak-anak main petasan terus di kecamatan bulak | -7.3067 | 112.7439 | kec-35-78-29",
            })
    void the_point_chooses_the_office_where_the_words_leave_it_open(
            String text, double latitude, double longitude, String office) {
        assertThat(route(text, latitude, longitude)
                        .guesses()
                        .getFirst()
                        .department()
                        .value())
                .isEqualTo(office);
    }

    @Test
    void that_the_place_comes_from_the_point_stands_among_the_reasons() {
        assertThat(route(HEIRS, -7.3067, 112.7439).because())
                .contains(new Reason.PointDecided("35.78.04.1002", "Jagir"))
                .doesNotHaveAnyElementsOfTypes(Reason.PlaceDecided.class);
        assertThat(route(HEIRS + " jagir", -7.3067, 112.7439).because())
                .contains(new Reason.PlaceDecided("35.78.04.1002", "Jagir"))
                .doesNotHaveAnyElementsOfTypes(Reason.PointDecided.class);
    }

    @Test
    void however_much_else_spoke_for_the_office() {
        String much = HEIRS + " lurah loket antri iuran kampung rt rw pengantar nikah domisili petok warisan pegawai"
                + " kantor mediasi tetangga ayam burung kos parkir gang lahan kosong musrenbang cctv pemilihan ketua"
                + " pengurus panitia portal sampah keterangan numpang menikah kas bulanan kematian tarikan";

        List<Reason> because = route(much, -7.3067, 112.7439).because();

        assertThat(because).hasSize(16).endsWith(new Reason.PointDecided("35.78.04.1002", "Jagir"));
    }

    @Test
    void a_point_typed_into_the_text_chooses_too() {
        Routing routing = router.route(ComplaintText.of(HEIRS + " -7.3067, 112.7439"));

        assertThat(routing.because()).contains(new Reason.PointDecided("35.78.04.1002", "Jagir"));
    }

    private Routing route(String text, double latitude, double longitude) {
        return router.route(new ComplaintText(
                text, Optional.empty(), Optional.of(new GeoPoint(latitude, longitude)), Optional.empty()));
    }
}
