package org.mediacenter.dashboard.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.mediacenter.dashboard.demo.Desk.Opened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an invented officer does with the next complaint on their list.
///
/// It follows from the complaint's words and the seed, so that a day repeats itself: some are answered at once, some in
/// two steps, some asked back, and some are left lying.
final class Conduct {
    private static final Logger log = LoggerFactory.getLogger(Conduct.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.of("id"));
    private static final List<String> STATUSES = List.of("triage", "assigned", "in-progress", "disputed");
    private static final int LONGEST_PROMISE_DAYS = 4;
    /// Between an interim reply and the final one, in turns of all officers.
    private static final int WORK_TAKES = 60;

    private static final int ALWAYS_ANSWERED = 20;

    /// So that whoever watches sees an answer on each.
    private final Set<String> answeredOn = new HashSet<>();

    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> begun = new HashMap<>();
    private int turns;
    private final Answers answers;
    private final long seed;
    private final InstantSource clock;

    Conduct(Answers answers, long seed, InstantSource clock) {
        this.answers = answers;
        this.seed = seed;
        this.clock = clock;
    }

    /// Takes the first complaint that has not been looked at in its present status, and deals with it.
    void takeNext(Desk desk) throws IOException, InterruptedException {
        turns++;
        for (String status : STATUSES) {
            for (String number : desk.worklist(status)) {
                if (isRipe(status, number) && seen.add(status + number)) {
                    deal(desk, desk.open(number));
                    return;
                }
            }
        }
    }

    /// What somebody works on takes its time.
    private boolean isRipe(String status, String number) {
        return !status.equals("in-progress") || turns - begun.computeIfAbsent(number, _ -> turns) >= WORK_TAKES;
    }

    private void deal(Desk desk, Opened opened) throws IOException, InterruptedException {
        Random random = new Random(seed * 31 + opened.words().hashCode());
        boolean done = switch (opened.status()) {
            case "triage" -> sort(desk, opened, random);
            case "assigned" -> answer(desk, opened, random);
            default ->
                random.nextInt(100) >= 60
                        || reply(
                                desk,
                                opened,
                                "final",
                                answers.answerTo(opened.topic(), opened.words()).end());
        };
        if (!done) {
            seen.remove(opened.status() + opened.number());
        }
    }

    /// What is not the city's is referred, the rest goes to the likeliest department; some waits for the watcher.
    private boolean sort(Desk desk, Opened opened, Random random) throws IOException, InterruptedException {
        if (random.nextInt(100) < 35 && answeredOn.contains(opened.channel())) {
            return true;
        }
        if (opened.kind().equals("not-ours")) {
            return reply(desk, opened, "referral", answers.referralFor(opened.words()));
        }
        if (opened.likeliest().isEmpty()) {
            return true;
        }
        JsonObject assignment = new JsonObject()
                .put("department", opened.likeliest().get())
                .put("reason", Answers.any(answers.reassignments(), random));
        return desk.write(opened, "assignment", assignment);
    }

    private boolean answer(Desk desk, Opened opened, Random random) throws IOException, InterruptedException {
        Answers.Answer answer = answers.answerTo(opened.topic(), opened.words());
        int dice = answeredOn.add(opened.channel()) ? ALWAYS_ANSWERED : random.nextInt(100);
        if (dice < 20) {
            return true;
        }
        if (dice < 60) {
            return interim(desk, opened, answer.interim(), random);
        }
        if (dice < 80) {
            return reply(desk, opened, "final", answer.end());
        }
        return dice < 90
                ? reply(desk, opened, "question", Answers.any(answers.questions(), random))
                : desk.write(opened, "notes", text(Answers.any(answers.notes(), random)));
    }

    private boolean interim(Desk desk, Opened opened, String words, Random random)
            throws IOException, InterruptedException {
        LocalDate day = LocalDate.ofInstant(clock.instant(), opened.offset())
                .plusDays(1 + random.nextInt(LONGEST_PROMISE_DAYS));
        String text = filledIn(desk, opened, words.replace("{date}", DAY.format(day)));
        JsonObject reply = text(text)
                .put("kind", "interim")
                .put("promise", day.toString())
                .put("audience", audience(opened, words));
        boolean done = desk.write(opened, "replies", reply);
        if (done && !desk.write(desk.open(opened.number()), "acceptance", new JsonObject())) {
            log.debug("somebody else was faster [{}]", opened.number());
        }
        return done;
    }

    private static boolean reply(Desk desk, Opened opened, String kind, String words)
            throws IOException, InterruptedException {
        JsonObject reply =
                text(filledIn(desk, opened, words)).put("kind", kind).put("audience", audience(opened, words));
        return desk.write(opened, "replies", reply);
    }

    /// What was said before everybody is answered there, unless the words name the complaint.
    private static String audience(Opened opened, String words) {
        return opened.isPublic() && !words.contains("{number}") ? "public" : "private";
    }

    private static String filledIn(Desk desk, Opened opened, String words) {
        return words.replace("{number}", opened.number()).replace("{department}", desk.signature());
    }

    private static JsonObject text(String words) {
        return new JsonObject().put("text", words);
    }
}
