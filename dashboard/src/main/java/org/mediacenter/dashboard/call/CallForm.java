package org.mediacenter.dashboard.call;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.phone.CallWords;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.hub.call.Line;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.routing.TopicCode;

/// Reads what an operator filled in.
///
/// @param field a form field's text, stripped
record CallForm(UnaryOperator<String> field, City city) {
    static final int MOST_TEXT = 10_000;
    private static final int MOST_NAME = 200;
    private static final int MOST_ADDRESS = 500;

    /// What was filled in.
    sealed interface Reading {
        record Read(CallWords words) implements Reading {}

        /// Something is missing or cannot be.
        ///
        /// @param problem key of the words for it
        record Wrong(String problem) implements Reading {}
    }

    /// Whether anything was written down at all.
    boolean hasWords() {
        return !InboundMessage.saysNothing(text());
    }

    Reading read() {
        String number = Words.line(field.apply("number"));
        if (!hasWords() || text().length() > MOST_TEXT) {
            return new Reading.Wrong(hasWords() ? "call.problem.too-long" : "call.problem.text");
        }
        if (!number.isEmpty() && !Line.isCallable(number)) {
            return new Reading.Wrong("call.problem.number");
        }
        if (line("name").filter(name -> name.length() > MOST_NAME).isPresent()
                || line("address")
                        .filter(address -> address.length() > MOST_ADDRESS)
                        .isPresent()) {
            return new Reading.Wrong("call.problem.too-long");
        }
        if (!field.apply("token").matches("[0-9a-f]{32}")) {
            return new Reading.Wrong("call.problem.form");
        }
        return new Reading.Read(new CallWords(
                "desk-" + field.apply("token"),
                text(),
                Optional.of(number).filter(given -> !given.isEmpty()),
                line("name"),
                line("address"),
                isTicked("anonymous"),
                isTicked("confidential"),
                topic(),
                isTicked("sms")));
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
