package org.mediacenter.dashboard.leadership;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.clock.ServiceLevel;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.figures.Days;
import org.mediacenter.hub.figures.Dimension;
import org.mediacenter.hub.figures.Figures;
import org.mediacenter.hub.figures.Figures.Count;
import org.mediacenter.hub.figures.Figures.Day;
import org.mediacenter.hub.figures.Figures.Promise;
import org.mediacenter.hub.figures.Figures.Tally;
import org.mediacenter.hub.figures.Figures.Volume;
import org.mediacenter.hub.figures.Outcome;
import org.mediacenter.hub.figures.Slice;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Place;

/// The figures as a page shows them.
///
/// @param ready whether every complaint is counted yet
/// @param today how many came today, whatever days are shown
/// @param figures those of the days that are asked for
public record LeadershipPage(
        Frame frame, Asked asked, boolean ready, Day today, Figures figures, List<Channel> channels) {
    private static final int SHOWN = 8;
    private static final List<Integer> SPANS = List.of(1, 7, Days.USUAL);

    public LeadershipPage {
        channels = List.copyOf(channels);
    }

    public Days days() {
        return figures.question().days();
    }

    /// The days that one press shows: so many up to today.
    public List<Integer> spans() {
        return SPANS;
    }

    public String spanAddress(int days) {
        return asked.address(lately(days));
    }

    public boolean isSpan(int days) {
        return days().equals(lately(days));
    }

    private Days lately(int days) {
        return Days.lately(days, figures.question().now(), days().zone());
    }

    public String list(Slice slice) {
        return asked.list(slice);
    }

    /// The list of what came today.
    public String todayList() {
        return asked.list(today.slice(), lately(1));
    }

    public String list(Slice slice, DepartmentCode department) {
        return asked.list(slice, department);
    }

    public Slice received() {
        return new Slice.Received();
    }

    public Slice open() {
        return new Slice.Open();
    }

    public Slice escalated() {
        return new Slice.Escalated();
    }

    public Slice late() {
        return new Slice.Promise(ClockName.RESPONSE, Outcome.LATE);
    }

    public boolean isWrong() {
        return !asked.wrong().isEmpty();
    }

    /// To what the figures are narrowed besides days; empty for nothing.
    public String narrowing() {
        Named named = new Named(frame, figures.question());
        return Stream.of(Dimension.DEPARTMENT, Dimension.CHANNEL, Dimension.DISTRICT)
                .flatMap(
                        dimension -> Optional.ofNullable(asked.given().get(dimension.code()))
                                .map(value -> named.value(dimension, value))
                                .stream())
                .collect(Collectors.joining(", "));
    }

    public String wrong(String name) {
        return asked.wrong().getOrDefault(name, "");
    }

    public String given(String name) {
        return asked.given().getOrDefault(name, "");
    }

    /// `document` or `csv` of the same figures.
    public String report(String suffix) {
        String query = asked.query();
        return ReportApi.PATH + suffix + (query.isEmpty() ? "" : "?" + query);
    }

    /// How much more or less than before: `+12 %`, `−3 %`; `baru` where there was nothing before.
    public String change(Count count) {
        if (count.before() == 0) {
            return count.now() == 0 ? frame.say("figures.same") : frame.say("figures.new");
        }
        long percent = Math.round(100.0 * (count.now() - count.before()) / count.before());
        String sign = percent > 0 ? "+" : percent < 0 ? "−" : "±";
        return sign + number((int) Math.abs(percent)) + " %";
    }

    public String number(int number) {
        return String.format(locale(), "%,d", number);
    }

    /// How many came on a usual day of those shown.
    public String average() {
        return String.format(
                locale(),
                "%.1f",
                (double) figures.received().now() / figures.days().size());
    }

    private Locale locale() {
        return frame.words().language().locale();
    }

    /// Only clocks that ever ran.
    public List<Promise> promises() {
        return figures.promises().stream()
                .filter(promise -> promise.now().all() + promise.before().all() > 0)
                .toList();
    }

    /// Where the part of an outcome begins in a bar of all three: `40.5%`.
    public String start(Tally tally, Outcome outcome) {
        int before = switch (outcome) {
            case KEPT -> 0;
            case LATE -> tally.kept();
            case RUNNING -> tally.decided();
        };
        return percent(before, tally);
    }

    /// How long that part is.
    public String part(Tally tally, Outcome outcome) {
        return percent(tally.of(outcome), tally);
    }

    /// Late and running are patterns, so that colour alone says nothing.
    public String fill(Outcome outcome) {
        return switch (outcome) {
            case KEPT -> "currentColor";
            case LATE -> "url(#hatched)";
            case RUNNING -> "url(#dotted)";
        };
    }

    private static String percent(int count, Tally tally) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * count / Math.max(1, tally.all()));
    }

    public String share(Tally tally) {
        return tally.percent().map(percent -> percent + " %").orElse("–");
    }

    /// What is promised now: `60 menit`; empty for what has a date of its own.
    public String target(ClockName clock) {
        if (clock == ClockName.PROMISE) {
            return "";
        }
        ServiceLevel level = frame.city()
                .profile()
                .serviceLevels()
                .level(clock, Optional.empty(), figures.question().now());
        Duration target = level.target();
        return target.toMinutes() > 120 && target.toMinutesPart() == 0
                ? frame.say("figures.hours", target.toHours())
                : frame.say("figures.minutes", target.toMinutes());
    }

    public List<Volume> volumes(Dimension dimension) {
        return figures.volumes(dimension);
    }

    /// Those seen at once; the rest is behind a button.
    public List<Volume> first(Dimension dimension) {
        return volumes(dimension).stream().limit(SHOWN).toList();
    }

    public List<Volume> rest(Dimension dimension) {
        return volumes(dimension).stream().skip(SHOWN).toList();
    }

    public List<Dimension> dimensions() {
        return List.of(Dimension.values());
    }

    public String name(Volume volume) {
        return new Named(frame, figures.question()).value(volume.dimension(), volume.value());
    }

    /// Of the longest bar, 0 to 100.
    public int width(Volume volume) {
        int most = volumes(volume.dimension()).stream()
                .mapToInt(one -> Math.max(one.count().now(), one.count().before()))
                .max()
                .orElse(0);
        return most == 0 ? 0 : 100 * volume.count().now() / most;
    }

    public Chart chart() {
        return new Chart(figures.days());
    }

    /// The most that came on a day.
    public int most() {
        return figures.days().stream().mapToInt(Day::count).max().orElse(0);
    }

    public String brief(LocalDate day) {
        return frame.times().brief(day);
    }

    public List<Department> departments() {
        return frame.city().allDepartments().stream()
                .filter(department -> figures.question()
                        .audience()
                        .own()
                        .map(department.code()::equals)
                        .orElse(true))
                .sorted(Comparator.comparing(Department::name))
                .toList();
    }

    public Collection<Place> districts() {
        return frame.city().topPlaces();
    }

    /// Channels that are set up, and one that is asked for.
    public List<String> channelNames() {
        return Stream.concat(channels.stream().map(Channel::name), asked.question().channel().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public String channel(String name) {
        return frame.words().sayOr("channel." + name, name);
    }
}
