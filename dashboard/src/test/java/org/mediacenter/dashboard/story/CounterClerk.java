package org.mediacenter.dashboard.story;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /// One of the open forms, filled in.
    ///
    /// @param source `walk-in` or `letter`
    HttpRequest writtenDown(String source, String number, String text) {
        return operator.filledIn(
                COUNTER,
                "token",
                open.remove(),
                "source",
                source,
                "way",
                "call",
                "name",
                "Warga",
                "number",
                number,
                "text",
                text);
    }
}
