package org.mediacenter.channel.sms;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.jsmpp.bean.OptionalParameter;

/// What one `submit_sm` carries of a reply.
///
/// @param octets of `short_message`
record Parcel(int esmClass, byte[] octets, List<OptionalParameter> parameters) {
    private static final int HAS_HEADER = 0x40;
    private static final byte[] NOTHING = {};

    /// The parcels of a reply, in order.
    ///
    /// @param reference the same in all, different from that of the reply before
    static List<Parcel> of(Segments segments, LongMessages way, int reference) {
        if (segments.count() == 1) {
            return List.of(new Parcel(0, segments.bodies().getFirst(), List.of()));
        }
        return way == LongMessages.PAYLOAD
                ? List.of(whole(segments))
                : IntStream.range(0, segments.count())
                        .mapToObj(index -> part(segments, way, reference, index))
                        .toList();
    }

    private static Parcel part(Segments segments, LongMessages way, int reference, int index) {
        return way == LongMessages.SAR
                ? new Parcel(0, segments.bodies().get(index), numbered(segments, reference, index))
                : new Parcel(HAS_HEADER, withHeader(segments, way, reference, index), List.of());
    }

    private static List<OptionalParameter> numbered(Segments segments, int reference, int index) {
        return List.of(
                new OptionalParameter.Sar_msg_ref_num((short) reference),
                new OptionalParameter.Sar_total_segments((byte) segments.count()),
                new OptionalParameter.Sar_segment_seqnum((byte) (index + 1)));
    }

    private static Parcel whole(Segments segments) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        segments.bodies().forEach(all::writeBytes);
        return new Parcel(0, NOTHING, List.of(new OptionalParameter.Message_payload(all.toByteArray())));
    }

    private static byte[] withHeader(Segments segments, LongMessages way, int reference, int index) {
        byte total = (byte) segments.count();
        byte number = (byte) (index + 1);
        byte[] header = way == LongMessages.UDH_16
                ? new byte[] {6, 8, 4, (byte) (reference >> 8), (byte) reference, total, number}
                : new byte[] {5, 0, 3, (byte) reference, total, number};
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.writeBytes(header);
        octets.writeBytes(segments.bodies().get(index));
        return octets.toByteArray();
    }

    /// Never the words.
    @Override
    public String toString() {
        return "Parcel[" + octets.length + "]";
    }
}
