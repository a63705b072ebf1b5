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
        String text = words(heard, isDanger(heard) ? MessageName.EMERGENCY : MessageName.ACKNOWLEDGEMENT);
        return heard.referral().map(referral -> text + " " + referral).orElse(text);
    }

    @Override
    public String publicText(Heard heard) {
        return words(heard, isDanger(heard) ? MessageName.PUBLIC_EMERGENCY : MessageName.PUBLIC_ACKNOWLEDGEMENT);
    }

    private static boolean isDanger(Heard heard) {
        return heard.marks().contains(Mark.DANGER_TO_LIFE);
    }

    private String words(Heard heard, MessageName name) {
        String language = profile.titles().language();
        return profile.messages().text(name, heard.channel(), language, values(heard, language));
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
