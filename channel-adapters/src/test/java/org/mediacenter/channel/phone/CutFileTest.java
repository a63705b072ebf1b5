package org.mediacenter.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Any cut of a good file gives only good rows, and reading it on gives all of them.
class CutFileTest {
    private static Path folder = Path.of("");

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("calls");
    }

    @AfterContainer
    static void close() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one)).forEach(CutFileTest::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    static Arbitrary<List<String>> asteriskRows() {
        Arbitrary<String> words =
                Arbitraries.strings().withChars("abé,;\" '\t").ofMaxLength(12).map(text -> text.replace("\"", "\"\""));
        Arbitrary<String> disposition = Arbitraries.of("ANSWERED", "NO ANSWER", "BUSY", "FAILED");
        return Combinators.combine(Arbitraries.integers().between(0, 59), words, words, disposition)
                .as((second, name, note, end) -> "\"\",\"08000000001\",\"112\",\"from-trunk\",\"" + name
                        + "\",\"SIP/1\",\"\",\"Dial\",\"\",\"2026-11-23 09:00:%02d\",\"\",".formatted(second)
                        + "\"2026-11-23 09:01:00\",1,0,\"" + end + "\",\"DOCUMENTATION\",\"17." + second + "\",\""
                        + note + "\"")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 300)
    void any_cut_of_a_file_of_asterisk_gives_only_good_rows_and_the_rest_later(
            @ForAll("asteriskRows") List<String> rows, @ForAll double share) throws IOException {
        byte[] whole = (String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
        Set<String> good = Recorder.of(CallFormat.ASTERISK, folder, whole).ids();
        byte[] part = Arrays.copyOf(whole, (int) (Math.abs(share % 1) * whole.length));
        Path file = Recorder.file(folder, part);
        Recorder recorder = new Recorder(CallFormat.ASTERISK);

        CallFile.Read first = recorder.reader().read(file, LineReader.Place.START, false);
        Set<String> before = new HashSet<>(recorder.ids());
        Files.write(file, whole);
        recorder.reader().read(file, first.behind(), true);

        assertThat(good).containsAll(before);
        assertThat(recorder.refused).isEmpty();
        assertThat(recorder.ids()).isEqualTo(good);
        assertThat(good)
                .containsAll(Recorder.of(CallFormat.ASTERISK, folder, part).ids());
    }

    @Property(tries = 200)
    void any_cut_of_a_file_with_a_header_gives_only_good_rows(
            @ForAll("asteriskRows") List<String> rows, @ForAll double share) {
        String header = "acc,src,dst,context,clid,channel,dstchannel,app,data,start,answer,end,duration,billsec,"
                + "disposition,flags,uniqueid,userfield\n";
        byte[] whole = (header + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        Set<String> good = Recorder.of(CallFormat.CSV, folder, whole).ids();
        byte[] part = Arrays.copyOf(whole, (int) (Math.abs(share % 1) * whole.length));

        assertThat(good).containsAll(Recorder.of(CallFormat.CSV, folder, part).ids());
    }
}
