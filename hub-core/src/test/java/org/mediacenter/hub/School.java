package org.mediacenter.hub;

import static org.mediacenter.hub.complaint.Story.personal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.learning.Learning;
import org.mediacenter.hub.learning.ModelBook;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.routing.DepartmentCode;

/// A city whose people teach its router.
final class School implements AutoCloseable {
    private final City city;
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    private School(City city) {
        this.city = city;
    }

    static School in(City city) {
        return new School(city);
    }

    static School opened(Path folder) {
        return in(City.thatLearns(folder));
    }

    City city() {
        return city;
    }

    Learning learning() {
        return city.hub().learning().orElseThrow();
    }

    /// Somebody writes, each time somebody else.
    ComplaintNumber hears(String text) {
        int message = MESSAGES.incrementAndGet();
        city.passes(Duration.ofMinutes(1));
        ComplaintNumber number = city.hears("+62800%06d".formatted(message), "m" + message, text);
        Await.until("it was taken in", () -> city.has(number));
        return number;
    }

    /// An operator says whose it is, where the hub did not.
    void hands(ComplaintNumber number, String department) {
        DepartmentCode code = new DepartmentCode(department);
        if (!city.complaint(number).holding().lead().equals(Optional.of(code))) {
            city.does(number, Story.OPERATOR, Story.assign(code));
        }
    }

    /// An officer of the department answers.
    void answers(ComplaintNumber number, String department) {
        Actor officer = new Actor.Officer("petugas", Optional.of(new DepartmentCode(department)));
        city.does(number, officer, Story.reply(ReplyKind.FINAL));
    }

    /// Somebody writes, and in the end this department answers.
    ComplaintNumber learns(String text, String department) {
        ComplaintNumber number = hears(text);
        hands(number, department);
        answers(number, department);
        return number;
    }

    void erases(ComplaintNumber number) {
        String hash = city.complaint(number).received().text().hash();
        city.does(number, Story.OPERATOR, new Command.Redact(List.of(hash), "asked by the citizen"));
    }

    void reopens(ComplaintNumber number) {
        city.does(number, Story.OPERATOR, new Command.Reopen(personal("belum selesai")));
    }

    void knows(int examples) {
        Await.until("it knows [" + examples + "]", () -> learning().examples() == examples);
    }

    void serves(int model) {
        Await.until("model [" + model + "] is in service", () -> learning().serving() == model);
    }

    /// What the timer does now and then.
    void looks() {
        Await.done(learning().look());
    }

    ModelBook models() {
        return Await.done(learning().models());
    }

    /// Of the shelf of examples, all it holds.
    List<String> shelf() {
        return Await.done(city.store().documents(Shelf.EXAMPLE, "", 1_000, city.now())).stream()
                .map(document -> document.key() + " " + new String(document.content(), StandardCharsets.UTF_8))
                .toList();
    }

    /// How the hub read a complaint when it came.
    Classified read(ComplaintNumber number) {
        return city.complaint(number).matter().classified().orElseThrow();
    }

    List<String> similar(ComplaintNumber number) {
        return read(number).because().stream()
                .filter(because -> because.sort().equals("similar"))
                .map(because -> because.what())
                .toList();
    }

    @Override
    public void close() {
        city.close();
    }
}
