package org.mediacenter.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.intake.Acknowledgement.Heard;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.profile.LoadedCity;
import org.mediacenter.hub.surge.Surge;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.profile.ProfileFolder;

final class CityAcknowledgementTest {
    private static final ComplaintNumber NUMBER = new ComplaintNumber("K7H-M3X-RTY");
    private static final TrackingKey KEY = new TrackingKey("AAAABBBBCCCCDDDD");
    private static final Instant ACCEPTED = Instant.parse("2026-11-23T02:00:00Z");

    private final CityProfile profile = shipped();
    private Optional<Surge> surge = Optional.empty();
    private final Acknowledgement acknowledgement = new CityAcknowledgement(
            () -> profile, (number, key) -> "https://example.test/track/" + number, () -> surge);

    @Test
    void a_citizen_is_told_the_number_and_until_when_it_is_answered() {
        String text = acknowledgement.text(heard("sms", Set.of(), Optional.empty()));

        assertThat(text).contains("K7H-M3X-RTY").contains("24/11/2026 09.00");
    }

    @Test
    void where_life_is_in_danger_the_citizen_is_told_whom_to_call_now() {
        String text = acknowledgement.text(heard("sms", Set.of(Mark.DANGER_TO_LIFE), Optional.empty()));

        assertThat(text).contains(profile.titles().emergencyNumber()).contains("K7H-M3X-RTY");
    }

    @Test
    void a_wrong_addressee_gets_the_referral_besides() {
        String text = acknowledgement.text(heard("website", Set.of(), Optional.of("Hubungi PLN 123.")));

        assertThat(text).contains("K7H-M3X-RTY").endsWith("Hubungi PLN 123.");
    }

    @Test
    void the_tracking_key_never_stands_in_an_acknowledgement_by_sms() {
        assertThat(acknowledgement.text(heard("sms", Set.of(), Optional.empty())))
                .doesNotContain(KEY.value());
    }

    @Test
    void in_a_flood_night_the_citizen_reads_why_it_takes_long_and_danger_still_goes_to_112() {
        surge = Optional.of(new Surge("banjir di Rungkut dan Gunung Anyar", "endah", ACCEPTED));

        String text = acknowledgement.text(heard("sms", Set.of(), Optional.empty()));
        String danger = acknowledgement.text(heard("sms", Set.of(Mark.DANGER_TO_LIFE), Optional.empty()));

        assertThat(text).contains("banjir di Rungkut dan Gunung Anyar", "K7H-M3X-RTY", "24/11/2026 09.00");
        assertThat(text).hasSizeLessThanOrEqualTo(160);
        assertThat(danger).startsWith("Ada bahaya bagi jiwa?").doesNotContain("banjir");
    }

    private static Heard heard(String channel, Set<Mark> marks, Optional<String> referral) {
        return new Heard(NUMBER, KEY, channel, ACCEPTED, marks, referral);
    }

    private static CityProfile shipped() {
        ProfileFolder folder = ProfileFolder.shipped(ProfileFolder.shippedDefault());
        return ((LoadedCity.Ready) CityProfile.load(folder, _ -> true, _ -> true)).profile();
    }
}
