package org.mediacenter.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.profile.Profiles;

/// Whatever arrives, there is a decision; how soon, [HostileTextTest] measures.
class AnyTextTest {
    private static final ProfileRouter ROUTER = new ProfileRouter(Profiles.shipped());

    @Property(tries = 500)
    void any_text_whatsoever_is_decided_with_a_reason(@ForAll("anyText") String text, @ForAll("anyText") String place) {
        ComplaintText complaint = new ComplaintText(text, Optional.of(place), Optional.empty(), Optional.empty());

        Routing routing = ROUTER.route(complaint);

        assertThat(routing.because()).isNotEmpty();
        assertThat(routing.guesses()).hasSizeLessThanOrEqualTo(3);
        assertThat(routing.guesses().stream().mapToDouble(Guess::confidence).sum())
                .isBetween(0.0, 1.0);
        assertThat(routing.guesses())
                .isSortedAccordingTo((one, other) -> Double.compare(other.confidence(), one.confidence()));
        assertThat(routing.because())
                .allSatisfy(reason -> assertThat(standsIn(text, reason)).isTrue());
        assertThat(ROUTER.route(complaint)).isEqualTo(routing);
    }

    private static boolean standsIn(String text, Reason reason) {
        return !(reason instanceof Reason.Word word)
                || text.substring(word.from(), word.to()).equals(word.word());
    }

    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<String> words = Arbitraries.of(
                        "jalan",
                        "rusak",
                        "lampu",
                        "PJU",
                        "mati",
                        "pungli",
                        "oknum",
                        "kelurahan",
                        "Jagir",
                        "wonorejo",
                        "listrik",
                        "undian",
                        "terima kasih",
                        "tolong",
                        "tidak",
                        "😀",
                        "rt/rw",
                        "\u0000",
                        "\uDC00")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join(" ", parts));
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(300), words);
    }
}
