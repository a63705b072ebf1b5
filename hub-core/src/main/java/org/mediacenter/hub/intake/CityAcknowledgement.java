package org.mediacenter.hub.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.profile.MessageName;
import org.mediacenter.hub.profile.Placeholder;
import org.mediacenter.routing.Mark;

/// Acknowledges in the words of the city's profile: whom to call where life is in danger, and whose
/// matter it seems to be where it is not the city's.
public final class CityAcknowledgement implements Acknowledgement {
    private final CityProfile profile;
    private final BiFunction<ComplaintNumber, TrackingKey, String> trackUrl;

    /// @param trackUrl where number and key open the complaint's story
    public CityAcknowledgement(CityProfile profile, BiFunction<ComplaintNumber, TrackingKey, String> trackUrl) {
        this.profile = profile;
        this.trackUrl = trackUrl;
    }

    @Override
    public String text(Heard heard) {
        MessageName name =
                heard.marks().contains(Mark.DANGER_TO_LIFE) ? MessageName.EMERGENCY : MessageName.ACKNOWLEDGEMENT;
        String language = profile.titles().language();
        String text = profile.messages().text(name, heard.channel(), language, values(heard, language));
        return heard.referral().map(referral -> text + " " + referral).orElse(text);
    }

    private Map<Placeholder, String> values(Heard heard, String language) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.NUMBER, heard.number().value());
        values.put(Placeholder.KEY, heard.trackingKey().value());
        values.put(Placeholder.URL, trackUrl.apply(heard.number(), heard.trackingKey()));
        values.put(Placeholder.DEPARTMENT, profile.titles().department());
        values.put(Placeholder.EMERGENCY, profile.titles().emergencyNumber());
        values.put(
                Placeholder.DEADLINE,
                profile.dateAndTime(
                        profile.serviceLevels().promised(ClockName.FEEDBACK, heard.acceptedAt()), language));
        return values;
    }
}
