package org.mediacenter.channel.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.restfb.exception.FacebookException;
import com.restfb.exception.FacebookNetworkException;
import com.restfb.exception.generator.DefaultFacebookExceptionGenerator;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Meta's errors mean, as RestFB hands them over.
final class GraphErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "190,463,401,TokenDead",
        "190,0,400,TokenDead",
        "102,0,401,TokenDead",
        "4,0,403,Limited",
        "17,0,400,Limited",
        "32,0,400,Limited",
        "613,0,400,Limited",
        "80006,0,400,Limited",
        "1200,0,500,NotDone",
        "1,0,500,Perhaps",
        "2,0,500,Perhaps",
        "10,2018278,403,Never",
        "10,0,403,Never",
        "200,1545041,403,Never",
        "230,0,403,Never",
        "551,1545041,400,Never",
        "368,0,400,Never",
        "10900,0,400,Never",
        "100,33,400,Never",
        "100,2018001,400,Never",
        "100,0,400,Never",
        "506,0,400,Never",
        "80007,0,400,Limited",
        "130429,0,400,Limited",
        "131048,0,400,Limited",
        "131056,0,400,Busy",
        "131016,0,500,NotDone",
        "131000,0,500,Perhaps",
        "131031,0,403,Never",
        "131047,0,400,Never",
        "132001,0,404,Never",
        "139999,0,500,Never",
        "98765,0,400,Never",
        "98765,0,500,Perhaps"
    })
    void each_code_is_what_it_is(int code, int subcode, int status, String expected) {
        assertThat(judged(code, subcode, status).getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10,2018278", "551,1545041", "10900,0", "100,33", "100,2018001", "200,1545041", "131047,0", "131026,0"})
    void where_nobody_can_be_reached_any_more_that_is_said(int code, int subcode) {
        assertThat(((GraphAnswer.Never) judged(code, subcode, 400)).why()).startsWith("out-of-reach: ");
    }

    @Test
    void a_broken_connection_is_unknown_unless_nothing_was_written() {
        IOException refused = new GraphRequestor.NothingWritten(new ConnectException("refused"));

        assertThat(GraphErrors.judge(new FacebookNetworkException(refused))).isInstanceOf(GraphAnswer.NotDone.class);
        assertThat(GraphErrors.judge(new FacebookNetworkException(new IOException("reset"))))
                .isInstanceOf(GraphAnswer.Perhaps.class);
        assertThat(GraphErrors.judge(new FacebookNetworkException(503))).isInstanceOf(GraphAnswer.Perhaps.class);
        assertThat(GraphErrors.judge(new FacebookNetworkException(429)))
                .isEqualTo(new GraphAnswer.Limited(Optional.empty()));
    }

    private static GraphAnswer judged(int code, int subcode, int status) {
        String sub = subcode == 0 ? "" : ",\"error_subcode\":" + subcode;
        String json = "{\"error\":{\"message\":\"Warga tidak ada\",\"type\":\"OAuthException\",\"code\":" + code + sub
                + ",\"fbtrace_id\":\"A\"}}";
        try {
            new DefaultFacebookExceptionGenerator().throwFacebookResponseStatusExceptionIfNecessary(json, status);
            throw new AssertionError("no error");
        } catch (FacebookException e) {
            return GraphErrors.judge(e);
        }
    }
}
