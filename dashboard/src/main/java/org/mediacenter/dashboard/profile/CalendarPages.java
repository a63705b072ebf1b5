package org.mediacenter.dashboard.profile;

import io.vertx.core.Future;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.profile.ProfileDrafts.Latest;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;

/// Office hours and holidays, without a word of YAML. What is written here is shown and saved as the file it is, on
/// the page of that file.
public final class CalendarPages {
    static final String PATH = "/admin/calendar";
    private static final Access ACCESS = new Access.With(Right.MANAGE_PROFILE);
    private static final String FILE = "calendar.yaml";
    private static final String HOURS = "working-hours";
    private static final String HOLIDAYS = "holidays";
    private static final int NEW_ROWS = 3;
    private static final Pattern HOURS_OF_A_DAY = Pattern.compile("[0-9:.-]+");
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} ()/.-]*");

    private final ProfileDrafts drafts;
    private final EditorPages editor;
    private final Pages pages;

    CalendarPages(ProfileDrafts drafts, EditorPages editor, Pages pages) {
        this.drafts = drafts;
        this.editor = editor;
        this.pages = pages;
    }

    /// The page.
    ///
    /// @param seen number of the version that is shown
    /// @param newRows numbers of the empty rows
    public record CalendarPage(Frame frame, int seen, List<Day> days, List<Holiday> holidays, List<Integer> newRows) {}

    /// A day of the week with the hours as the file writes them, commas between.
    public record Day(String key, String name, String hours) {}

    /// A holiday.
    public record Holiday(String date, String day, String name) {}

    void mount(Routes routes) {
        routes.get(PATH, ACCESS, visit -> drafts.latest().map(latest -> page(visit, latest)));
        routes.post(PATH, ACCESS, this::written);
    }

    private Answer page(Visit visit, Latest latest) {
        Frame frame = pages.frame(visit, "calendar.title", PATH);
        YamlText file = new YamlText(latest.files().text(FILE));
        Locale locale = frame.words().language().locale();
        List<Day> days = Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(key(day), day.getDisplayName(TextStyle.FULL, locale), hours(file, key(day))))
                .toList();
        List<Holiday> holidays = holidays(file).entrySet().stream()
                .map(holiday -> new Holiday(
                        holiday.getKey(),
                        date(holiday.getKey())
                                .map(day -> frame.times().day(day))
                                .orElse(holiday.getKey()),
                        holiday.getValue()))
                .toList();
        List<Integer> rows = new ArrayList<>();
        for (int row = 1; row <= NEW_ROWS; row++) {
            rows.add(row);
        }
        return pages.answer(
                200,
                "profile/calendar.jte",
                new CalendarPage(frame, latest.version().number(), days, holidays, rows));
    }

    private static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static String hours(YamlText file, String day) {
        return String.join(", ", file.values(HOURS, day));
    }

    private static Map<String, String> holidays(YamlText file) {
        Map<String, String> holidays = new TreeMap<>();
        file.entries(HOLIDAYS)
                .forEach(entry -> holidays.put(entry.getOrDefault("date", ""), entry.getOrDefault("name", "")));
        return holidays;
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    /// Only what differs from what was shown is written, onto what the file says by now.
    private Future<Answer> written(Visit visit) {
        int seen = Written.number(visit.form("seen"));
        return drafts.latest()
                .compose(latest -> drafts.version(seen).compose(shown -> {
                    YamlText now = new YamlText(latest.files().text(FILE));
                    YamlText before = shown.map(
                                    files -> new YamlText(files.texts().getOrDefault(FILE, "{}")))
                            .orElse(now);
                    String text =
                            withHolidays(visit, withHours(visit, before, now)).text();
                    return editor.look(
                            visit, Written.of(FILE, text, latest.version().number()));
                }));
    }

    private static YamlText withHours(Visit visit, YamlText before, YamlText now) {
        List<String> lines = new ArrayList<>();
        boolean differs = false;
        for (DayOfWeek day : DayOfWeek.values()) {
            String sent = visit.form(key(day)).replaceAll("\\s+", "");
            boolean changed = visit.form().contains(key(day))
                    && !sent.equals(hours(before, key(day)).replace(" ", ""));
            differs |= changed;
            String hours = changed ? sent : hours(now, key(day)).replace(" ", "");
            if (!hours.isEmpty()) {
                lines.add(key(day) + ": [" + quoted(hours) + "]");
            }
        }
        return differs ? now.withLines(lines, HOURS) : now;
    }

    private static String quoted(String hours) {
        return Arrays.stream(hours.split(",", -1))
                .map(CalendarPages::quotedOne)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /// As people write it where that means the same, else in single quotes, in which YAML knows nothing but the quote.
    private static String quotedOne(String words) {
        if (HOURS_OF_A_DAY.matcher(words).matches()) {
            return '"' + words + '"';
        }
        return PLAIN.matcher(words).matches() ? words : "'" + words.replace("'", "''") + "'";
    }

    private static YamlText withHolidays(Visit visit, YamlText now) {
        Map<String, String> before = holidays(now);
        Map<String, String> after = new TreeMap<>(before);
        visit.form().getAll("gone").forEach(after::remove);
        for (int row = 1; row <= NEW_ROWS; row++) {
            String date = visit.form("date-" + row);
            String name = visit.form("name-" + row).replaceAll("\\s+", " ");
            if (!date.isEmpty() || !name.isEmpty()) {
                after.put(date, name);
            }
        }
        return after.equals(before) ? now : now.withLines(lines(after), HOLIDAYS);
    }

    private static String day(String written) {
        return date(written).map(LocalDate::toString).orElse("'" + written.replace("'", "''") + "'");
    }

    private static List<String> lines(Map<String, String> holidays) {
        return holidays.entrySet().stream()
                .map(holiday -> "- {date: " + day(holiday.getKey()) + ", name: " + quotedOne(holiday.getValue()) + "}")
                .toList();
    }
}
