package org.mediacenter.dashboard.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.channel.phone.AnswerWay;
import org.mediacenter.channel.phone.CounterChannel;
import org.mediacenter.channel.phone.PhoneChannel;
import org.mediacenter.dashboard.desk.CasePage.Fact;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Contact;
import org.mediacenter.hub.complaint.Masked;

/// What an operator wrote down beside the words: when the paper came, who helped, and how the answer goes.
final class Brought {
    private Brought() {}

    /// Of an anonymous reporter only the date of the paper and the way: all else could name them.
    static List<Fact> facts(Frame frame, Complaint complaint) {
        List<Contact> written = complaint.received().contact();
        List<Fact> facts = new ArrayList<>();
        Contact.of(written, Contact.RECEIVED_ON)
                .ifPresent(day -> facts.add(
                        new Fact(frame.say("case.received-on"), frame.times().day(LocalDate.parse(day)))));
        if (!complaint.isAnonymous()) {
            Contact.of(written, Contact.REFERENCE)
                    .ifPresent(reference -> facts.add(new Fact(frame.say("case.reference"), Masked.text(reference))));
            helper(frame, written).ifPresent(helper -> facts.add(new Fact(frame.say("case.helper"), helper)));
        }
        answer(frame, complaint).ifPresent(way -> facts.add(new Fact(frame.say("case.answer-goes"), way)));
        return facts;
    }

    private static Optional<String> helper(Frame frame, List<Contact> written) {
        return Contact.of(written, Contact.HELPER)
                .map(name -> Stream.of(
                                Optional.of(name),
                                Contact.of(written, Contact.HELPER_IS).map(as -> frame.say("call.helper." + as)),
                                Contact.of(written, Contact.HELPER_PHONE))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")));
    }

    private static Optional<String> answer(Frame frame, Complaint complaint) {
        String channel = complaint.received().channel();
        boolean spoken = channel.equals(PhoneChannel.NAME)
                || channel.equals(CounterChannel.WALK_IN)
                || channel.equals(CounterChannel.LETTER);
        return complaint
                .received()
                .conversation()
                .text()
                .filter(_ -> spoken)
                .map(conversation -> answer(frame, complaint, conversation));
    }

    private static String answer(Frame frame, Complaint complaint, String conversation) {
        AnswerWay way = AnswerWay.of(conversation);
        String said = frame.say("call.way." + way);
        boolean toHelper = Contact.of(complaint.received().contact(), Contact.HELPER_PHONE)
                .filter(AnswerWay.line(conversation)::equals)
                .isPresent();
        return toHelper ? frame.say("call.way.to-helper", said) : said;
    }
}
