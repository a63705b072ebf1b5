package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.channel.sms.Decoded.Part;
import org.mediacenter.channel.sms.Decoded.Whole;

/// Letters of languages whose tables a message's header declares.
final class NationalTablesTest {
    private static final int HAS_HEADER = 0x40;

    @ParameterizedTest(name = "{2} after the header {0}")
    @CsvSource(delimiter = '|', textBlock = """
            03250101     | 070c1d204060     | ığş İç
            03240101     | 1b671b731b69     | ğşı
            03240102     | 617d6f201b41     | año Á
            03250103     | 097b6f04         | çãoê
            03240103     | 1b091b7b6f1b65   | ção€
            06240103250103 | 097b6f1b1f     | çãoÊ
            06240101250101 | 1b651b47       | €Ğ
            0324010d     | 1b65611b41       | €aA
            0325010d     | 070c1d           | ìøæ
            03250199     | 070c1d           | ìøæ
            0605040b8423f0 | 070c1d           | ìøæ
            """)
    void a_declared_table_is_used_and_no_other(String header, String septets, String text) {
        assertThat(SmsMessages.read(message(HexFormat.of().parseHex(header + septets))))
                .isEqualTo(new Whole(text));
    }

    @ParameterizedTest
    @CsvSource({"070c1d,ìøæ", "1b471b67,Gg"})
    void without_a_declaration_the_default_table_stays(String septets, String text) {
        assertThat(SmsMessages.read(
                        new ShortMessage("1", "2", 0, 0, HexFormat.of().parseHex(septets), Map.of())))
                .isEqualTo(new Whole(text));
    }

    @Property(tries = 1000)
    void any_word_of_a_table_comes_through_a_cut_anywhere(
            @ForAll @IntRange(max = 3) int single,
            @ForAll @IntRange(max = 3) int locking,
            @ForAll @Size(min = 1, max = 120) List<@IntRange(max = 10_000) Integer> letters,
            @ForAll @IntRange(max = 10_000) int where) {
        Map<Character, byte[]> table = table(single, locking);
        List<Character> known = table.keySet().stream().sorted().toList();
        StringBuilder word = new StringBuilder();
        ByteArrayOutputStream septets = new ByteArrayOutputStream();
        for (int letter : letters) {
            char character = known.get(letter % known.size());
            word.append(character);
            septets.writeBytes(table.get(character));
        }

        byte[] all = septets.toByteArray();
        int cut = where % (all.length + 1);
        Part first = part(single, locking, 1, Arrays.copyOfRange(all, 0, cut));
        LongMessage joined = new LongMessage(new LongMessage.Sender("main", "1", "2"), first, Instant.EPOCH);
        joined.put(first, "a");
        joined.put(part(single, locking, 2, Arrays.copyOfRange(all, cut, all.length)), "b");

        assertThat(joined.text()).isEqualTo(word.toString());
    }

    private static Part part(int single, int locking, int number, byte[] septets) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.writeBytes(new byte[] {11, 0, 3, 7, 2, (byte) number, 0x24, 1, (byte) single, 0x25, 1, (byte) locking});
        octets.writeBytes(septets);
        return (Part) SmsMessages.read(message(octets.toByteArray()));
    }

    private static ShortMessage message(byte[] octets) {
        return new ShortMessage("1", "2", HAS_HEADER, 0, octets, Map.of());
    }

    /// The septets of every character that is neither space nor control.
    private static Map<Character, byte[]> table(int single, int locking) {
        Map<Character, byte[]> table = new HashMap<>();
        NationalTables.extension(single)
                .forEach((code, character) -> put(table, character, GsmAlphabet.ESCAPE, code.byteValue()));
        String alphabet = NationalTables.alphabet(locking);
        assertThat(alphabet).hasSize(128);
        for (int code = 0; code < alphabet.length(); code++) {
            put(table, alphabet.charAt(code), (byte) code);
        }
        return table;
    }

    private static void put(Map<Character, byte[]> table, char character, byte... septets) {
        if (character > ' ' && !Character.isISOControl(character)) {
            table.put(character, septets);
        }
    }
}
