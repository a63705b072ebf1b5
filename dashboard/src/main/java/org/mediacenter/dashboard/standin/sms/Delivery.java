package org.mediacenter.dashboard.standin.sms;

import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;

/// One `deliver_sm` for the hub: a citizen's words, or what became of the hub's.
///
/// @param from digits, with a leading `+` for an international number
record Delivery(String from, String to, byte esmClass, byte coding, byte[] data, OptionalParameter... more) {
    private static final byte DELIVERED = 2;
    private static final byte UNDELIVERABLE = 5;

    static Delivery words(String from, String to, Segment segment) {
        ESMClass esmClass = new ESMClass(
                MessageMode.DEFAULT,
                MessageType.DEFAULT,
                segment.hasHeader() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT);
        return new Delivery(from, to, esmClass.value(), segment.coding(), segment.data());
    }

    /// A delivery receipt (SMPP 3.4, appendix B) with the parameters 0x001E and 0x0427.
    static Delivery receipt(String from, String to, String id, boolean delivered) {
        String state = delivered ? "DELIVRD" : "UNDELIV";
        String text = "id:" + id + " sub:001 dlvrd:00" + (delivered ? 1 : 0) + " stat:" + state + " err:"
                + (delivered ? "000" : "001") + " text:";
        return new Delivery(
                from,
                to,
                MessageType.SMSC_DEL_RECEIPT.value(),
                Segment.GSM,
                text.getBytes(StandardCharsets.US_ASCII),
                new OptionalParameter.Receipted_message_id(id),
                new OptionalParameter.Message_state(delivered ? DELIVERED : UNDELIVERABLE));
    }
}
