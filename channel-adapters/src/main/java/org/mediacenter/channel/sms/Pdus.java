package org.mediacenter.channel.sms;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jspecify.annotations.Nullable;

/// From the library's beans, where anything may be null, to ours.
final class Pdus {
    private static final int TON_INTERNATIONAL = 1;
    private static final int TAG_AND_LENGTH = 4;
    private static final byte[] NOTHING = {};

    private Pdus() {}

    static ShortMessage message(DeliverSm pdu) {
        byte @Nullable [] words = pdu.getShortMessage();
        return message(pdu, words == null ? NOTHING : words, pdu.getOptionalParameters());
    }

    static ShortMessage message(DataSm pdu) {
        return message(pdu, NOTHING, pdu.getOptionalParameters());
    }

    private static ShortMessage message(
            AbstractSmCommand pdu, byte[] words, OptionalParameter @Nullable [] parameters) {
        return new ShortMessage(
                number(pdu.getSourceAddr(), pdu.getSourceAddrTon()),
                number(pdu.getDestAddress(), pdu.getDestAddrTon()),
                pdu.getEsmClass() & 0xFF,
                pdu.getDataCoding() & 0xFF,
                words,
                byTag(parameters));
    }

    private static String number(@Nullable String address, byte typeOfNumber) {
        if (address == null || address.isBlank()) {
            return "";
        }
        boolean international = typeOfNumber == TON_INTERNATIONAL && Character.isDigit(address.charAt(0));
        return international ? "+" + address : address;
    }

    private static Map<Integer, byte[]> byTag(OptionalParameter @Nullable [] parameters) {
        Map<Integer, byte[]> byTag = new HashMap<>();
        if (parameters != null) {
            for (OptionalParameter parameter : parameters) {
                byte[] octets = parameter.serialize();
                byTag.put(parameter.tag & 0xFFFF, Arrays.copyOfRange(octets, TAG_AND_LENGTH, octets.length));
            }
        }
        return byTag;
    }
}
