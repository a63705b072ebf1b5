package org.mediacenter.dashboard.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.dashboard.desk.CasePage.Fact;
import org.mediacenter.dashboard.map.SmallMap;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.Whereabouts;
import org.mediacenter.routing.Whereabouts.Stretch;
import org.mediacenter.routing.Whereabouts.Unit;
import org.mediacenter.routing.place.Centre;

/// What the citizen's words and point say about where, beside the place that was settled: read anew
/// each time, so that it is gone when they are.
final class Where {
    private final Frame frame;
    private final Complaint complaint;
    private final Whereabouts read;

    private Where(Frame frame, Complaint complaint) {
        this.frame = frame;
        this.complaint = complaint;
        read = frame.city().routing().placeFinder().find(words(complaint));
    }

    static List<Fact> facts(Frame frame, Complaint complaint) {
        Where where = new Where(frame, complaint);
        List<Fact> facts = new ArrayList<>();
        where.perhaps().ifPresent(places -> facts.add(new Fact(frame.say("case.place.perhaps"), places)));
        where.atPoint().ifPresent(places -> facts.add(new Fact(frame.say("case.place.point"), places)));
        where.read
                .street()
                .map(Stretch::words)
                .ifPresent(words -> facts.add(new Fact(frame.say("case.street"), words)));
        where.neighbourhood().ifPresent(units -> facts.add(new Fact(frame.say("case.neighbourhood"), units)));
        where.read
                .landmark()
                .map(Stretch::words)
                .ifPresent(words -> facts.add(new Fact(frame.say("case.landmark"), words)));
        where.read.point().map(Where::degrees).ifPresent(point -> facts.add(new Fact(frame.say("case.point"), point)));
        return facts;
    }

    /// A map of the point that was given, or of the middle of the place that was settled; empty where neither is
    /// known, or nothing is known of what is around.
    static Optional<SmallMap> map(Frame frame, Complaint complaint) {
        List<Centre> middles = frame.city().routing().placeFinder().middles();
        Optional<GeoPoint> given = complaint.received().point().or(() -> new Where(frame, complaint).read.point());
        Optional<GeoPoint> middle = complaint
                .matter()
                .place()
                .flatMap(settled -> middles.stream()
                        .filter(one -> one.place()
                                .map(Place::code)
                                .filter(settled::equals)
                                .isPresent())
                        .map(Centre::point)
                        .findFirst());
        return given.or(() -> middle)
                .filter(_ -> !middles.isEmpty())
                .map(point -> SmallMap.around(point, given.isPresent(), middles));
    }

    private static ComplaintText words(Complaint complaint) {
        return new ComplaintText(
                complaint.received().text().text().map(Masked::text).orElse(""),
                complaint.received().address().flatMap(Personal::text).map(Masked::text),
                complaint.received().point(),
                Optional.empty());
    }

    /// Nothing where the place that was settled is one of them.
    private Optional<String> perhaps() {
        List<String> codes = read.perhaps().stream().map(Place::code).toList();
        boolean settled = complaint.matter().place().filter(codes::contains).isPresent();
        return codes.isEmpty() || settled ? Optional.empty() : Optional.of(oneOf(codes));
    }

    /// Also where it is the place that was settled: officers are to know that no words name it.
    private Optional<String> atPoint() {
        List<String> codes = read.atPoint().stream().map(Place::code).toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(oneOf(codes));
    }

    private String oneOf(List<String> codes) {
        return codes.stream()
                .map(frame.city()::placeName)
                .collect(Collectors.joining(" " + frame.say("case.place.or") + " "));
    }

    private Optional<String> neighbourhood() {
        String units = Stream.of(unit("RT", read.rt()), unit("RW", read.rw()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" / "));
        return Optional.of(units).filter(found -> !found.isEmpty());
    }

    private static Optional<String> unit(String sort, Optional<Unit> unit) {
        return unit.map(found -> sort + " " + found.number());
    }

    private static String degrees(GeoPoint point) {
        return String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude());
    }
}
