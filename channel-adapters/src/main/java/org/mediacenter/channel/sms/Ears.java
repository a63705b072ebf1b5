package org.mediacenter.channel.sms;

import java.io.OutputStream;
import java.util.function.IntConsumer;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.InHand;

/// Listens to one session. Returns at once, so that one library thread takes everything in order while
/// many messages are in hand; the answer is written when it is known.
final class Ears implements MessageReceiverListener {
    private final Hearer hearer;
    private final InHand inHand;
    private final int tooFast;
    private volatile @Nullable Answers answers;

    /// Takes one message, on a library thread, and answers with a `command_status` when it is known, on
    /// any thread.
    interface Hearer {
        void hear(ShortMessage message, IntConsumer answer);
    }

    Ears(Hearer hearer, InHand inHand, int tooFast) {
        this.hearer = hearer;
        this.inHand = inHand;
        this.tooFast = tooFast;
    }

    /// Where this session's answers go; called before anything is heard.
    void answerTo(OutputStream out) {
        answers = new Answers(out, inHand::leave);
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm pdu) {
        take(Answers.DELIVER_SM_RESP, pdu.getSequenceNumber(), Pdus.message(pdu));
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm pdu, Session source) {
        take(Answers.DATA_SM_RESP, pdu.getSequenceNumber(), Pdus.message(pdu));
        try {
            return new DataSmResult(new MessageId("0"), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException("0 is a message id", e);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification pdu) {
        // a telephone can be reached again: nothing here waits for that
    }

    private void take(int command, int sequence, ShortMessage message) {
        Answers open = answers;
        if (open == null) {
            throw new IllegalStateException("heard before connected");
        }
        if (inHand.enter()) {
            hearer.hear(message, status -> open.send(command, sequence, status));
        } else {
            open.send(command, sequence, tooFast);
        }
    }
}
