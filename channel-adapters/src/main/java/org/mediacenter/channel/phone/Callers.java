package org.mediacenter.channel.phone;

import java.util.Optional;
import java.util.function.Predicate;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Direction;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.telephone.Numbering;
import org.mediacenter.hub.telephone.Numbering.Form;

/// One caller under one number, in the form that is dialled within the country, however the exchanges write it; and
/// calls that the city's own numbers make as what they are: nobody is to be called back. Pure, where what tells the
/// city is.
public final class Callers {
    private final Numbering numbering;
    private final Predicate<String> isCity;

    /// @param isCity whether a number is one of the city's own for short messages
    public Callers(Numbering numbering, Predicate<String> isCity) {
        this.numbering = numbering;
        this.isCity = isCity;
    }

    /// A number as it is dialled; what is none of the country as it came.
    String dialled(String number) {
        return numbering.written(number, Form.NOUGHT);
    }

    /// A call under its caller's one number; anything else as it is.
    Inbound heard(Inbound inbound) {
        return inbound instanceof CallRecord call ? told(call) : inbound;
    }

    /// The call under its caller's one number.
    public CallRecord told(CallRecord call) {
        Optional<String> caller = call.caller().map(this::dialled);
        return new CallRecord(
                call.channel(),
                call.nativeId(),
                call.call(),
                caller,
                call.called(),
                caller.filter(number -> isOwn(number, call)).isPresent() ? Direction.OUTBOUND : call.direction(),
                call.start(),
                call.answered(),
                call.ended(),
                call.disposition(),
                call.queue(),
                call.operator(),
                call.taker(),
                call.recording());
    }

    /// Whoever calls themselves is the city too.
    private boolean isOwn(String caller, CallRecord call) {
        String line = Numbering.bare(caller);
        return isCity.test(caller)
                || call.called()
                        .map(called -> Numbering.bare(dialled(called)))
                        .filter(line::equals)
                        .isPresent();
    }
}
