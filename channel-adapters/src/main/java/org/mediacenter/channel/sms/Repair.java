package org.mediacenter.channel.sms;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jsmpp.bean.OptionalParameters;

/// Leaves out of a `deliver_sm` the optional parameters that are cut off or too short for their kind.
/// Some centres send such receipts; the library would drop the whole message for it.
final class Repair {
    private static final int HEADER = 16;

    private Repair() {}

    /// The same message with what can be read of its parameters; empty when the message itself is cut.
    static Optional<byte[]> withoutBrokenParameters(byte[] pdu) {
        ByteBuffer octets = ByteBuffer.wrap(pdu);
        try {
            octets.position(HEADER);
            skipToParameters(octets);
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return Optional.empty();
        }
        ByteArrayOutputStream sound = new ByteArrayOutputStream(pdu.length);
        sound.write(pdu, 0, octets.position());
        copyParameters(octets, sound);
        byte[] repaired = sound.toByteArray();
        ByteBuffer.wrap(repaired).putInt(repaired.length);
        return Optional.of(repaired);
    }

    private static void skipToParameters(ByteBuffer octets) {
        skipText(octets); // service_type
        skip(octets, 2);
        skipText(octets); // source_addr
        skip(octets, 2);
        skipText(octets); // destination_addr
        skip(octets, 3); // esm_class, protocol_id, priority_flag
        skipText(octets); // schedule_delivery_time
        skipText(octets); // validity_period
        skip(octets, 4); // registered_delivery to sm_default_msg_id
        skip(octets, octets.get() & 0xFF); // sm_length, short_message
    }

    private static void copyParameters(ByteBuffer octets, ByteArrayOutputStream sound) {
        while (octets.remaining() >= 4) {
            short tag = octets.getShort();
            int length = octets.getShort() & 0xFFFF;
            if (length > octets.remaining()) {
                return;
            }
            byte[] value = new byte[length];
            octets.get(value);
            if (isSound(tag, value)) {
                sound.writeBytes(ByteBuffer.allocate(4)
                        .putShort(tag)
                        .putShort((short) length)
                        .array());
                sound.writeBytes(value);
            }
        }
    }

    private static boolean isSound(short tag, byte[] value) {
        try {
            return OptionalParameters.deserialize(tag, value) != null;
        } catch (RuntimeException _) {
            return false;
        }
    }

    private static void skipText(ByteBuffer octets) {
        byte octet;
        do {
            octet = octets.get();
        } while (octet != 0);
    }

    private static void skip(ByteBuffer octets, int count) {
        octets.position(octets.position() + count);
    }
}
