package org.mediacenter.hub.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.profile.MessageName;
import org.mediacenter.hub.profile.Placeholder;
import org.mediacenter.hub.surge.Surge;
import org.mediacenter.routing.Mark;

/// Acknowledges in the words of the city's profile: whom to call where life is in danger, and whose
/// matter it seems to be where it is not the city's.
public final class CityAcknowledgement implements Acknowledgement {
    private final Supplier<CityProfile> profile;
    private final BiFunction<ComplaintNumber, TrackingKey, String> trackUrl;
    private final Supplier<Optional<Surge>> surge;

    /// @param profile the one in force, asked each time
    /// @param trackUrl where number and key open the complaint's story
    /// @param surge what there is now
    public CityAcknowledgement(
            Supplier<CityProfile> profile,
            BiFunction<ComplaintNumber, TrackingKey, String> trackUrl,
            Supplier<Optional<Surge>> surge) {
        this.profile = profile;
        this.trackUrl = trackUrl;
        this.surge = surge;
    }

    @Override
    public String text(Heard heard) {
        Optional<Surge> now = isDanger(heard) || !saysSurge() ? Optional.empty() : surge.get();
        MessageName usual = isDanger(heard) ? MessageName.EMERGENCY : MessageName.ACKNOWLEDGEMENT;
        Map<Placeholder, String> values = values(heard);
        now.ifPresent(seen -> values.put(Placeholder.REASON, seen.reason()));
        String text = words(heard, now.isPresent() ? MessageName.SURGE : usual, values);
        return heard.referral().map(referral -> text + " " + referral).orElse(text);
    }

    @Override
    public String publicText(Heard heard) {
        MessageName name = isDanger(heard) ? MessageName.PUBLIC_EMERGENCY : MessageName.PUBLIC_ACKNOWLEDGEMENT;
        return words(heard, name, values(heard));
    }

    private static boolean isDanger(Heard heard) {
        return heard.marks().contains(Mark.DANGER_TO_LIFE);
    }

    private boolean saysSurge() {
        return profile.get().messages().has(MessageName.SURGE, language());
    }

    private String language() {
        return profile.get().titles().language();
    }

    private String words(Heard heard, MessageName name, Map<Placeholder, String> values) {
        return profile.get().messages().text(name, heard.channel(), language(), values);
    }

    private Map<Placeholder, String> values(Heard heard) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.NUMBER, heard.number().value());
        values.put(Placeholder.KEY, heard.trackingKey().value());
        values.put(Placeholder.URL, trackUrl.apply(heard.number(), heard.trackingKey()));
        values.put(Placeholder.DEPARTMENT, profile.get().titles().department());
        values.put(Placeholder.EMERGENCY, profile.get().titles().emergencyNumber());
        values.put(
                Placeholder.DEADLINE,
                profile.get()
                        .dateAndTime(
                                profile.get().serviceLevels().promised(ClockName.FEEDBACK, heard.acceptedAt()),
                                language()));
        return values;
    }
}
