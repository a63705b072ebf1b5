package org.mediacenter.channel.phone;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.CsvLine;
import org.mediacenter.hub.channel.CallRecord.Disposition;

/// Asterisk's `Master.csv`: accountcode, src, dst, dcontext, clid, channel, dstchannel, lastapp, lastdata,
/// start, answer, end, duration, billsec, disposition, amaflags, uniqueid, userfield.
final class AsteriskRows implements Rows {
    private static final int COLUMNS = 18;
    private static final int SRC = 1;
    private static final int DST = 2;
    private static final int DCONTEXT = 3;
    private static final int DSTCHANNEL = 6;
    private static final int LASTAPP = 7;
    private static final int LASTDATA = 8;
    private static final int START = 9;
    private static final int ANSWER = 10;
    private static final int END = 11;
    private static final int DISPOSITION = 14;
    private static final int UNIQUEID = 16;
    private static final int USERFIELD = 17;

    private final ZoneId zone;

    AsteriskRows(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public List<Row> line(String line, boolean ended) {
        if (line.isBlank()) {
            return List.of();
        }
        if (!ended && !CsvLine.isWhole(line)) {
            return List.of(new Row.Bad("the file ends in the middle of this row"));
        }
        return List.of(
                CsvLine.DELIMITERS.stream()
                        .flatMap(delimiter -> CsvLine.fields(line, delimiter).stream())
                        .filter(fields -> fields.size() == COLUMNS)
                        .findFirst()
                        .map(this::row)
                        .orElseGet(
                                () -> new Row.Bad(
                                        "not " + COLUMNS
                                                + " columns: the row is cut or damaged, or cdr.conf lacks loguniqueid=yes and loguserfield=yes")));
    }

    private Row row(List<String> fields) {
        String id = fields.get(UNIQUEID);
        Optional<Instant> start = CallTimes.read(fields.get(START), zone);
        Optional<Instant> answer = CallTimes.read(fields.get(ANSWER), zone);
        Optional<Instant> end = CallTimes.read(fields.get(END), zone);
        Optional<Disposition> disposition = CallEnd.of(fields.get(DISPOSITION), answer.isPresent());
        if (id.isBlank()) {
            return new Row.Bad("there is no uniqueid");
        }
        if (start.isEmpty()) {
            return new Row.Bad("the start is no time");
        }
        if (isWrong(answer, fields.get(ANSWER)) || isWrong(end, fields.get(END))) {
            return new Row.Bad("the answer or the end is no time");
        }
        if (disposition.isEmpty() || fields.get(DISPOSITION).isBlank()) {
            return new Row.Bad("unknown disposition");
        }
        Leg leg = new Leg(id, start.get())
                .between(fields.get(SRC), fields.get(DST))
                .direction(isOutward(fields.get(DCONTEXT)) ? "out" : "")
                .times(answer, end)
                .desk(queue(fields), operator(fields.get(DSTCHANNEL)), fields.get(USERFIELD));
        return new Row.Good(leg.record(
                gaveUpWaiting(fields) ? Disposition.MISSED : disposition.get(),
                String.join("\n", fields.subList(0, USERFIELD))));
    }

    private static boolean isWrong(Optional<Instant> time, String written) {
        return time.isEmpty() && !written.isBlank();
    }

    /// Contexts in which telephones of the house begin their calls.
    private static boolean isOutward(String context) {
        return context.matches("(from-internal|outbound|outgoing).*");
    }

    /// A queue itself picks up; where it connected nobody, nobody spoke to the caller.
    private static boolean gaveUpWaiting(List<String> fields) {
        return fields.get(LASTAPP).equals("Queue")
                && fields.get(DSTCHANNEL).isBlank()
                && fields.get(DISPOSITION).equals("ANSWERED");
    }

    private static String queue(List<String> fields) {
        return fields.get(LASTAPP).equals("Queue") ? fields.get(LASTDATA).replaceFirst(",.*", "") : "";
    }

    /// `SIP/201-0000002a` is the telephone `SIP/201`.
    private static String operator(String channel) {
        return channel.replaceFirst("-[^-]*$", "");
    }
}
