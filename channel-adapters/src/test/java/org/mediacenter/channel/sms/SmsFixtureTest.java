package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.Command;
import org.jsmpp.util.DefaultDecomposer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mediacenter.channel.sms.Decoded.Ignored;
import org.mediacenter.channel.sms.Decoded.Malformed;
import org.mediacenter.channel.sms.Decoded.Receipt;
import org.mediacenter.channel.sms.Decoded.Whole;

/// Recorded PDUs and receipts give what they say. Which of them no centre hands to the hub as a message, and why,
/// stands
/// here.
final class SmsFixtureTest {
    private static final String ANSWER = "an answer to something we asked: the session takes it, it says nothing new";
    private static final String UNKNOWN = "a command SMPP does not know: the session answers it with a no";
    private static final Map<String, String> NO_MESSAGE = Map.of(
            "decodeAlertNotification.hex",
            "says that a telephone is on again: the hub asks for no such notice",
            "decodeDeliverSmRespWithEmptyMessageId.hex",
            "an answer to a message: the hub gives it and never gets it",
            "decodeSubmitSmResp.hex",
            ANSWER,
            "decodeUnsupportedRequestCommandId.hex",
            UNKNOWN,
            "decodeUnsupportedResponseCommandId.hex",
            UNKNOWN);

    /// What a centre would hand over, and what it says. The index tells of each how long it is and what it is.
    private static final Map<String, Decoded> MESSAGES = Map.of(
            "decodeDataSM.hex",
            new Whole("Test"),
            "decodeDeliverSMWithNotPerSpecSequenceNumberButNeedsToBeValid.hex",
            new Whole("\uC1E1\uE9ED\uF3FA\uF1FC"),
            "decodeDeliverSmNetforsDeliveryReceiptTriggeredErrorInLegacySmppLibrary.hex",
            new Receipt("0000003005", true, Optional.empty()),
            "decodeDeliverSmWith1BytePayload.hex",
            new Whole("O"),
            "decodeDeliverSmWith2BytePayload.hex",
            new Whole("Ok"),
            "decodeDeliverSmWithDeliveryReceiptThatFailedFromEndToEnd.hex",
            new Ignored("x"),
            "decodeDeliverSmWithNoPayload.hex",
            new Ignored("x"),
            "decodeDeliverSmWithOptionalMessagePayload.hex",
            // by the alphabet of GSM, which this data coding names
            new Whole("¡Maidenman664 was it sappy? &Romantic?"));

    /// Called a submission, but by its command a message from a telephone: it says that it has 16 octets of words and
    /// has 8, so that nobody knows where it ends.
    private static final String CUT = "decodeSubmitSmWith255ByteShortMessage.hex";

    private static final int DELIVER_SM = 0x05;
    private static final int DATA_SM = 0x103;
    private static final Pattern ROW =
            Pattern.compile("\\| (\\S+\\.hex) \\|.*\\| (\\d+) octets, command_id 0x(\\w{8}), status 0x(\\w{8}) \\|");

    /// What the index says of one.
    private record Listed(int octets, int command, int status) {}

    @BeforeEach
    void there() {
        assumeThat(fixtures().resolve("INDEX.md")).exists();
    }

    @Test
    void every_pdu_the_index_lists_is_there_as_it_says() throws IOException {
        Map<String, Listed> index = index();

        assertThat(index).hasSizeGreaterThanOrEqualTo(14);
        assertThat(index.keySet())
                .containsAll(NO_MESSAGE.keySet())
                .containsAll(MESSAGES.keySet())
                .contains(CUT)
                .hasSize(NO_MESSAGE.size() + MESSAGES.size() + 1);
        for (Map.Entry<String, Listed> one : index.entrySet()) {
            ByteBuffer pdu = ByteBuffer.wrap(recorded(one.getKey()));
            assertThat(new Listed(pdu.remaining(), pdu.getInt(4), pdu.getInt(8)))
                    .as(one.getKey())
                    .isEqualTo(one.getValue());
        }
    }

