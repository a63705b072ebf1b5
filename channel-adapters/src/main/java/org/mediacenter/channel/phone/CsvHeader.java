package org.mediacenter.channel.phone;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.channel.common.CsvLine;

/// Which column is what, by the names in the first line.
///
/// @param columns how many there are
record CsvHeader(char delimiter, int columns, Map<Column, Integer> places) {

    /// What can be read from a column, by the names it may have; letters and digits count.
    enum Column {
        ID("uniqueid", "id", "callid", "uuid", "calluuid", "idpanggilan"),
        CALLER("caller", "src", "source", "from", "callerid", "calleridnumber", "callernumber", "penelepon", "dari"),
        CALLED("called", "dst", "destination", "to", "destinationnumber", "callee", "tujuan", "ke"),
        DIRECTION("direction", "arah"),
        START("start", "calldate", "starttime", "startdate", "startstamp", "startepoch", "date", "waktu", "mulai"),
        ANSWER("answer", "answered", "answertime", "answeredat", "answerstamp", "answerepoch"),
        END("end", "ended", "endtime", "endedat", "endstamp", "endepoch", "selesai"),
        BILLSEC("billsec", "talktime", "lamabicara"),
        DISPOSITION("disposition", "status", "result", "hangupcause", "cause", "hasil"),
        QUEUE("queue", "antrean"),
        OPERATOR("operator", "agent", "extension", "petugas"),
        RECORDING("recording", "recordingfile", "recordfile", "userfield", "rekaman");

        private final String names;

        Column(String... names) {
            this.names = " " + String.join(" ", names) + " ";
        }
    }

    /// The header, where the line names at least a call's id and its start.
    static Optional<CsvHeader> read(String line) {
        return CsvLine.DELIMITERS.stream()
                .flatMap(
                        delimiter -> CsvLine.fields(line, delimiter)
                                .map(names -> of(delimiter, names))
                                .filter(CsvHeader::isEnough)
                                .stream())
                .findFirst();
    }

    private static CsvHeader of(char delimiter, List<String> names) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            for (Column column : Column.values()) {
                if (column.names.contains(" " + name + " ")) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        return new CsvHeader(delimiter, names.size(), places);
    }

    private boolean isEnough() {
        return places.containsKey(Column.ID) && places.containsKey(Column.START);
    }

    /// What stands in a column of a row; empty where there is no such column.
    String text(List<String> row, Column column) {
        return Optional.ofNullable(places.get(column)).map(row::get).orElse("");
    }
}
