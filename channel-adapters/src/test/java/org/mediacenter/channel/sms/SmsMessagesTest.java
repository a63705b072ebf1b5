package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.sms.Decoded.Ignored;
import org.mediacenter.channel.sms.Decoded.Malformed;
import org.mediacenter.channel.sms.Decoded.Part;
import org.mediacenter.channel.sms.Decoded.Receipt;
import org.mediacenter.channel.sms.Decoded.Whole;

final class SmsMessagesTest {

    @ParameterizedTest(name = "coding {0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0    | 4c616d707520706164616d                     | Lampu padam
            0    | 001b65022a1b3c1b3e11                       | @€$*[]_
            0    | 486f6c1b                                   | Hol
            0    | 1b1b41                                     | A
            0    | 636166c3a9                                 | café
            0    | 636166e9                                   | café
            1    | 4c616d7075                                 | Lampu
            1    | 61406225                                   | a@b%
            1    | 610062                                     | a@b
            1    | 7a1b3c1b3e                                 | z[]
            3    | 636166e92024                               | café $
            6    | b4d0                                       | Да
            8    | 006200650073006f006b                       | besok
            8    | 00620061006e006a00690072d83cdf0a           | banjir🌊
            8    | 0061006200                                 | ab
            8    | 0061d83c                                   | a�
            16   | 6f6b                                       | ok
            24   | 006f006b                                   | ok
            192  | 6f6b                                       | ok
            224  | 006f006b                                   | ok
            240  | 6f6b                                       | ok
            """)
    void words_are_read_by_their_data_coding(int coding, String hex, String text) {
        assertThat(SmsMessages.read(message(0, coding, hex))).isEqualTo(new Whole(text));
    }

    @ParameterizedTest
    @CsvSource({"2", "4", "5", "9", "14", "20", "32", "244"})
    void binary_data_and_codings_nobody_sends_are_unreadable(int coding) {
        assertThat(SmsMessages.read(message(0, coding, "00ff"))).isInstanceOf(Malformed.class);
    }

    @Test
    void words_may_stand_in_the_payload() {
        ShortMessage message = with(message(0, 0, ""), ShortMessage.MESSAGE_PAYLOAD, "6f6b");

        assertThat(SmsMessages.read(message)).isEqualTo(new Whole("ok"));
    }

    @ParameterizedTest
    @CsvSource({"0,''", "0,2020", "8,00200020", "0,0d0a"})
    void a_message_without_words_is_ignored(int coding, String hex) {
        assertThat(SmsMessages.read(message(0, coding, hex))).isInstanceOf(Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "CEK", "stop bus rusak"})
    void what_a_word_means_is_for_the_hub_to_say(String words) {
        assertThat(SmsMessages.read(said(words))).isEqualTo(new Whole(words));
    }

    private static ShortMessage said(String words) {
        return message(0, 3, HexFormat.of().formatHex(words.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void control_characters_do_not_get_in() {
        assertThat(SmsMessages.read(message(0, 3, "610d0a620007631b64"))).isEqualTo(new Whole("a\nbcd"));
    }

    @Test
    void pieces_are_known_by_8_bit_16_bit_and_sar_references() {
        Part byte8 = (Part) SmsMessages.read(message(0x40, 0, "050003a70302" + "6f6b"));
        Part bit16 = (Part) SmsMessages.read(message(0x40, 0, "060804a7010302" + "6f6b"));
        Part sar = (Part) SmsMessages.read(sar(message(0, 0, "6f6b"), "00a7", "03", "02"));

        assertThat(List.of(byte8, bit16, sar)).allSatisfy(part -> {
            assertThat(part.total()).isEqualTo(3);
            assertThat(part.number()).isEqualTo(2);
            assertThat(part.octets()).isEqualTo("ok".getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(List.of(byte8.reference(), bit16.reference(), sar.reference()))
                .doesNotHaveDuplicates();
    }

    @Test
    void other_header_elements_are_passed_over() {
        Decoded piece = SmsMessages.read(message(0x40, 0, "0b05040b8423f00003010201" + "6f6b"));
        Decoded whole = SmsMessages.read(message(0x40, 0, "0605040b8423f0" + "6f6b"));

        assertThat(piece).isInstanceOf(Part.class);
        assertThat(whole).isEqualTo(new Whole("ok"));
    }

    @ParameterizedTest
    @CsvSource({"''", "05", "0500", "0500030102", "02000361", "01ff61"})
    void a_broken_header_is_unreadable(String hex) {
        assertThat(SmsMessages.read(message(0x40, 0, hex))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({"0500030101016f6b", "0500030100016f6b", "0500030103046f6b", "0500030103006f6b"})
    void a_piece_whose_numbers_make_no_sense_is_a_message_of_its_own(String hex) {
        assertThat(SmsMessages.read(message(0x40, 0, hex))).isEqualTo(new Whole("ok"));
    }

    @ParameterizedTest
    @CsvSource({
        "02,true,",
        "03,false,EXPIRED",
        "04,false,DELETED",
        "05,false,UNDELIV",
        "08,false,REJECTD",
        "09,false,SKIPPED"
    })
    void a_receipt_is_read_from_its_parameters(String state, boolean delivered, String why) {
        ShortMessage message = receipt("413330303500", state, "");

        assertThat(SmsMessages.read(message)).isEqualTo(new Receipt("A3005", delivered, Optional.ofNullable(why)));
    }

    @ParameterizedTest
    @CsvSource({"00", "01", "06", "07", "63"})
    void a_receipt_that_settles_nothing_is_ignored_or_unreadable(String state) {
        assertThat(SmsMessages.read(receipt("413300", state, ""))).isNotInstanceOf(Receipt.class);
    }

    @Test
    void the_parameters_of_a_receipt_are_believed_before_its_text() {
        ShortMessage message = receipt("413300", "05", "id:9 stat:DELIVRD");

        assertThat(SmsMessages.read(message)).isEqualTo(new Receipt("A3", false, Optional.of("UNDELIV")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id:42 sub:001 dlvrd:001 submit date:20261121031500 done date:20261121031501 stat:DELIVRD err:000 text:x | 42
            ID:0x9f stat:delivrd                                        | 0x9f
            stat:DELIVRD id:7 text:id:8 stat:UNDELIV                    | 7
            """)
    void a_receipt_is_read_from_its_text(String text, String id) {
        assertThat(SmsMessages.read(receiptText(text))).isEqualTo(new Receipt(id, true, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"id:42 sat:DELIVRD", "stat:DELIVRD", "id: stat:DELIVRD", "terima kasih", "id:1 text:stat:DELIVRD"})
    void a_receipt_without_id_or_state_is_unreadable(String text) {
        assertThat(SmsMessages.read(receiptText(text))).isInstanceOf(Malformed.class);
    }

    @Property(tries = 2000)
    void no_octets_make_it_throw(
            @ForAll @IntRange(max = 255) int esmClass,
            @ForAll @IntRange(max = 255) int coding,
            @ForAll @Size(max = 200) byte[] octets,
            @ForAll @Size(max = 4) byte[] parameter,
            @ForAll @IntRange(max = 5) int which) {
        int tag = List.of(0x001E, 0x0427, 0x0424, 0x020C, 0x020E, 0x020F).get(which);
        ShortMessage message =
                new ShortMessage("+62800000001", "1771", esmClass, coding, octets, Map.of(tag, parameter));

        assertThat(SmsMessages.read(message)).isNotNull();
        assertThat(message.fingerprint()).hasSize(32);
    }

    private static ShortMessage receipt(String id, String state, String text) {
        return with(with(receiptText(text), ShortMessage.RECEIPTED_MESSAGE_ID, id), ShortMessage.MESSAGE_STATE, state);
    }

    private static ShortMessage receiptText(String text) {
        return message(0x04, 0, HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static ShortMessage sar(ShortMessage message, String reference, String total, String number) {
        return with(
                with(with(message, ShortMessage.SAR_REFERENCE, reference), ShortMessage.SAR_TOTAL, total),
                ShortMessage.SAR_NUMBER,
                number);
    }

    private static ShortMessage with(ShortMessage message, int tag, String hex) {
        Map<Integer, byte[]> parameters = new HashMap<>(message.parameters());
        parameters.put(tag, HexFormat.of().parseHex(hex));
        return new ShortMessage(
                message.source(),
                message.destination(),
                message.esmClass(),
                message.dataCoding(),
                message.shortMessage(),
                parameters);
    }

    private static ShortMessage message(int esmClass, int coding, String hex) {
        return new ShortMessage(
                "+62800000001", "1771", esmClass, coding, HexFormat.of().parseHex(hex), Map.of());
    }
}
