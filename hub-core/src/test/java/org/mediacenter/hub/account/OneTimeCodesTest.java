package org.mediacenter.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneTimeCodesTest {
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    @Test
    void codes_are_those_of_rfc_6238_appendix_b() {
        Map<Long, String> codes = Map.of(
                59L, "94287082",
                1_111_111_109L, "07081804",
                1_111_111_111L, "14050471",
                1_234_567_890L, "89005924",
                2_000_000_000L, "69279037",
                20_000_000_000L, "65353130");

        codes.forEach((second, code) -> {
            long step = OneTimeCodes.step(Instant.ofEpochSecond(second));
            assertThat(OneTimeCodes.code(KEY, step, 8)).isEqualTo(code);
        });
    }

    @Test
    void letters_are_those_of_rfc_4648() {
        Map<String, String> written = Map.of(
                "",
                "",
                "f",
                "MY",
                "fo",
                "MZXQ",
                "foo",
                "MZXW6",
                "foob",
                "MZXW6YQ",
                "fooba",
                "MZXW6YTB",
                "foobar",
                "MZXW6YTBOI");

        written.forEach((bytes, letters) -> {
            assertThat(Base32.written(bytes.getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(letters);
            assertThat(Base32.read(letters)).asString().isEqualTo(bytes);
        });
    }

    @Test
    void a_clock_may_be_one_step_off_either_way_and_no_more() {
        String secret = Base32.written(KEY);

        for (int off = -3; off <= 3; off++) {
            String code = OneTimeCodes.code(KEY, OneTimeCodes.step(NOW) + off, 6);
            assertThat(OneTimeCodes.stepOf(code, secret, NOW, 0).isPresent())
                    .as("%d steps", off)
                    .isEqualTo(Math.abs(off) <= 1);
        }
    }

    @Test
    void a_secret_has_160_bits_and_is_never_the_same() {
        SecureRandom random = new SecureRandom();

        assertThat(OneTimeCodes.secret(random)).matches("[A-Z2-7]{32}").isNotEqualTo(OneTimeCodes.secret(random));
    }
}
