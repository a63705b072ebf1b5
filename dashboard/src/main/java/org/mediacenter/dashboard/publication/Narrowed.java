package org.mediacenter.dashboard.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.publication.PublicList.Option;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.publication.Report;
import org.mediacenter.routing.TopicCode;

/// What somebody wants to see of the public list; only what there is can be chosen.
record Narrowed(String topic, String district, String state, int page) {
    static final int ROWS = 20;
    private static final int LAST_PAGE = 9_999;
    private static final List<String> STATES = List.of("open", "closed");

    static Narrowed by(Visit visit) {
        String page = visit.query("page");
        return new Narrowed(
                visit.query("topic"),
                visit.query("district"),
                visit.query("state"),
                page.matches("[1-9][0-9]{0,3}") ? Math.min(LAST_PAGE, Integer.parseInt(page)) : 1);
    }

    List<Report> of(List<Report> all, City city) {
        return all.stream()
                .filter(report -> topic.isEmpty() || topic.equals(topic(report)))
                .filter(report -> district.isEmpty() || district.equals(district(report, city)))
                .filter(report -> state.isEmpty() || state.equals(state(report)))
                .toList();
    }

    List<Report> page(List<Report> wanted) {
        return wanted.stream().skip((page - 1L) * ROWS).limit(ROWS).toList();
    }

    List<Option> topics(List<Report> all, City city) {
        return options(all.stream().map(Narrowed::topic), code -> city.topicName(new TopicCode(code)), topic);
    }

    List<Option> districts(List<Report> all, City city) {
        return options(all.stream().map(report -> district(report, city)), city::placeShortName, district);
    }

    List<Option> states(Frame frame) {
        return STATES.stream()
                .map(code -> new Option(code, frame.say("public.state." + code), code.equals(state)))
                .toList();
    }

    private static List<Option> options(Stream<String> codes, Function<String, String> words, String chosen) {
        return codes.filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> new Option(code, words.apply(code), code.equals(chosen)))
                .sorted(Comparator.comparing(Option::words))
                .toList();
    }

    private static String topic(Report report) {
        return report.topic().map(TopicCode::value).orElse("");
    }

    private static String district(Report report, City city) {
        return report.place().map(city::topPlace).orElse("");
    }

    private static String state(Report report) {
        return report.status().isOpen() ? "open" : "closed";
    }

    /// The address of another page of the same.
    String address(int other) {
        String query = Stream.of(
                        field("topic", topic),
                        field("district", district),
                        field("state", state),
                        field("page", other == 1 ? "" : Integer.toString(other)))
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/public" : "/public?" + query;
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
