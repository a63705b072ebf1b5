package org.mediacenter.channel.sms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.sms.DataHeader.Piece;
import org.mediacenter.channel.sms.Decoded.Ignored;
import org.mediacenter.channel.sms.Decoded.Malformed;
import org.mediacenter.channel.sms.Decoded.Part;
import org.mediacenter.channel.sms.Decoded.Receipt;
import org.mediacenter.channel.sms.Decoded.Whole;
import org.mediacenter.hub.channel.InboundMessage;

/// From what a centre hands over to what it means. Pure, and no octets make it throw.
final class SmsMessages {
    private static final int HAS_HEADER = 0x40;
    private static final int KIND = 0x3C;
    private static final int RECEIPT = 0x04;
    private static final int MESSAGE = 0x00;
    private static final int LONGEST_ID = 65;
    private static final int LONGEST_PART = 2_048;

    private SmsMessages() {}

    static Decoded read(ShortMessage message) {
        if ((message.esmClass() & KIND) == RECEIPT
                || message.parameters().containsKey(ShortMessage.RECEIPTED_MESSAGE_ID)) {
            return receipt(message);
        }
        if ((message.esmClass() & KIND) != MESSAGE) {
            return new Ignored("an acknowledgement or notification between telephones");
        }
        Optional<Coding> coding = Coding.of(message.dataCoding());
        if (coding.isEmpty()) {
            return new Malformed("binary, or data coding " + message.dataCoding());
        }
        return words(message, coding.get());
    }

    /// The words of octets of one coding, ready to keep.
    private static String text(Coding coding, byte[] octets, Shifts shifts) {
        return Words.clean(coding.decode(octets, shifts).replace('\f', '\n')).strip();
    }

    private static Decoded words(ShortMessage message, Coding coding) {
        byte[] octets = message.octets();
        Shifts shifts = Shifts.NONE;
        Optional<Piece> piece = piece(message);
        if ((message.esmClass() & HAS_HEADER) != 0) {
            Optional<DataHeader> header = DataHeader.of(octets);
            if (header.isEmpty()) {
                return new Malformed("a broken user data header");
            }
            octets = header.get().words();
            shifts = header.get().shifts();
            piece = header.get().piece().or(() -> piece(message));
        }
        if (piece.isEmpty()) {
            return whole(text(coding, octets, shifts));
        }
        return octets.length > LONGEST_PART
                ? new Malformed("a part of " + octets.length + " octets")
                : part(piece.get(), shifts.with(message.dataCoding()), octets);
    }

    private static Decoded part(Piece of, int coding, byte[] words) {
        return new Part(of.reference(), of.total(), of.number(), coding, words);
    }

    private static Optional<Piece> piece(ShortMessage message) {
        int reference = message.number(ShortMessage.SAR_REFERENCE);
        return reference < 0
                ? Optional.empty()
                : Piece.of(
                        "sar-" + reference,
                        message.number(ShortMessage.SAR_TOTAL),
                        message.number(ShortMessage.SAR_NUMBER));
    }

    private static Decoded whole(String text) {
        if (InboundMessage.saysNothing(text)) {
            return new Ignored("an empty message");
        }
        return new Whole(text);
    }

    private static Decoded receipt(ShortMessage message) {
        ReceiptText text = ReceiptText.of(receiptWords(message));
        Optional<String> id =
                id(message.parameters().get(ShortMessage.RECEIPTED_MESSAGE_ID)).or(text::id);
        Optional<String> word =
                MessageState.word(message.number(ShortMessage.MESSAGE_STATE)).or(text::state);
        if (id.isEmpty() || word.isEmpty()) {
            return new Malformed("a receipt without id or state");
        }
        return switch (MessageState.of(word.get())) {
            case ON_THE_WAY -> new Ignored("a receipt that settles nothing");
            case DELIVERED -> new Receipt(id.get(), true, Optional.empty());
            case FAILED -> new Receipt(id.get(), false, word);
        };
    }

    private static String receiptWords(ShortMessage message) {
        return message.dataCoding() == 8
                ? Coding.WIDE.decode(message.octets())
                : new String(message.octets(), StandardCharsets.ISO_8859_1);
    }

    /// A C-octet string, though some centres leave the end mark out.
    private static Optional<String> id(byte @Nullable [] value) {
        if (value == null) {
            return Optional.empty();
        }
        int end = 0;
        while (end < value.length && value[end] != 0) {
            end++;
        }
        String id = new String(Arrays.copyOf(value, end), StandardCharsets.ISO_8859_1).strip();
        return id.isEmpty() || id.length() > LONGEST_ID ? Optional.empty() : Optional.of(id);
    }
}
