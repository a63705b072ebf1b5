package org.mediacenter.dashboard.standin.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A hub that does it wrong learns so from the stand-in.
final class SmscRefusalTest {
    private static final String CITY = "1771";
    private static final String PHONE = "628000000001";
    private static final byte[] WORDS = {'o', 'k'};
    private final SMPPSession session = new SMPPSession();
    private Smsc smsc;

    /// A submission, and what it is refused with.
    record Wrong(String name, int status, String from, String to, int esmClass, int coding, byte[] words) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeEach
    void start() throws IOException {
        smsc = Smsc.listening(0, "hub", "secret", Duration.ofMillis(20));
    }

    @AfterEach
    void stop() {
        session.unbindAndClose();
        smsc.close();
    }

    @ParameterizedTest
    @CsvSource({"hub,wrong", "other,secret", "HUB,secret", "'',secret", "hub,''"})
    void a_wrong_bind(String systemId, String password) {
        assertThatThrownBy(() -> bind(BindType.BIND_TRX, systemId, password))
                .isInstanceOf(IOException.class)
                .hasRootCauseInstanceOf(NegativeResponseException.class);
        assertThat(session.getSessionState().isBound()).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void a_wrong_submission(Wrong wrong) throws IOException {
        bind(BindType.BIND_TRX, "hub", "secret");

        assertThat(status(() -> submit(wrong))).isEqualTo(wrong.status());
        assertThat(smsc.phones().received(PHONE)).isEmpty();
    }

    static Stream<Wrong> a_wrong_submission() {
        byte[] brokenHeader = {9, 0, 3, 1, 2, 1, 'a'};
        return Stream.of(
                new Wrong("to nobody", 0x0B, CITY, "", 0, 0, WORDS),
                new Wrong("to a name", 0x0B, CITY, "Bu Melati", 0, 0, WORDS),
                new Wrong("from nobody", 0x0A, "", PHONE, 0, 0, WORDS),
                new Wrong("no words", 0x01, CITY, PHONE, 0, 0, new byte[0]),
                new Wrong("more letters than one takes", 0x01, CITY, PHONE, 0, 0, new byte[161]),
                new Wrong("more octets than one takes", 0x01, CITY, PHONE, 0, 8, new byte[142]),
                new Wrong("a header longer than all of it", 0x43, CITY, PHONE, 0x40, 0, brokenHeader),
                new Wrong("a part with no header", 0x43, CITY, PHONE, 0x40, 0, new byte[] {0}),
                new Wrong("an alphabet nobody reads", 0x104, CITY, PHONE, 0, 4, WORDS),
                new Wrong("transaction mode", 0x03, CITY, PHONE, 2, 0, WORDS));
    }

    @Test
    void a_submission_on_a_link_that_only_receives() throws IOException {
        bind(BindType.BIND_RX, "hub", "secret");

        assertThatThrownBy(() -> submit(new Wrong("", 0, CITY, PHONE, 0, 0, WORDS)))
                .isInstanceOf(IOException.class);
        assertThat(smsc.phones().received(PHONE)).isEmpty();
    }

    @Test
    void questions_it_does_not_know() throws IOException {
        bind(BindType.BIND_TRX, "hub", "secret");

        assertThat(status(
                        () -> session.queryShortMessage("1", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, CITY)))
                .isEqualTo(0x03);
        assertThat(status(() -> session.cancelShortMessage(
                        "",
                        "1",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        CITY,
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        PHONE)))
                .isEqualTo(0x03);
    }

    private static int status(ThrowingCallable asked) {
        return catchThrowableOfType(NegativeResponseException.class, asked).getCommandStatus();
    }

    private void bind(BindType type, String systemId, String password) throws IOException {
        BindParameter parameter = new BindParameter(
                type, systemId, password, "", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, "");
        session.connectAndBind("127.0.0.1", smsc.port(), parameter);
    }

    private void submit(Wrong wrong) throws Exception {
        session.submitShortMessage(
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                wrong.from(),
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                wrong.to(),
                new ESMClass(wrong.esmClass()),
                (byte) 0,
                (byte) 0,
                "",
                "",
                new RegisteredDelivery(0),
                (byte) 0,
                DataCodings.newInstance((byte) wrong.coding()),
                (byte) 0,
                wrong.words());
    }
}
