package org.mediacenter.hub.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class WordlessTest {
    @Test
    void a_failure_tells_where_it_was_and_nothing_of_what_a_citizen_wrote() {
        IllegalArgumentException failure =
                new IllegalArgumentException("immense term: pak lurah", new IllegalStateException("minta uang"));
        StringWriter written = new StringWriter();

        new Wordless(failure).printStackTrace(new PrintWriter(written));

        assertThat(written.toString())
                .contains("IllegalArgumentException", "WordlessTest")
                .doesNotContain("lurah", "uang");
    }
}