    @Test
    void every_pdu_a_centre_would_hand_over_is_read() throws Exception {
        for (Map.Entry<String, Decoded> one : MESSAGES.entrySet()) {
            Decoded read = SmsMessages.read(message(recorded(one.getKey())));

            if (one.getValue() instanceof Ignored) {
                assertThat(read).as(one.getKey()).isInstanceOf(Ignored.class);
            } else {
                assertThat(read).as(one.getKey()).isEqualTo(one.getValue());
            }
        }
    }

    @Test
    void a_message_that_is_cut_is_answered_as_one_that_cannot_be_read() throws IOException {
        byte[] pdu = recorded(CUT);
        Command header = new Command();
        header.setCommandLength(pdu.length);
        header.setCommandId(command(pdu));
        byte[] rest = Arrays.copyOfRange(pdu, 16, pdu.length);

        new CarefulReader().readPDU(new DataInputStream(new ByteArrayInputStream(rest)), header);

        assertThat(command(pdu)).isEqualTo(DELIVER_SM);
        assertThat(header.getCommandId()).isEqualTo(CarefulReader.UNREADABLE);
    }

    @Test
    void what_is_no_message_is_none_by_its_command() throws IOException {
        for (String file : NO_MESSAGE.keySet()) {
            assertThat(command(recorded(file))).as(file).isNotIn(DELIVER_SM, DATA_SM);
        }
    }

    @Test
    void recorded_receipts_are_read() throws IOException {
        List<String> lines = Files.readAllLines(fixtures().resolve("sms/delivery-receipt-texts.txt"));

        assertThat(lines).hasSizeGreaterThanOrEqualTo(20);
        for (String line : lines) {
            Decoded decoded = SmsMessages.read(receipt(line));

            String id = line.substring(3, line.indexOf(' '));
            if (line.contains(" sat:")) {
                assertThat(decoded).as(line).isInstanceOf(Malformed.class);
            } else if (line.contains("BADSTAT") || line.contains("ENROUTE")) {
                assertThat(decoded).as(line).isInstanceOf(Ignored.class);
            } else {
                assertThat(decoded).as(line).isEqualTo(new Receipt(id, true, Optional.empty()));
            }
        }
    }

    private static ShortMessage message(byte[] pdu) throws PDUStringException {
        if (command(pdu) == DATA_SM) {
            return Pdus.message(new DefaultDecomposer().dataSm(pdu));
        }
        assertThat(command(pdu)).isEqualTo(DELIVER_SM);
        byte[] sound = Repair.withoutBrokenParameters(pdu).orElseThrow();
        return Pdus.message(new DefaultDecomposer().deliverSm(sound));
    }

    private static int command(byte[] pdu) {
        return ByteBuffer.wrap(pdu).getInt(4);
    }

    private static ShortMessage receipt(String text) {
        return new ShortMessage("+62800000001", "1771", 0x04, 0, text.getBytes(StandardCharsets.US_ASCII), Map.of());
    }

    private static byte[] recorded(String file) throws IOException {
        return HexFormat.of()
                .parseHex(Files.readString(fixtures().resolve("sms").resolve(file))
                        .strip());
    }

    private static Map<String, Listed> index() throws IOException {
        Map<String, Listed> index = new HashMap<>();
        Matcher row = ROW.matcher(Files.readString(fixtures().resolve("INDEX.md")));
        while (row.find()) {
            int octets = Integer.parseInt(row.group(2));
            int command = Integer.parseUnsignedInt(row.group(3), 16);
            index.put(row.group(1), new Listed(octets, command, Integer.parseUnsignedInt(row.group(4), 16)));
        }
        return index;
    }

    private static Path fixtures() {
        return Path.of(System.getProperty("mediacenter.shared", "none"), "fixtures");
    }
}
