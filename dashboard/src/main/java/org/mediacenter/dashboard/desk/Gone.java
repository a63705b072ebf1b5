package org.mediacenter.dashboard.desk;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Visit;

/// What stands where a complaint is not, or not for who asks: one is as the other. A complaint may go to another
/// department while somebody answers it, so what they sent stands here for them to take along.
public final class Gone {
    private static final List<String> WRITTEN = List.of("text", "answer", "reason");

    private Gone() {}

    /// The page.
    ///
    /// @param words what somebody sent; empty for nothing
    public record GonePage(Frame frame, String words) {

        /// Never the words: they must not reach a log.
        @Override
        public String toString() {
            return "GonePage[]";
        }
    }

    /// The page, or its part beside the list for a desk that asks for that alone.
    public static Answer of(Pages pages, Visit visit) {
        Frame frame = pages.frame(visit, "error.title", "/desk");
        String words = WRITTEN.stream()
                .map(visit::form)
                .map(Words::clean)
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.joining("\n\n"));
        return pages.answer(
                404,
                visit.header(CaseScreen.PANE).isPresent() ? "desk/gone-here.jte" : "desk/gone.jte",
                new GonePage(frame, words));
    }
}
