package org.mediacenter.dashboard.leadership;

import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.figures.Dimension;
import org.mediacenter.hub.figures.Question;
import org.mediacenter.hub.figures.Slice;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;

/// What people call the values figures are counted by, and the figures themselves.
record Named(Frame frame, Question question) {

    /// The name of a value; of none, why there is none.
    String value(Dimension dimension, String value) {
        if (value.isEmpty()) {
            return frame.say(none(dimension));
        }
        return switch (dimension) {
            case CHANNEL -> frame.words().sayOr("channel." + value, value);
            case DEPARTMENT -> frame.city().departmentShortName(new DepartmentCode(value));
            case TOPIC -> frame.city().topicName(new TopicCode(value));
            case DISTRICT -> frame.city().placeShortName(value);
        };
    }

    private String none(Dimension dimension) {
        boolean withheld = question.audience().veiled() && dimension != Dimension.DEPARTMENT;
        return "figures.none." + dimension.code() + (withheld ? ".withheld" : "");
    }

    String of(Slice slice) {
        return switch (slice) {
            case Slice.Received _ -> frame.say("figures.received");
            case Slice.Open _ -> frame.say("figures.open");
            case Slice.Escalated _ -> frame.say("figures.escalated");
            case Slice.On(var day) -> frame.times().day(day);
            case Slice.Of(Dimension dimension, String value) ->
                frame.say("figures.by." + dimension.code()) + ": " + value(dimension, value);
            case Slice.Promise(var clock, var outcome) ->
                frame.say("clock." + clock.name()) + ": " + frame.say("figures." + outcome.code());
        };
    }
}
