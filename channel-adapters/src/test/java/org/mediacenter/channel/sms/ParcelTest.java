package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.sms.Decoded.Part;
import org.mediacenter.channel.sms.Decoded.Whole;
import org.mediacenter.hub.channel.InboundMessage;

/// A reply on its way, in each of the ways centres want long ones.
final class ParcelTest {

    @Property(tries = 1000)
    void whatever_the_way_the_other_side_reads_the_same_words(
            @ForAll LongMessages way,
            @ForAll @IntRange(max = 65_535) int reference,
            @ForAll @NotBlank @StringLength(max = 900) String text) {
        Assume.that(!InboundMessage.saysNothing(Words.clean(text)));
        Segments segments = Segments.of(text, way);

        List<Parcel> parcels = Parcel.of(segments, way, reference);

        String expected = Words.clean(text);
        String plain = Segments.substituted(expected);
        assertThat(read(segments, parcels)).isEqualTo((segments.dataCoding() == 0 ? plain : expected).strip());
    }

    @ParameterizedTest(name = "{0}: {1} characters are {2} short messages in {3} parcels")
    @CsvSource({
        "UDH,161,2,2",
        "UDH,306,2,2",
        "UDH,307,3,3",
        "UDH_16,304,2,2",
        "UDH_16,305,3,3",
        "SAR,304,2,2",
        "SAR,305,3,3",
        "PAYLOAD,160,1,1",
        "PAYLOAD,161,2,1",
        "PAYLOAD,307,3,1"
    })
    void the_header_takes_its_room(LongMessages way, int characters, int messages, int parcels) {
        Segments segments = Segments.of("a".repeat(characters), way);

        assertThat(segments.count()).isEqualTo(messages);
        assertThat(Parcel.of(segments, way, 7))
                .hasSize(parcels)
                .allSatisfy(parcel -> assertThat(parcel.octets().length).isLessThanOrEqualTo(160));
    }

    private static String read(Segments segments, List<Parcel> parcels) {
        List<Decoded> decoded = parcels.stream()
                .map(parcel -> SmsMessages.read(message(segments.dataCoding(), parcel)))
                .toList();
        if (decoded.getFirst() instanceof Whole(String text)) {
            assertThat(decoded).hasSize(1);
            return text;
        }
        Part first = (Part) decoded.getFirst();
        LongMessage joined = new LongMessage(new LongMessage.Sender("main", "1", "2"), first, Instant.EPOCH);
        decoded.forEach(one -> joined.put((Part) one, "print" + ((Part) one).number()));
        assertThat(joined.isComplete()).isTrue();
        return joined.text();
    }

    private static ShortMessage message(int dataCoding, Parcel parcel) {
        Map<Integer, byte[]> parameters = parcel.parameters().stream()
                .collect(Collectors.toMap(one -> one.tag & 0xFFFF, one -> {
                    byte[] octets = one.serialize();
                    return Arrays.copyOfRange(octets, 4, octets.length);
                }));
        return new ShortMessage("1", "2", parcel.esmClass(), dataCoding, parcel.octets(), parameters);
    }
}
