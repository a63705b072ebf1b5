package org.mediacenter.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Direction;
import org.mediacenter.hub.channel.CallRecord.Disposition;

class CallFileTest {
    @TempDir
    private Path folder;

    /// A row of `Master.csv`, answered after five seconds or not at all.
    private static String row(int n, String disposition) {
        String answer = disposition.equals("ANSWERED") ? "2026-11-23 09:%02d:05".formatted(n) : "";
        return "\"\",\"0800000%04d\",\"112\",\"from-trunk\",\"\"\"Bu \"\"\"\"X\"\"\"\" %d\"\" <0800000%04d>\",\"SIP/trunk-%d\","
                        .formatted(n, n, n, n)
                + "\"SIP/201-%d\",\"Dial\",\"SIP/201\",\"2026-11-23 09:%02d:00\",\"%s\",\"2026-11-23 09:%02d:30\","
                        .formatted(n, n, answer, n)
                + "30,25,\"%s\",\"DOCUMENTATION\",\"1795000000.%d\",\"rec-%d\"".formatted(disposition, n, n);
    }

    private static List<String> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> row(n, n % 2 == 0 ? "ANSWERED" : "NO ANSWER"))
                .toList();
    }

    private static String lines(List<String> rows) {
        return String.join("\n", rows) + "\n";
    }

    @Test
    void a_row_of_asterisk_is_read_in_the_time_of_the_city() {
        Recorder recorder = Recorder.of(CallFormat.ASTERISK, folder, row(4, "ANSWERED") + "\n");

        assertThat(recorder.records).singleElement().satisfies(call -> {
            assertThat(call.caller()).contains("08000000004");
            assertThat(call.called()).contains("112");
            assertThat(call.direction()).isEqualTo(Direction.INBOUND);
            assertThat(call.start()).isEqualTo(Instant.parse("2026-11-23T02:04:00Z"));
            assertThat(call.answered()).contains(Instant.parse("2026-11-23T02:04:05Z"));
            assertThat(call.ended()).contains(Instant.parse("2026-11-23T02:04:30Z"));
            assertThat(call.disposition()).isEqualTo(Disposition.ANSWERED);
            assertThat(call.operator()).contains("SIP/201");
            assertThat(call.recording()).contains("rec-4");
            assertThat(call.nativeId()).doesNotContain("0800");
            assertThat(call.toString()).doesNotContain("0800");
        });
    }

    @Test
    void who_gave_up_in_a_queue_that_had_picked_up_was_missed() {
        String gaveUp =
                row(1, "ANSWERED").replace("\"SIP/201-1\",\"Dial\",\"SIP/201\"", "\"\",\"Queue\",\"keluhan,t,,,60\"");

        Recorder recorder = Recorder.of(CallFormat.ASTERISK, folder, gaveUp + "\n");

        assertThat(recorder.records).singleElement().satisfies(call -> {
            assertThat(call.disposition()).isEqualTo(Disposition.MISSED);
            assertThat(call.answered()).isEmpty();
            assertThat(call.queue()).contains("keluhan");
        });
    }

    @Test
    void calls_from_inside_go_out() {
        Recorder recorder = Recorder.of(
                CallFormat.ASTERISK,
                folder,
                row(1, "NO ANSWER").replace("\"0800000" + "0001\",", "\"201\",") + "\n"
                        + row(2, "NO ANSWER").replace("from-trunk", "from-internal") + "\n");

        assertThat(recorder.records).extracting(CallRecord::direction).containsOnly(Direction.OUTBOUND);
    }

    @Test
    void a_mark_of_byte_order_semicolons_and_foreign_line_ends_change_nothing() {
        List<String> rows = rows(6);
        Set<String> good = Recorder.of(CallFormat.ASTERISK, folder, lines(rows)).ids();
        List<String> resaved = rows.stream()
                .map(row -> row.replace("\",\"", "\";\"").replace("\",30,25,\"", "\";30;25;\""))
                .toList();

        Recorder recorder = Recorder.of(CallFormat.ASTERISK, folder, "\uFEFF" + String.join("\r\n", resaved) + "\r\n");

        assertThat(recorder.ids()).isEqualTo(good);
        assertThat(recorder.refused).isEmpty();
    }

    @Test
    void a_damaged_shuffled_repeated_file_gives_exactly_the_good_rows_once() {
        List<String> rows = rows(20);
        Set<String> good = Recorder.of(CallFormat.ASTERISK, folder, lines(rows)).ids();
        List<String> mixed = new ArrayList<>(rows);
        mixed.addAll(rows.subList(3, 9));
        Collections.shuffle(mixed, new Random(5));
        mixed.add(4, row(40, "ANSWERED").substring(0, 90));
        mixed.add(9, "\"\",\"0800000");
        mixed.add(15, row(41, "WHATEVER"));
        mixed.add(17, "");
        mixed.add(20, "\0\0\0\0\0\0");
        mixed.add(row(42, "ANSWERED").substring(0, 200));

        Recorder recorder = new Recorder(CallFormat.ASTERISK);
        CallFile.Report report =
                recorder.read(Recorder.file(folder, String.join("\n", mixed).getBytes(StandardCharsets.UTF_8)));

        assertThat(recorder.ids()).isEqualTo(good);
        assertThat(report).isEqualTo(new CallFile.Report(20, 6, 5, Optional.empty()));
        assertThat(recorder.refusedLines()).containsExactly(5L, 10L, 16L, 21L, 32L);
        assertThat(recorder.refused).allMatch(row -> !row.why().contains("0800"));
    }

    @Test
    void legs_that_share_a_uniqueid_are_told_apart_and_each_is_known_again() {
        String busy = row(7, "ANSWERED").replace("\"ANSWERED\"", "\"BUSY\"");

        Recorder recorder =
                Recorder.of(CallFormat.ASTERISK, folder, lines(List.of(row(7, "ANSWERED"), busy, row(7, "ANSWERED"))));

        assertThat(recorder.records).hasSize(2);
        assertThat(recorder.records)
                .extracting(CallRecord::call)
                .containsOnly(recorder.records.getFirst().call());
    }

    @Test
    void reading_stops_where_the_hub_asks_for_patience_and_goes_on_from_there() throws Exception {
        Path file = Recorder.file(folder, lines(rows(30)).getBytes(StandardCharsets.UTF_8));
        Recorder tired = new Recorder(CallFormat.ASTERISK).withRoomFor(11);

        CallFile.Read first = tired.reader().read(file, LineReader.Place.START, true);
        CallFile.Read second = tired.withRoomFor(Integer.MAX_VALUE).reader().read(file, first.behind(), true);

        assertThat(first.report().later()).isPresent();
        assertThat(first.behind().line()).isEqualTo(11);
        assertThat(second.report()).isEqualTo(new CallFile.Report(19, 0, 0, Optional.empty()));
        assertThat(tired.records).hasSize(30);
    }

    @Test
    void columns_are_found_by_their_names_and_the_last_row_must_end() {
        String file = """
                Call ID;Penelepon;Tujuan;Mulai;Dijawab;Hasil
                a1;08000000001;112;23/11/2026 09:00;;Tidak dijawab
                a2;08000000002;112;23/11/2026 09:05:10;;sibuk
                a3;08000000003;112;besok;;sibuk
                a4;08000000004;112
                a5;08000000005;112;23/11/2026 09:06;;sib""";

        Recorder recorder = Recorder.of(CallFormat.CSV, folder, file);

        assertThat(recorder.records)
                .extracting(CallRecord::disposition)
                .containsExactly(Disposition.MISSED, Disposition.BUSY);
        assertThat(recorder.records.getLast().start()).isEqualTo(Instant.parse("2026-11-23T02:05:10Z"));
        assertThat(recorder.refusedLines()).containsExactly(4L, 5L, 6L);
    }

    @Test
    void a_file_without_names_of_columns_is_refused_once() {
        Recorder recorder = Recorder.of(CallFormat.CSV, folder, lines(rows(3)));

        assertThat(recorder.records).isEmpty();
        assertThat(recorder.refusedLines()).containsExactly(1L);
    }

    @Test
    void objects_of_freeswitch_are_read_on_one_line_on_many_and_in_a_list() {
        String one = """
                {"variables":{"uuid":"u%d","direction":"inbound","caller_id_number":"%%2B62800000%04d",
                "destination_number":"112","start_epoch":"17950000%02d","answer_epoch":"%s",
                "end_epoch":"1795000100","hangup_cause":"%s"},"callflow":[]}""";
        String answered = one.formatted(1, 1, 1, "1795000010", "NORMAL_CLEARING");
        String busy = one.formatted(2, 2, 2, "0", "USER_BUSY").replace("\n", " ");
        String missed = one.formatted(3, 3, 3, "0", "ORIGINATOR_CANCEL");

        Recorder recorder = Recorder.of(
                CallFormat.FREESWITCH, folder, answered + "\n" + busy + "\n{\"variables\":{\n[" + missed + "]\n");
        Recorder list = Recorder.of(CallFormat.FREESWITCH, folder, "[\n  " + answered + ",\n  " + missed + "\n]\n");

        assertThat(recorder.records)
                .extracting(CallRecord::disposition)
                .containsExactly(Disposition.ANSWERED, Disposition.BUSY);
        assertThat(recorder.records.getFirst().caller()).contains("+628000000001");
        assertThat(list.records)
                .extracting(CallRecord::disposition)
                .containsExactly(Disposition.ANSWERED, Disposition.MISSED);
    }

    @Test
    void a_list_of_freeswitch_may_be_long_on_many_lines_and_on_one() {
        String filling = ",\"application_log\":\"" + "x".repeat(7_000) + "\"}";
        String list = IntStream.range(0, 900)
                .mapToObj(n -> object(n).replaceFirst("\\}$", filling))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));

        Recorder many = Recorder.of(CallFormat.FREESWITCH, folder, list);
        Recorder one = Recorder.of(CallFormat.FREESWITCH, folder, list.replace("\n", " ") + "\n");

        assertThat(many.ids()).hasSize(900);
        assertThat(many.refused).isEmpty();
        assertThat(one.ids()).hasSize(900);
        assertThat(one.refused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":{\"uuid\":\"u9\"",
                "{\"variables\":{\"uuid\":\"u9}},{\"callflow\":[{\"a\":1}, {\"b\":2}]",
                "{variables:{}}",
                "what is that",
                "[[["
            })
    void a_list_with_a_damaged_object_gives_the_others_and_a_word_for_that_one(String damaged) {
        String list = "[\n  " + object(1) + ",\n  " + damaged + ",\n" + object(2) + ",\n" + object(3);

        Recorder closed = Recorder.of(CallFormat.FREESWITCH, folder, list + "\n]\n" + object(4) + "\n");
        Recorder cut = Recorder.of(CallFormat.FREESWITCH, folder, list + ",\n{\"variables\":{");
        Recorder oneLine = Recorder.of(CallFormat.FREESWITCH, folder, list.replace("\n", " ") + "]\n");

        assertThat(closed.ids()).hasSize(4);
        assertThat(closed.refused).hasSize(1);
        assertThat(closed.refused.getFirst().why()).isEqualTo("a damaged call record in a list");
        assertThat(closed.refused.getFirst().text()).startsWith(damaged.substring(0, 3));
        assertThat(cut.ids()).hasSize(3);
        assertThat(cut.refused).hasSize(2);
        assertThat(oneLine.ids()).hasSize(3);
        assertThat(oneLine.refused).hasSize(1);
    }

    private static String object(int number) {
        return ("{\"variables\":{\"uuid\":\"u%d\",\"direction\":\"inbound\",\"caller_id_number\":\"0800000000%d\","
                        + "\"destination_number\":\"112\",\"start_epoch\":\"179500000%d\",\"answer_epoch\":\"0\","
                        + "\"end_epoch\":\"1795000100\",\"hangup_cause\":\"ORIGINATOR_CANCEL\"},\"callflow\":[]}")
                .formatted(number, number, number);
    }

    @Test
    void the_format_of_a_file_is_guessed_from_its_first_line() throws Exception {
        assertThat(CallFile.guess(Recorder.file(folder, "\n{\"variables\":{}}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(CallFormat.FREESWITCH);
        assertThat(CallFile.guess(Recorder.file(folder, "\uFEFFuniqueid;src;start\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(CallFormat.CSV);
        assertThat(CallFile.guess(Recorder.file(folder, lines(rows(1)).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(CallFormat.ASTERISK);
    }
}
