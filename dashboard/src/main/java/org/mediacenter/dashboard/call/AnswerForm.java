package org.mediacenter.dashboard.call;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.phone.AnswerWay;
import org.mediacenter.hub.call.Line;
import org.mediacenter.hub.channel.InboundMessage.Brought;
import org.mediacenter.hub.channel.InboundMessage.Helper;

/// Reads to whom and how the answer goes, who helped, and what is on the paper.
///
/// @param field a form field's text, stripped
/// @param today by the city's calendar
record AnswerForm(UnaryOperator<String> field, LocalDate today) {
    private static final List<String> WAYS = List.of("call", "sms", "letter", "counter");

    /// What somebody can be to the reporter.
    static final List<String> HELPERS = List.of("village", "family", "neighbour", "other");

    private static final int OLDEST_PAPER_YEARS = 2;

    /// Key of the words for what is missing or cannot be, whatever it came by.
    Optional<String> problem() {
        boolean helped = helper().isPresent();
        boolean said = !line("helperis").isEmpty()
                || !line("helperphone").isEmpty()
                || field.apply("tohelper").equals("on");
        if (!helped && said) {
            return Optional.of("call.problem.helper");
        }
        if (helped && !HELPERS.contains(field.apply("helperis"))) {
            return Optional.of("call.problem.helper-is");
        }
        if (!line("helperphone").isEmpty() && !Line.isCallable(line("helperphone"))) {
            return Optional.of("call.problem.helper-number");
        }
        boolean toNoNumber = toHelper() && isByNumber() && line("helperphone").isEmpty();
        return toNoNumber ? Optional.of("call.problem.helper-phone") : tooLong();
    }

    /// The ways an answer to somebody at the counter can go, as the form's field names them.
    static List<String> ways(boolean sms) {
        return WAYS.stream().filter(way -> sms || !way.equals("sms")).toList();
    }

    /// The same for what came to the counter, where nobody can be asked again.
    ///
    /// @param sms whether an SMS is one of the ways
    Optional<String> counterProblem(boolean letter, boolean sms) {
        if (!ways(sms).contains(wayName())) {
            return Optional.of("call.problem.way");
        }
        Optional<String> received = letter ? letterDate() : visitDate();
        if (received.isPresent()) {
            return received;
        }
        if (to().isEmpty()) {
            return Optional.of(isByNumber() ? "call.problem.answer-number" : "call.problem.answer-" + wayName());
        }
        return problem();
    }

    /// A letter has one, whatever stands in its field.
    private Optional<String> letterDate() {
        return on().filter(this::canBe).isPresent() ? Optional.empty() : Optional.of("call.problem.received");
    }

    private Optional<String> visitDate() {
        if (on().isEmpty()) {
            return Optional.of("call.problem.received-day")
                    .filter(_ -> !field.apply("received").isEmpty());
        }
        return on().filter(this::canBe).isPresent() ? Optional.empty() : Optional.of("call.problem.received-visit");
    }

    private boolean canBe(LocalDate day) {
        return !day.isAfter(today) && !day.isBefore(today.minusYears(OLDEST_PAPER_YEARS));
    }

    private Optional<String> tooLong() {
        if (line("helper").length() > CallForm.MOST_NAME) {
            return Optional.of("call.problem.too-long.helper");
        }
        if (line("reference").length() > CallForm.MOST_NAME) {
            return Optional.of("call.problem.too-long.reference");
        }
        return line("post").length() > CallForm.MOST_ADDRESS
                ? Optional.of("call.problem.too-long.post")
                : Optional.empty();
    }

    AnswerWay way() {
        return switch (wayName()) {
            case "sms" -> AnswerWay.SMS;
            case "letter" -> AnswerWay.LETTER;
            case "counter" -> AnswerWay.COUNTER;
            default -> field.apply("sms").equals("on") ? AnswerWay.SMS : AnswerWay.CALL;
        };
    }

    private String wayName() {
        return field.apply("way").toLowerCase(Locale.ROOT);
    }

    private boolean isByNumber() {
        return way() == AnswerWay.CALL || way() == AnswerWay.SMS;
    }

    private boolean toHelper() {
        return helper().isPresent() && field.apply("tohelper").equals("on");
    }

    /// Where the answer goes; empty where nobody said.
    Optional<String> to() {
        String to = switch (way()) {
            case CALL, SMS -> line(toHelper() ? "helperphone" : "number");
            case LETTER -> line("post");
            case COUNTER -> line(toHelper() ? "helper" : "name");
        };
        return Optional.of(to).filter(known -> !known.isEmpty());
    }

    Brought brought() {
        return new Brought(on(), Optional.of(line("reference")).filter(reference -> !reference.isEmpty()), helper());
    }

    private Optional<Helper> helper() {
        return Optional.of(line("helper"))
                .filter(name -> !name.isEmpty())
                .map(name -> new Helper(
                        name,
                        field.apply("helperis"),
                        Optional.of(line("helperphone")).filter(phone -> !phone.isEmpty())));
    }

    private Optional<LocalDate> on() {
        try {
            return Optional.of(field.apply("received"))
                    .filter(day -> !day.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private String line(String name) {
        return Words.line(field.apply(name));
    }
}
