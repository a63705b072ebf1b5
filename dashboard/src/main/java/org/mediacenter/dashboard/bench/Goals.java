package org.mediacenter.dashboard.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/// What was promised for two quiet cores, beside what was measured.
final class Goals {
    private final JsonArray lines = new JsonArray();

    private Goals() {}

    /// One line for each goal whose figure was measured.
    static JsonArray json(JsonObject figures) {
        Goals goals = new Goals();
        figures.getJsonArray("closedLoop").stream()
                .map(JsonObject.class::cast)
                .filter(loop -> loop.getInteger("senders") == 8)
                .findFirst()
                .ifPresent(loop -> {
                    goals.atLeast("complaints a second at 8 senders", 2_000, loop.getDouble("perSecond"));
                    double processor = loop.getDouble("processorSecondsPerThousand");
                    goals.atMost("processor seconds per thousand at 8 senders", 0.5, processor);
                });
        JsonObject open = figures.getJsonObject("openLoop");
        double acknowledgement = open.getJsonObject("acknowledgement").getDouble("p99Ms");
        goals.atMost("acknowledgement p99 in the open loop, ms", 25, acknowledgement);
        double screen = open.getJsonObject("toScreen").getDouble("p99Ms");
        goals.atMost("acknowledgement to screen p99, ms", 250, screen);
        Optional.ofNullable(figures.getJsonObject("start"))
                .ifPresent(start -> goals.atMost("start until ready, s", 10, start.getDouble("seconds")));
        return goals.lines;
    }

    /// One line for each goal of routing: the hardest case of each counts.
    static JsonArray routing(JsonObject figures) {
        Goals goals = new Goals();
        double slowest = Double.MAX_VALUE;
        double latest = 0;
        for (Object each : figures.getJsonArray("deciding")) {
            JsonObject measured = (JsonObject) each;
            slowest = Math.min(slowest, measured.getJsonObject("batch").getDouble("perProcessorSecond"));
            latest = Math.max(latest, measured.getJsonObject("oneAtATime").getDouble("p99Ms"));
        }
        goals.atLeast("decisions per processor second in batches", 5_000, slowest);
        goals.atMost("p99 of one decision, ms", 5, latest);
        goals.rules(figures.getJsonArray("deciding"));
        figures.getJsonArray("learning").stream()
                .map(JsonObject.class::cast)
                .filter(learnt -> learnt.getInteger("trained") == 12_000)
                .forEach(learnt -> goals.atMost(
                        "training on 12,000 complaints, processor seconds",
                        15,
                        learnt.getDouble("trainProcessorSeconds")));
        return goals.lines;
    }

    /// One line for the slowest sort of question and one for the delay.
    static JsonArray search(JsonObject figures) {
        Goals goals = new Goals();
        double slowest = figures.getJsonArray("queries").stream()
                .map(JsonObject.class::cast)
                .mapToDouble(each -> each.getDouble("p99Ms"))
                .max()
                .orElse(0);
        goals.atMost("p99 of the slowest sort of question, ms", 100, slowest);
        double visible = figures.getJsonObject("visible").getDouble("p99Ms");
        goals.atMost("written until found, p99, ms", 1_000, visible);
        return goals.lines;
    }

    /// One line for each promise of the live stream; the browser's where there was one.
    static JsonArray live(JsonObject figures) {
        Goals goals = new Goals();
        JsonObject usual = figures.getJsonObject("usualDay");
        JsonObject burst = figures.getJsonObject("burst");
        double delay = usual.getJsonObject("acknowledgementToRow").getDouble("p99Ms");
        goals.atMost("acknowledgement to row on any desk p99, ms", 250, delay);
        goals.atMost("rows lost on a usual day", 0, usual.getDouble("lost"));
        goals.atMost("rows lost in the burst", 0, burst.getDouble("lost"));
        JsonObject browser = figures.getJsonObject("browser");
        if (!browser.containsKey("leftOut")) {
            JsonObject first = browser.getJsonObject("atFirst");
            JsonObject last = browser.getJsonObject("afterTheDay");
            goals.atMost(
                    "share of frames over 50 ms while scrolling in the burst",
                    0.05,
                    browser.getJsonObject("scrollingInTheBurst").getDouble("over50MsShare"));
            goals.atMost(
                    "growth of the page's heap in a day, MiB",
                    5,
                    Latencies.rounded(last.getDouble("heapMiB") - first.getDouble("heapMiB")));
            goals.atMost(
                    "growth of the page's elements in a day",
                    50,
                    last.getDouble("elements") - first.getDouble("elements"));
        }
        goals.longList(figures.getJsonObject("longList"));
        return goals.lines;
    }

    private void longList(JsonObject figures) {
        if (!figures.containsKey("leftOut")) {
            String rows = figures.getInteger("complaints") + " rows";
            atMost(
                    "share of frames over 50 ms while scrolling far through " + rows,
                    0.05,
                    figures.getJsonObject("scrollingFar").getDouble("over50MsShare"));
            atMost(
                    "key until rows are drawn, p95 over " + rows + ", ms",
                    100,
                    figures.getJsonObject("keyToRows").getDouble("p95Ms"));
        }
    }

    /// The largest book beside the smallest, with the same past.
    private void rules(JsonArray deciding) {
        JsonObject first = deciding.getJsonObject(0);
        deciding.stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getInteger("past").equals(first.getInteger("past")))
                .reduce((_, last) -> last)
                .filter(last -> last.getInteger("rules") > first.getInteger("rules"))
                .ifPresent(last -> atMost(
                        "a decision with " + last.getInteger("rules") + " rules, times one with "
                                + first.getInteger("rules"),
                        3,
                        Latencies.rounded(perDecision(last) / perDecision(first))));
    }

    private static double perDecision(JsonObject measured) {
        return 1 / measured.getJsonObject("oneAtATime").getDouble("perProcessorSecond");
    }

    private void atLeast(String goal, double wanted, double measured) {
        line(goal, wanted, measured, measured >= wanted);
    }

    private void atMost(String goal, double wanted, double measured) {
        line(goal, wanted, measured, measured <= wanted);
    }

    private void line(String goal, double wanted, double measured, boolean met) {
        lines.add(new JsonObject()
                .put("goal", goal)
                .put("wanted", wanted)
                .put("measured", measured)
                .put("met", met));
    }
}
