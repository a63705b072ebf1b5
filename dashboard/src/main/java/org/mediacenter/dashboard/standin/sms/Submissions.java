package org.mediacenter.dashboard.standin.sms;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/// Takes what the hub sends: gives each `submit_sm` an id and passes it on, unless it is one a real centre would
/// refuse. Everything else is not understood here.
final class Submissions implements ServerMessageReceiverListener {
    private final AtomicLong lastId = new AtomicLong(0x10_0000);
    private final Taker taker;

    Submissions(Taker taker) {
        this.taker = taker;
    }

    /// What becomes of a submission.
    interface Taker {
        void take(String id, SubmitSm submission);
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submission, SMPPServerSession session)
            throws ProcessRequestException {
        refuseWrong(submission);
        String id = Long.toHexString(lastId.incrementAndGet());
        try {
            SubmitSmResult answer = new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
            taker.take(id, submission);
            return answer;
        } catch (PDUStringException e) {
            throw new IllegalStateException("sixteen digits always fit an id", e);
        }
    }

    private static void refuseWrong(SubmitSm submission) throws ProcessRequestException {
        if (MessageMode.TRANSACTION.containedIn(submission.getEsmClass())) {
            throw notUnderstood();
        }
        if (!String.valueOf(submission.getDestAddress()).matches("\\+?[0-9]+")) {
            throw new ProcessRequestException("no such number", SMPPConstant.STAT_ESME_RINVDSTADR);
        }
        if (Optional.ofNullable(submission.getSourceAddr())
                .filter(from -> !from.isBlank())
                .isEmpty()) {
            throw new ProcessRequestException("from nobody", SMPPConstant.STAT_ESME_RINVSRCADR);
        }
        Segment segment = new Segment(submission.getDataCoding(), submission.isUdhi(), submission.getShortMessage());
        if (!segment.isReadable()) {
            throw new ProcessRequestException("an unknown alphabet", SMPPConstant.STAT_ESME_RINVDCS);
        }
        if (!segment.fits()) {
            throw new ProcessRequestException("too long, or nothing", SMPPConstant.STAT_ESME_RINVMSGLEN);
        }
        if (!segment.isWhole()) {
            throw new ProcessRequestException("a broken header", SMPPConstant.STAT_ESME_RINVESMCLASS);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submission, SMPPServerSession session)
            throws ProcessRequestException {
        throw notUnderstood();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws ProcessRequestException {
        throw notUnderstood();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replacement, SMPPServerSession session) throws ProcessRequestException {
        throw notUnderstood();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancellation, SMPPServerSession session) throws ProcessRequestException {
        throw notUnderstood();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession session)
            throws ProcessRequestException {
        throw notUnderstood();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancellation, SMPPServerSession session)
            throws ProcessRequestException {
        throw notUnderstood();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
            throws ProcessRequestException {
        throw notUnderstood();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session session) throws ProcessRequestException {
        throw notUnderstood();
    }

    private static ProcessRequestException notUnderstood() {
        return new ProcessRequestException("not understood here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
