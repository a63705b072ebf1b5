package org.mediacenter.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.profile.OfficeFamily;
import org.mediacenter.routing.profile.Profiles;
import org.mediacenter.routing.profile.RoutingProfile;

/// Complaints as people type them, each with the department that must get it: see `complaints.tsv`.
class ComplaintTableTest {
    private static final RoutingProfile PROFILE = Profiles.shipped();
    private static final ProfileRouter ROUTER = new ProfileRouter(PROFILE);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "complaints.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void a_complaint_reaches_the_department_that_must_act(String expected, String text) {
        Routing routing = ROUTER.route(ComplaintText.of(text));

        assertThat(decided(routing)).as("%s", routing).isEqualTo(expected);
        assertThat(routing.reading().referral().isPresent()).isEqualTo(expected.equals("not-ours"));
        assertThat(routing.because()).doesNotContain(new Reason.NothingKnown());
    }

    private static String decided(Routing routing) {
        Kind kind = routing.reading().kind();
        if (kind == Kind.NOT_OURS || kind == Kind.SPAM) {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        DepartmentCode best = routing.guesses().getFirst().department();
        return PROFILE.familyOf(best).map(OfficeFamily::code).orElse(best).value();
    }
}
