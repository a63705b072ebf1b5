package org.mediacenter.channel.sms;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Fingerprint;

/// A `deliver_sm` or `data_sm` without its library: what came from the centre.
///
/// @param source the sender; `+` and digits where the centre says the number is international
/// @param shortMessage octets of `short_message`
/// @param parameters optional parameters by tag
record ShortMessage(
        String source,
        String destination,
        int esmClass,
        int dataCoding,
        byte[] shortMessage,
        Map<Integer, byte[]> parameters) {
    static final int MESSAGE_PAYLOAD = 0x0424;
    static final int RECEIPTED_MESSAGE_ID = 0x001E;
    static final int MESSAGE_STATE = 0x0427;
    static final int USER_MESSAGE_REFERENCE = 0x0204;
    static final int SAR_REFERENCE = 0x020C;
    static final int SAR_TOTAL = 0x020E;
    static final int SAR_NUMBER = 0x020F;
    private static final int[] TELLING = {
        USER_MESSAGE_REFERENCE, SAR_REFERENCE, SAR_TOTAL, SAR_NUMBER, RECEIPTED_MESSAGE_ID, MESSAGE_STATE
    };
    private static final byte[] NOTHING = {};

    /// The words: `message_payload` comes with an empty `short_message`.
    byte[] octets() {
        return shortMessage.length > 0 ? shortMessage : parameters.getOrDefault(MESSAGE_PAYLOAD, NOTHING);
    }

    /// A parameter as an unsigned number, or -1.
    int number(int tag) {
        byte @Nullable [] value = parameters.get(tag);
        if (value == null || value.length == 0 || value.length > 3) {
            return -1;
        }
        int number = 0;
        for (byte octet : value) {
            number = number << 8 | (octet & 0xFF);
        }
        return number;
    }

    /// The same for the same message handed over again, whatever its sequence number; not personal.
    String fingerprint() {
        Fingerprint fingerprint = new Fingerprint()
                .with(source)
                .with(destination)
                .with(esmClass)
                .with(dataCoding)
                .with(octets());
        for (int tag : TELLING) {
            fingerprint.with(parameters.getOrDefault(tag, NOTHING));
        }
        return fingerprint.hex().substring(0, 32);
    }

    /// Never the words or the person: they must not reach a log.
    @Override
    public String toString() {
        return "ShortMessage[esm " + esmClass + " coding " + dataCoding + " octets " + octets().length + "]";
    }
}
