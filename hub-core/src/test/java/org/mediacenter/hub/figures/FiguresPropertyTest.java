package org.mediacenter.hub.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.figures.Figures.Promise;
import org.mediacenter.hub.figures.Figures.Volume;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;

class FiguresPropertyTest {

    @Property(tries = 300)
    void every_figure_has_as_many_rows_behind_it_as_it_says(@ForAll long seed) {
        Town town = Town.of(seed);
        List<Line> lines = town.lines(80);
        Question question = town.question();

        Figures figures = Figures.of(question, lines);

        assertThat(rows(new Slice.Received(), question, lines))
                .isEqualTo(figures.received().now());
        assertThat(rows(new Slice.Open(), question, lines)).isEqualTo(figures.open());
        assertThat(rows(new Slice.Escalated(), question, lines)).isEqualTo(figures.escalated());
        figures.days()
                .forEach(day -> assertThat(rows(day.slice(), question, lines)).isEqualTo(day.count()));
        figures.volumes().values().stream()
                .flatMap(List::stream)
                .forEach(volume -> assertThat(rows(volume.slice(), question, lines))
                        .isEqualTo(volume.count().now()));
        for (Promise promise : figures.promises()) {
            for (Outcome outcome : Outcome.values()) {
                assertThat(rows(promise.slice(outcome), question, lines))
                        .isEqualTo(promise.now().of(outcome));
            }
        }
    }

    @Property(tries = 300)
    void the_name_of_a_figure_leads_to_it(@ForAll long seed) {
        Town town = Town.of(seed);
        Figures figures = Figures.of(town.question(), town.lines(40));

        figures.volumes()
                .values()
                .forEach(volumes -> volumes.forEach(
                        volume -> assertThat(Slice.of(volume.slice().code())).contains(volume.slice())));
        figures.days().forEach(day -> assertThat(Slice.of(day.slice().code())).contains(day.slice()));
    }

    @Property(tries = 300)
    void the_parts_add_up_to_the_whole(@ForAll long seed) {
        Town town = Town.of(seed);
        List<Line> lines = town.lines(80);

        Figures figures = Figures.of(town.question(), lines);

        figures.volumes().values().forEach(volumes -> {
            assertThat(volumes.stream().mapToInt(volume -> volume.count().now()).sum())
                    .isEqualTo(figures.received().now());
            assertThat(volumes.stream()
                            .mapToInt(volume -> volume.count().before())
                            .sum())
                    .isEqualTo(figures.received().before());
        });
        assertThat(figures.days().stream().mapToInt(Figures.Day::count).sum())
                .isEqualTo(figures.received().now());
    }

    /// The same told in the plainest way there is.
    @Property(tries = 300)
    void figures_are_what_counting_by_hand_gives(@ForAll long seed) {
        Town town = Town.of(seed);
        List<Line> lines = town.lines(80);
        Question question = openTo(town.question());

        Figures figures = Figures.of(question, lines);

        Predicate<Line> those = line -> counts(line, question)
                && question.department()
                        .map(is -> line.lead().equals(Optional.of(is)))
                        .orElse(true);
        Predicate<Line> inDays = line -> !day(line).isBefore(question.days().first())
                && !day(line).isAfter(question.days().last());
        assertThat(figures.received().now())
                .isEqualTo(lines.stream().filter(those.and(inDays)).count());
        assertThat(figures.open())
                .isEqualTo(lines.stream().filter(those.and(Line::isOpen)).count());
        for (ClockName name : ClockName.values()) {
            long late = lines.stream()
                    .filter(line -> counts(line, question) && inDays.test(line))
                    .mapToLong(line -> late(line, name, question.department()))
                    .sum();
            assertThat(figures.promises()
                            .get(Arrays.asList(ClockName.values()).indexOf(name))
                            .now()
                            .late())
                    .isEqualTo(late);
        }
    }

    /// A leader reads the same numbers but for the districts and rare topics of confidential complaints.
    private static Question openTo(Question asked) {
        return asked.audience().veiled()
                ? new Question(
                        Town.CITY, asked.days(), asked.department(), asked.channel(), asked.district(), asked.now())
                : asked;
    }

    private static boolean counts(Line line, Question question) {
        boolean own = question.audience()
                .own()
                .map(is ->
                        line.lead().equals(Optional.of(is)) || line.supporting().contains(is))
                .orElse(true);
        return own
                && !line.merged()
                && line.kind() != Kind.SPAM
                && (!line.aboutOfficials() || question.audience().inspects())
                && question.channel().map(line.channel()::equals).orElse(true)
                && question.district()
                        .map(is -> line.district().equals(Optional.of(is)))
                        .orElse(true);
    }

    private static LocalDate day(Line line) {
        return LocalDate.ofInstant(line.acceptedAt(), Town.ZONE);
    }

    private static long late(Line line, ClockName name, Optional<DepartmentCode> department) {
        return line.clocks().stream()
                .filter(clock -> clock.name() == name)
                .filter(clock -> department
                        .map(is -> clock.department().or(line::lead).equals(Optional.of(is)))
                        .orElse(true))
                .filter(clock -> clock.dueAt()
                        .filter(due -> !due.isAfter(clock.stoppedAt().orElse(Town.NOW)))
                        .isPresent())
                .count();
    }

    @Property(tries = 300)
    void a_reader_without_complaints_learns_no_district_of_a_confidential_one(@ForAll long seed) {
        Town town = Town.of(seed);
        List<Line> lines = town.lines(80);
        Question asked = town.question();
        Question question = new Question(
                Town.LEADER, asked.days(), asked.department(), asked.channel(), asked.district(), asked.now());

        Figures figures = Figures.of(question, lines);

        for (Volume volume : figures.volumes(Dimension.DISTRICT)) {
            List<Behind> rows = Behind.of(volume.slice(), question, lines);
            assertThat(rows)
                    .allMatch(row -> !row.line().confidential()
                            || (volume.value().isEmpty()
                                    && row.line().district().isEmpty()));
        }
    }

    private static int rows(Slice slice, Question question, List<Line> lines) {
        return Behind.of(slice, question, lines).size();
    }
}
