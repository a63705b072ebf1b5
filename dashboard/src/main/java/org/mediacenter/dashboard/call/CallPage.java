package org.mediacenter.dashboard.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.channel.phone.AnswerWay;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Sentence;
import org.mediacenter.routing.Topic;

/// One call, one caller to be called back, or one answer to be told, with the form for it.
///
/// @param action where the form goes
/// @param line number to call, or that called; empty where it was withheld; private
/// @param call the call itself, where the page is about one
/// @param calls the missed calls, where somebody is to be called back
/// @param due until when
/// @param tries in words; empty before the first
/// @param tell the words to say, where an answer is to be told; else empty
/// @param counter whether it is about somebody at the counter, or a letter
/// @param writes whether there is a form for the caller's words
/// @param outcomes whether the form asks whether the caller was reached
/// @param sms whether there is an SMS channel
/// @param written what was filled in, by field
public record CallPage(
        Frame frame,
        String action,
        String line,
        Optional<CallLine> call,
        List<CallLine> calls,
        Optional<Instant> due,
        Optional<Sentence> tries,
        Optional<Tell> tell,
        List<EarlierMatter> earlier,
        boolean writes,
        boolean outcomes,
        boolean counter,
        boolean sms,
        Map<String, String> written,
        Optional<String> notice) {

    /// An answer to be told.
    ///
    /// @param words what the department wrote
    /// @param way how the reporter wants to hear it
    public record Tell(String number, String words, AnswerWay way) {
        /// Never the words: they must not reach a log.
        @Override
        public String toString() {
            return "Tell[" + number + "]";
        }
    }

    /// How it can end: told, or what came between.
    public List<String> outcomeNames() {
        return switch (tell.map(Tell::way).orElse(AnswerWay.CALL)) {
            case CALL, SMS -> List.of("reached", "in-vain", "declined", "wrong-number");
            case LETTER -> List.of("posted", "returned");
            case COUNTER -> List.of("handed", "declined");
        };
    }

    public boolean isByNumber() {
        return tell.map(Tell::way)
                .filter(way -> way == AnswerWay.LETTER || way == AnswerWay.COUNTER)
                .isEmpty();
    }

    /// The latest day a letter can have been received, as a form's field has it.
    public String today() {
        return LocalDate.ofInstant(frame.times().now(), frame.city().zone()).toString();
    }

    public List<String> helpers() {
        return AnswerForm.HELPERS;
    }

    public List<String> sources() {
        return CallForm.SOURCES;
    }

    /// The ways an answer can go, as the form's field names them.
    public List<String> ways() {
        return AnswerForm.ways(sms);
    }

    public String value(String field) {
        return written.getOrDefault(field, "");
    }

    public boolean isTicked(String field) {
        return value(field).equals("on");
    }

    public List<Topic> topics() {
        return List.copyOf(frame.city().topics().values());
    }

    public long dueSecond() {
        return due.map(Instant::getEpochSecond).orElse(0L);
    }

    /// Never what is on it: it must not reach a log.
    @Override
    public String toString() {
        return "CallPage[" + action + "]";
    }
}
