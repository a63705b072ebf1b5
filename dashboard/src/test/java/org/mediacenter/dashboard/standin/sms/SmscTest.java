package org.mediacenter.dashboard.standin.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmscTest {
    private static final String HUB = "1771";
    private static final String PHONE = "+628000000001";
    private final BlockingQueue<DeliverSm> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final SMPPSession session = new SMPPSession();
    private Smsc smsc;

    @BeforeEach
    void start() throws IOException {
        smsc = Smsc.listening(0, "hub", "secret", Duration.ofMillis(20));
        session.setMessageReceiverListener(new Heard());
    }

    @AfterEach
    void stop() {
        session.unbindAndClose();
        smsc.close();
    }

    @Test
    void only_the_right_password_binds() {
        assertThatThrownBy(() -> bind("wrong")).isInstanceOf(IOException.class);
    }

    @Test
    void what_was_sent_before_anybody_was_bound_waits() throws Exception {
        smsc.send(PHONE, HUB, "jalan berlubang");

        bind("secret");

        DeliverSm first = next();
        assertThat(new String(first.getShortMessage(), StandardCharsets.US_ASCII))
                .isEqualTo("jalan berlubang");
        assertThat(first.getSourceAddr()).isEqualTo("628000000001");
        assertThat(first.getSourceAddrTon()).isEqualTo(TypeOfNumber.INTERNATIONAL.value());
        assertThat(first.getDestAddress()).isEqualTo(HUB);
    }

    @Test
    void a_refused_message_is_offered_again() throws Exception {
        refusals.set(2);
        bind("secret");

        smsc.send(PHONE, HUB, "banjir");

        assertThat(next()).isNotNull();
        assertThat(refusals).hasValue(0);
    }

    @Test
    void a_long_message_comes_in_parts_with_one_reference() throws Exception {
        bind("secret");

        smsc.send(PHONE, HUB, "lampu mati ".repeat(20));

        DeliverSm first = next();
        DeliverSm second = next();
        assertThat(first.isUdhi()).isTrue();
        assertThat(first.getShortMessage())
                .startsWith(5, 0, 3)
                .satisfies(data -> assertThat(data[5]).isEqualTo((byte) 1));
        assertThat(second.getShortMessage()[3]).isEqualTo(first.getShortMessage()[3]);
        assertThat(second.getShortMessage()[5]).isEqualTo((byte) 2);
    }

    @Test
    void a_reply_reaches_the_telephone_joined_and_its_receipts_say_so() throws Exception {
        bind("secret");

        submit(new byte[] {5, 0, 3, 9, 2, 2, 'i', 'h'}, true);
        String id = submit(new byte[] {5, 0, 3, 9, 2, 1, 'k', 'a', 's'}, true);

        assertThat(smsc.phones().received(PHONE)).containsExactly(new TextMessage(HUB, "628000000001", "kasih"));
        next();
        assertReceipt(next(), id, (byte) 2);
    }

    @Test
    void a_telephone_that_is_off_gets_nothing_and_the_receipt_says_so() throws Exception {
        smsc.phones().switchOff(PHONE);
        bind("secret");

        String id = submit(new byte[] {'o', 'k'}, false);

        assertReceipt(next(), id, (byte) 5);
        assertThat(smsc.phones().received(PHONE)).isEmpty();
    }

    private static void assertReceipt(DeliverSm receipt, String id, byte state) {
        assertThat(receipt.isSmscDeliveryReceipt()).isTrue();
        assertThat(receipt.getOptionalParameter(OptionalParameter.Receipted_message_id.class)
                        .getValueAsString())
                .isEqualTo(id);
        assertThat(receipt.getOptionalParameter(OptionalParameter.Message_state.class)
                        .getValue())
                .isEqualTo(state);
    }

    private void bind(String password) throws IOException {
        session.connectAndBind(
                "127.0.0.1",
                smsc.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        "hub",
                        password,
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        ""));
    }

    private String submit(byte[] data, boolean header) throws Exception {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        HUB,
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "628000000001",
                        new ESMClass(header ? 0x40 : 0),
                        (byte) 0,
                        (byte) 0,
                        "",
                        "",
                        new RegisteredDelivery(1),
                        (byte) 0,
                        DataCodings.newInstance((byte) 0),
                        (byte) 0,
                        data)
                .getMessageId();
    }

    private DeliverSm next() throws InterruptedException {
        return Optional.ofNullable(heard.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    private final class Heard implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
            if (refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new ProcessRequestException("later", SMPPConstant.STAT_ESME_RMSGQFUL);
            }
            heard.add(message);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification notification) {}

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("no", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}
