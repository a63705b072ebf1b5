package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.sms.Decoded.Part;
import org.mediacenter.channel.sms.Decoded.Whole;
import org.mediacenter.hub.channel.InboundMessage;

final class SegmentsTest {

    @ParameterizedTest(name = "{1} of {0} are {2} of coding {3}")
    @CsvSource({
        "a,160,1,0", "a,161,2,0", "a,306,2,0", "a,307,3,0",
        "€,80,1,0", "€,81,2,0", "€,152,2,0", "€,153,3,0",
        "ŵ,70,1,8", "ŵ,71,2,8", "ŵ,134,2,8", "ŵ,135,3,8",
        "🌊,35,1,8", "🌊,36,2,8", "🌊,66,2,8", "🌊,67,3,8"
    })
    void the_limits_of_one_and_more_messages(String unit, int times, int count, int coding) {
        Segments segments = Segments.of(unit.repeat(times));

        assertThat(segments.count()).isEqualTo(count);
        assertThat(segments.dataCoding()).isEqualTo(coding);
    }

    @Test
    void look_alikes_keep_a_reply_in_the_cheaper_alphabet() {
        Segments segments = Segments.of("“Besok” – kata beliau’s… •\u00a0ya");

        assertThat(segments.dataCoding()).isZero();
        assertThat(read(segments)).isEqualTo("\"Besok\" - kata beliau's... - ya");
    }

    @Test
    void what_needs_the_wide_alphabet_is_left_as_it_is() {
        Segments segments = Segments.of("“Besok” 🌊");

        assertThat(segments.dataCoding()).isEqualTo(8);
        assertThat(read(segments)).isEqualTo("“Besok” 🌊");
    }

    @Property(tries = 1000)
    void any_text_that_was_cut_is_whole_again_when_joined(@ForAll @NotBlank @StringLength(max = 700) String text) {
        // what shows nothing is no message to the other side
        Assume.that(!InboundMessage.saysNothing(Words.clean(text)));

        Segments segments = Segments.of(text);

        String expected = Words.clean(text);
        String plain = Segments.substituted(expected);
        assertThat(read(segments)).isEqualTo((segments.dataCoding() == 0 ? plain : expected).strip());
    }

    @Property(tries = 300)
    void no_piece_is_too_long_or_cut_within_a_character(@ForAll @StringLength(max = 700) String noise) {
        Segments segments = Segments.of("a€🌊".repeat(40) + noise);

        assertThat(segments.bodies()).allSatisfy(body -> {
            assertThat(body.length).isLessThanOrEqualTo(segments.dataCoding() == 0 ? 153 : 134);
            String words = Coding.of(segments.dataCoding()).orElseThrow().decode(body);
            assertThat(Words.clean(words)).isEqualTo(words.replace("\r", "\n"));
        });
    }

    /// Reads the pieces as the other side would, last one first.
    private static String read(Segments segments) {
        if (segments.count() == 1) {
            Decoded decoded =
                    SmsMessages.read(message(segments, 0, segments.bodies().getFirst()));
            return decoded instanceof Whole(String text) ? text : "";
        }
        LongMessage.Sender sender = new LongMessage.Sender("main", "1771", "+62800000001");
        Part last = part(segments, segments.count() - 1);
        LongMessage message = new LongMessage(sender, last, Instant.EPOCH);
        for (int index = segments.count() - 1; index >= 0; index--) {
            message.put(part(segments, index), "print" + index);
        }
        assertThat(message.isComplete()).isTrue();
        return message.text();
    }

    private static Part part(Segments segments, int index) {
        return (Part) SmsMessages.read(message(
                segments,
                0x40,
                Parcel.of(segments, LongMessages.UDH, 200).get(index).octets()));
    }

    private static ShortMessage message(Segments segments, int esmClass, byte[] octets) {
        return new ShortMessage("1771", "+62800000001", esmClass, segments.dataCoding(), octets, Map.of());
    }
}
