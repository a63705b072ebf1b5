package org.mediacenter.hub.keyword;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.profile.MessageName;
import org.mediacenter.hub.profile.Placeholder;

/// Answers keywords in the words of the city's profile.
public final class CityKeywordTexts implements KeywordTexts {
    private final Supplier<CityProfile> profile;

    /// @param profile the one in force, asked each time
    public CityKeywordTexts(Supplier<CityProfile> profile) {
        this.profile = profile;
    }

    @Override
    public String status(String channel, Complaint complaint) {
        String language = profile.get().titles().language();
        Map<Placeholder, String> values = values();
        values.put(Placeholder.NUMBER, complaint.number().value());
        values.put(
                Placeholder.DEADLINE,
                profile.get()
                        .dateAndTime(
                                profile.get().serviceLevels().promised(ClockName.FEEDBACK, complaint.acceptedAt()),
                                language));
        return profile.get().messages().text(name(complaint), channel, language, values);
    }

    private static MessageName name(Complaint complaint) {
        if (complaint.bonds().isCarried()) {
            return MessageName.STATUS_IN_PROGRESS;
        }
        return switch (complaint.status()) {
            case RECEIVED, TRIAGE -> MessageName.STATUS_RECEIVED;
            case ASSIGNED, IN_PROGRESS, DISPUTED, REOPENED -> MessageName.STATUS_IN_PROGRESS;
            case WAITING_FOR_CITIZEN -> MessageName.STATUS_QUESTION;
            case ANSWERED -> MessageName.STATUS_ANSWERED;
            case SETTLED, CLOSED, REFUSED -> MessageName.STATUS_CLOSED;
        };
    }

    @Override
    public String noSuch(String channel) {
        return text(MessageName.NO_SUCH_NUMBER, channel);
    }

    @Override
    public String help(String channel) {
        return text(MessageName.HELP, channel);
    }

    @Override
    public String optedOut(String channel) {
        return text(MessageName.OPTED_OUT, channel);
    }

    @Override
    public String optedIn(String channel) {
        return text(MessageName.OPTED_IN, channel);
    }

    @Override
    public String rating(String channel, Complaint complaint) {
        return text(MessageName.RATING, channel, numbered(complaint));
    }

    @Override
    public String rated(String channel, Complaint complaint) {
        return text(MessageName.RATED, channel, numbered(complaint));
    }

    @Override
    public String codeSent(String channel) {
        return text(MessageName.CODE_SENT, channel);
    }

    @Override
    public String code(String channel, Complaint complaint, String code) {
        Map<Placeholder, String> values = numbered(complaint);
        values.put(Placeholder.CODE, code);
        return text(MessageName.CODE, channel, values);
    }

    @Override
    public String proofWrong(String channel) {
        return text(MessageName.PROOF_WRONG, channel);
    }

    @Override
    public String tooManyWays(String channel, Complaint complaint) {
        return text(MessageName.TOO_MANY_WAYS, channel, numbered(complaint));
    }

    @Override
    public String linked(String channel, Complaint complaint) {
        return text(MessageName.LINKED, channel, numbered(complaint));
    }

    @Override
    public String joined(String channel, Complaint complaint) {
        return text(MessageName.JOINED, channel, numbered(complaint));
    }

    @Override
    public String parted(String channel, Complaint complaint) {
        return text(MessageName.PARTED, channel, numbered(complaint));
    }

    @Override
    public String joinedClosed(String channel, Complaint complaint) {
        return text(MessageName.JOINED_CLOSED, channel, numbered(complaint));
    }

    @Override
    public String unlinked(String channel) {
        return text(MessageName.UNLINKED, channel);
    }

    @Override
    public String stays(String channel, Complaint complaint) {
        return text(MessageName.STAYS, channel, numbered(complaint));
    }

    @Override
    public String howToLink(String channel) {
        return text(MessageName.HOW_TO_LINK, channel);
    }

    private String text(MessageName name, String channel) {
        return text(name, channel, values());
    }

    private String text(MessageName name, String channel, Map<Placeholder, String> values) {
        return profile.get()
                .messages()
                .text(name, channel, profile.get().titles().language(), values);
    }

    private Map<Placeholder, String> numbered(Complaint complaint) {
        Map<Placeholder, String> values = values();
        values.put(Placeholder.NUMBER, complaint.number().value());
        return values;
    }

    private Map<Placeholder, String> values() {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.DEPARTMENT, profile.get().titles().department());
        values.put(Placeholder.EMERGENCY, profile.get().titles().emergencyNumber());
        return values;
    }
}
