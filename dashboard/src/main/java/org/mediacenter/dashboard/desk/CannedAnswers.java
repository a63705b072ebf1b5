package org.mediacenter.dashboard.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.profile.CannedAnswer;
import org.mediacenter.hub.profile.Placeholder;
import org.mediacenter.routing.DepartmentCode;

/// The city's own answers for one complaint, with what is known of it filled in. What cannot be known stays marked.
///
/// Where everybody reads, the number, the place and the officer's name are never filled in.
public final class CannedAnswers {
    private final Deeds deeds;
    private final Pages pages;

    public CannedAnswers(Deeds deeds, Pages pages) {
        this.deeds = deeds;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.get("/desk/complaints/{number}/answers", new Access.With(Right.REPLY), this::list);
    }

    private Future<Answer> list(Visit visit) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        if (number.isEmpty()) {
            return Future.succeededFuture(Answer.empty(404));
        }
        return deeds.find(number.get(), visit.account())
                .map(found -> found.map(dossier -> answers(visit, dossier.complaint()))
                        .orElseGet(() -> Answer.empty(404)));
    }

    private Answer answers(Visit visit, Complaint complaint) {
        City city = pages.city();
        Set<DepartmentCode> departments = new HashSet<>(complaint.holding().supporting());
        complaint.holding().lead().ifPresent(departments::add);
        List<CannedAnswer> fitting = city.profile().answers().stream()
                .filter(answer -> answer.fits(departments, complaint.matter().topic()))
                .sorted(Comparator.comparing(
                                (CannedAnswer answer) -> answer.topic().isEmpty())
                        .thenComparing(answer -> answer.department().isEmpty()))
                .toList();
        JsonArray all = new JsonArray();
        for (CannedAnswer answer : fitting) {
            for (String language : city.profile().titles().languages()) {
                Optional.ofNullable(answer.texts().get(language))
                        .map(text -> CannedAnswer.filled(text, values(visit, complaint, language)))
                        .ifPresent(text -> all.add(new JsonObject()
                                .put("title", answer.title())
                                .put("kind", answer.kind().name())
                                .put("language", language)
                                .put("text", text)));
            }
        }
        return Answer.json(200, new JsonObject().put("answers", all).encode());
    }

    private Map<Placeholder, String> values(Visit visit, Complaint complaint, String language) {
        City city = pages.city();
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.EMERGENCY, city.emergencyNumber());
        complaint.holding().lead().ifPresent(lead -> values.put(Placeholder.DEPARTMENT, city.departmentName(lead)));
        complaint.matter().topic().ifPresent(topic -> values.put(Placeholder.TOPIC, city.topicName(topic)));
        deadline(complaint)
                .ifPresent(
                        due -> values.put(Placeholder.DEADLINE, city.profile().dateAndTime(due, language)));
        if (!visit.query("audience").equals("public")) {
            values.put(Placeholder.NUMBER, complaint.number().value());
            values.put(Placeholder.OFFICER, visit.account().name());
            complaint.matter().place().ifPresent(place -> values.put(Placeholder.PLACE, city.placeName(place)));
        }
        return values;
    }

    /// Until when the citizen was promised an answer, while that is still to come.
    private Optional<Instant> deadline(Complaint complaint) {
        Instant now = pages.now();
        return pages.city().clocks(complaint).stream()
                .filter(clock ->
                        clock.name() == ClockName.FEEDBACK && clock.stoppedAt().isEmpty())
                .flatMap(clock -> clock.dueAt().stream())
                .filter(due -> due.isAfter(now))
                .findFirst();
    }
}
