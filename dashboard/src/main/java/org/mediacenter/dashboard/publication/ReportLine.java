package org.mediacenter.dashboard.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.publication.Report;

/// A public report in words.
///
/// @param name random; its address ends with it
/// @param address of its page
/// @param title its topic, and where as far as everybody may know
/// @param status its code, for colours
/// @param photos their addresses
/// @param followers how many at least, in words; empty for few
/// @param gone why it is shown no longer; empty while it is
public record ReportLine(
        String name,
        String address,
        String title,
        String status,
        String standing,
        List<String> departments,
        String text,
        String answer,
        List<String> photos,
        Instant publishedAt,
        Instant changedAt,
        String followers,
        String gone) {
    /// Fewer would tell too much of each.
    private static final List<Integer> STEPS = List.of(5, 10, 25, 50, 100, 250, 500, 1_000);

    /// A report in words.
    ///
    /// @param followers how many follow it
    public static ReportLine of(Frame frame, Report report, int followers) {
        String address = address(report);
        City city = frame.city();
        return new ReportLine(
                report.name(),
                address,
                title(frame, report),
                report.status().name(),
                frame.say("status." + report.status().name()),
                report.departments().stream().map(city::departmentName).toList(),
                report.text(),
                report.answer().orElse(""),
                IntStream.range(0, report.photos().size())
                        .mapToObj(place -> address + "/photos/" + place)
                        .toList(),
                report.publishedAt(),
                report.changedAt(),
                STEPS.stream()
                        .filter(step -> step <= followers)
                        .reduce((_, higher) -> higher)
                        .map(step -> frame.say("public.followers", step))
                        .orElse(""),
                gone(frame, report));
    }

    /// Where everybody reads it.
    public static String address(Report report) {
        return "/public/" + report.name();
    }

    private static String title(Frame frame, Report report) {
        if (!report.isShown()) {
            return frame.say("public.gone.title");
        }
        String topic = report.topic().map(frame.city()::topicName).orElse(frame.say("public.report"));
        Optional<String> place = report.place().map(frame.city()::placeName);
        return place.map(where -> topic + ", " + where).orElse(topic);
    }

    private static String gone(Frame frame, Report report) {
        return report.takenBack()
                .map(back -> back.reason()
                        .flatMap(Personal::text)
                        .orElseGet(() ->
                                frame.words().sayOr("public.gone." + back.how(), frame.say("public.gone.person"))))
                .orElse("");
    }

    /// The first words, for lists.
    public String excerpt() {
        int most = 280;
        int end = Math.min(text.length(), most);
        return end == text.length()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, end) - 1)) + " ...";
    }
}
