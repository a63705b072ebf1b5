package org.mediacenter.dashboard.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Framing;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Sessions.Session;

/// Renders pages from the templates that were compiled in the build. Thread-safe.
public final class Pages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final City city;
    private final UnaryOperator<String> people;
    private final InstantSource clock;
    private final Framing framing;

    /// Pages of one city.
    ///
    /// @param people names of people by their user names
    /// @param framing where citizens' pages may stand
    public Pages(City city, UnaryOperator<String> people, InstantSource clock, Framing framing) {
        this.framing = framing;
        this.city = city;
        this.people = people;
        this.clock = clock;
    }

    public City city() {
        return city;
    }

    public Instant now() {
        return clock.instant();
    }

    /// Names of the icons pages may use.
    public List<String> icons() {
        return Icons.NAMES;
    }

    /// The surroundings of a page for anybody.
    ///
    /// @param here address of the page with its query
    public Frame frame(Language language, String title, String here) {
        return frame(language, Optional.empty(), title, here);
    }

    /// The surroundings of a page for who is signed in.
    public Frame frame(Visit visit, String title, String here) {
        return frame(visit.language(), visit.session(), title, here);
    }

    /// The surroundings of a page for whoever has this session, or for anybody.
    public Frame frame(Language language, Optional<Session> session, String title, String here) {
        Words words = Words.in(session.isPresent() ? language.ofStaff() : ofCity(language));
        return new Frame(
                words,
                times(words),
                city,
                people,
                words.say(title),
                here,
                session.map(Session::account),
                session.map(Session::csrf).orElse(""));
    }

    /// Staff may read what citizens of a city do not choose.
    private Language ofCity(Language language) {
        return city.languages().contains(language) ? language : language.ofStaff();
    }

    /// A whole page.
    ///
    /// @param template its file below `src/main/jte`
    /// @param page what it shows
    public Answer answer(int status, String template, Object page) {
        return written(status, template, text(template, page));
    }

    private Answer written(int status, String template, String page) {
        Answer answer = Answer.html(status, page);
        return isForCitizens(template) ? framing.allowed(answer) : answer;
    }

    private static boolean isForCitizens(String template) {
        return template.startsWith("citizen/") || template.startsWith("publication/");
    }

    /// A page, or a part of one, as text.
    public String text(String template, Object page) {
        StringOutput output = new StringOutput(16 * 1024);
        engine.render(template, page, output);
        return output.toString();
    }

    /// A page of several parts.
    ///
    /// @param parts what it shows, by the names of the template's parameters
    public Answer answer(int status, String template, Map<String, Object> parts) {
        StringOutput output = new StringOutput(16 * 1024);
        engine.render(template, parts, output);
        return written(status, template, output.toString());
    }

    private Times times(Words words) {
        return new Times(words, city.zone(), clock.instant());
    }
}
