package org.mediacenter.channel.phone;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.CsvLine;
import org.mediacenter.channel.phone.CsvHeader.Column;
import org.mediacenter.hub.channel.CallRecord.Disposition;

/// CSV whose first line names the columns.
final class HeaderRows implements Rows {
    private final ZoneId zone;
    private Optional<CsvHeader> header = Optional.empty();
    private boolean refused;

    HeaderRows(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public List<Row> line(String line, boolean ended) {
        if (line.isBlank() || refused) {
            return List.of();
        }
        return header.isEmpty() ? first(line) : List.of(row(line, ended, header.get()));
    }

    private List<Row> first(String line) {
        header = CsvHeader.read(line);
        refused = header.isEmpty();
        return refused
                ? List.of(
                        new Row.Bad("the first line names no columns [uniqueid] and [start]: nothing below it is read"))
                : List.of();
    }

    private Row row(String line, boolean ended, CsvHeader columns) {
        if (!ended && !CsvLine.isWhole(line)) {
            return new Row.Bad("the file may end in the middle of this row: end its last line with a line break");
        }
        return CsvLine.fields(line, columns.delimiter())
                .filter(fields -> fields.size() == columns.columns())
                .map(fields -> row(fields, columns))
                .orElseGet(() -> new Row.Bad(
                        "not " + columns.columns() + " columns as the first line: the row is cut or damaged"));
    }

    private Row row(List<String> fields, CsvHeader columns) {
        String id = columns.text(fields, Column.ID);
        Optional<Instant> start = time(fields, columns, Column.START);
        Optional<Instant> answer = time(fields, columns, Column.ANSWER);
        String talked = columns.text(fields, Column.BILLSEC);
        boolean answered = answer.isPresent() || talked.matches("0*[1-9]\\d{0,8}");
        Optional<Disposition> disposition = CallEnd.of(columns.text(fields, Column.DISPOSITION), answered);
        if (id.isBlank()) {
            return new Row.Bad("there is no id of the call");
        }
        if (start.isEmpty()) {
            return new Row.Bad("the start is no time");
        }
        if (disposition.isEmpty()) {
            return new Row.Bad("unknown disposition");
        }
        Leg leg = new Leg(id, start.get())
                .between(columns.text(fields, Column.CALLER), columns.text(fields, Column.CALLED))
                .direction(columns.text(fields, Column.DIRECTION))
                .times(answer, time(fields, columns, Column.END))
                .desk(
                        columns.text(fields, Column.QUEUE),
                        columns.text(fields, Column.OPERATOR),
                        columns.text(fields, Column.RECORDING));
        // a doubled quote in the last field can be cut into one that seems to close it: it tells no rows apart
        String row = String.join("\n", fields.subList(0, fields.size() - 1));
        return new Row.Good(leg.record(disposition.get(), row));
    }

    private Optional<Instant> time(List<String> fields, CsvHeader columns, Column column) {
        return CallTimes.read(columns.text(fields, column), zone);
    }
}
