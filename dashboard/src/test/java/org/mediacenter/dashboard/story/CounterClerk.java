package org.mediacenter.dashboard.story;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.OfficerLogin;

/// An operator at the counter with forms that lie open, so that writing down goes on when the hub is gone; whoever
/// comes by and what is in the letters is filed from these forms.
///
/// For one thread.
final class CounterClerk {
    private static final String COUNTER = "/desk/counter";
    private static final Pattern FORM = Pattern.compile("name=\"token\" value=\"([^\"]{1,200})\"");

    private final OfficerLogin operator;
    private final Deque<String> open = new ArrayDeque<>();

    CounterClerk(HubProcess hub) throws IOException, InterruptedException {
        operator = OfficerLogin.administrator(hub).invited("loket", "operator", Optional.empty());
    }

    /// Opens forms until so many lie there.
    void open(int forms) throws IOException, InterruptedException {
        while (open.size() < forms) {
            HttpResponse<String> page = operator.get(COUNTER);
            Matcher form = FORM.matcher(page.body());
            if (!form.find()) {
                throw new AssertionError("the counter answered " + page.statusCode() + " " + page.body());
            }
            open.add(form.group(1));
        }
    }

    /// What somebody says who came by, on one of the open forms.
    HttpRequest visit(String number, String text) {
        return written("walk-in", text, "way", "call", "number", number);
    }

    /// What stands in a letter, on one of the open forms.
    HttpRequest letter(String address, String text) {
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        return written("letter", text, "way", "letter", "post", address, "received", yesterday);
    }

    private HttpRequest written(String source, String text, String... more) {
        String[] usual = {"token", open.remove(), "source", source, "name", "Warga", "text", text};
        return operator.filledIn(
                COUNTER, Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new));
    }
}
