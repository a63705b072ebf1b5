package org.mediacenter.dashboard.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.phone.CallWords;
import org.mediacenter.channel.phone.CounterChannel;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.call.Line;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.routing.TopicCode;

/// Reads what an operator filled in.
///
/// @param field a form field's text, stripped
/// @param today by the city's calendar
/// @param sms whether there is an SMS channel
record CallForm(UnaryOperator<String> field, City city, LocalDate today, boolean sms) {
    static final int MOST_TEXT = 10_000;
    static final List<String> SOURCES = List.of(CounterChannel.WALK_IN, CounterChannel.LETTER);
    static final int MOST_NAME = 200;
    static final int MOST_ADDRESS = 500;

    /// What was filled in.
    sealed interface Reading {
        /// Everything is there.
        ///
        /// @param counter the channel of what did not come by telephone
        record Read(CallWords words, Optional<String> counter) implements Reading {}

        /// Something is missing or cannot be.
        ///
        /// @param problem key of the words for it
        record Wrong(String problem) implements Reading {}
    }

    /// The words for what is wrong, with how much there can be at most.
    static String say(Frame frame, String problem) {
        return frame.say(problem, MOST_TEXT, MOST_NAME, MOST_ADDRESS);
    }

    /// Whether anything was written down at all.
    boolean hasWords() {
        return !InboundMessage.saysNothing(text());
    }

    /// What a caller said.
    Reading read() {
        return read(answer().problem(), Optional.empty());
    }

    /// What somebody brought to the counter, or wrote on paper.
    Reading readAtCounter() {
        String source = field.apply("source");
        return SOURCES.contains(source)
                ? read(answer().counterProblem(source.equals(CounterChannel.LETTER), sms), Optional.of(source))
                : new Reading.Wrong("call.problem.source");
    }

    private AnswerForm answer() {
        return new AnswerForm(field, today);
    }

    private Reading read(Optional<String> problem, Optional<String> counter) {
        return wrong().or(() -> problem)
                .<Reading>map(Reading.Wrong::new)
                .orElseGet(() -> new Reading.Read(words(), counter));
    }

    /// Key of the words for what is missing or cannot be.
    private Optional<String> wrong() {
        String number = Words.line(field.apply("number"));
        if (!hasWords() || text().length() > MOST_TEXT) {
            return Optional.of(hasWords() ? "call.problem.too-long" : "call.problem.text");
        }
        if (!number.isEmpty() && !Line.isCallable(number)) {
            return Optional.of("call.problem.number");
        }
        if (line("name").filter(name -> name.length() > MOST_NAME).isPresent()) {
            return Optional.of("call.problem.too-long.name");
        }
        if (line("address").filter(address -> address.length() > MOST_ADDRESS).isPresent()) {
            return Optional.of("call.problem.too-long.address");
        }
        if (topic().isEmpty() && !field.apply("topic").isEmpty()) {
            return Optional.of("call.problem.topic");
        }
        return field.apply("token").matches("[0-9a-f]{32}") ? Optional.empty() : Optional.of("call.problem.form");
    }

    private CallWords words() {
        return new CallWords(
                "desk-" + field.apply("token"),
                text(),
                line("number"),
                line("name"),
                line("address"),
                isTicked("anonymous"),
                isTicked("confidential"),
                topic(),
                answer().way(),
                answer().to(),
                answer().brought());
    }

    private String text() {
        return Words.clean(field.apply("text")).strip();
    }

    private Optional<String> line(String name) {
        return Optional.of(Words.line(field.apply(name))).filter(text -> !text.isEmpty());
    }

    private boolean isTicked(String name) {
        return field.apply(name).equals("on");
    }

    private Optional<TopicCode> topic() {
        return city.topics().keySet().stream()
                .filter(code -> code.value().equals(field.apply("topic")))
                .findFirst();
    }
}
