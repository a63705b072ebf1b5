package org.mediacenter.dashboard.bench;

/// The hub's meters at one moment, in Prometheus' text form.
///
/// @param text lines of `name{tags} value`
public record MeterPage(String text) {

    /// The sum of a meter over all its tags; 0 where there is none.
    ///
    /// @param name as Prometheus names it: `hub_intake_duration_seconds_count`
    public double sum(String name) {
        return sumWhere(name, "");
    }

    /// The sum over those of its tags that hold a certain word.
    ///
    /// @param tag as in the text: `area="heap"`; empty for all
    public double sumWhere(String name, String tag) {
        return text.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .filter(line -> line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /// How long the virtual machine's compilers have worked so far.
    public double compilingSeconds() {
        return sum("jvm_compilation_time_ms_total") / 1_000;
    }

    /// How many messages became part of a complaint, routed and durable.
    public long takenIn() {
        return Math.round(sum("hub_intake_duration_seconds_count"));
    }

    /// How many kept messages still wait for that.
    public long waiting() {
        return Math.round(sum("hub_intake_waiting"));
    }
}
