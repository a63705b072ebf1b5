package org.mediacenter.dashboard.story;

import com.cloudhopper.smpp.PduAsyncResponse;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.type.SmppChannelException;
import com.cloudhopper.smpp.type.SmppProcessingException;
import com.cloudhopper.smpp.type.SmppTimeoutException;
import com.cloudhopper.smpp.type.UnrecoverablePduException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// cloudhopper's SMPP as the SMS centre, in this process, for machines without node.
///
/// Says `bound`, `closed`, `answered`, `unanswered` and `submitted`. Short messages only.
@SuppressWarnings("rawtypes") // the library's own signatures are
final class JvmSmsc implements TestSmsc, SmppServerHandler {
    /// Instead of a command status, which is never negative here.
    static final int UNANSWERED = -1;

    private static final int UCS2 = 8;
    private static final long TIME_OUT_MILLIS = 20_000;
    private static final Map<String, Integer> STATES = Map.of("DELIVRD", 2, "EXPIRED", 3, "UNDELIV", 5, "REJECTD", 8);

    private final int port;
    private final DefaultSmppServer server;
    private final Facts facts = new Facts();
    private final AtomicReference<@Nullable SmppServerSession> bound = new AtomicReference<>();
    private final Set<Pending> pending = ConcurrentHashMap.newKeySet();
    private final AtomicInteger throttled = new AtomicInteger();
    private final AtomicInteger submitted = new AtomicInteger();
    private final Map<String, SubmitSm> byId = new ConcurrentHashMap<>();

    private JvmSmsc(int port) throws SmppChannelException {
        SmppServerConfiguration configuration = new SmppServerConfiguration();
        configuration.setHost("127.0.0.1");
        configuration.setPort(port);
        configuration.setSystemId("smsc");
        configuration.setJmxEnabled(false);
        configuration.setDefaultWindowSize(64);
        configuration.setDefaultRequestExpiryTimeout(TIME_OUT_MILLIS);
        this.port = port;
        this.server = new DefaultSmppServer(configuration, this);
        server.start();
    }

    static JvmSmsc start() throws IOException, SmppChannelException {
        return startOn(freePort());
    }

    /// Starts it where another one was before.
    static JvmSmsc startOn(int port) throws SmppChannelException {
        return new JvmSmsc(port);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public void deliver(String id, String from, String text) {
        var _ = deliver(from, text)
                .thenAccept(status -> facts.add(
                        status == UNANSWERED
                                ? fact("unanswered").put("id", id)
                                : fact("answered").put("id", id).put("status", status)));
    }

    /// A citizen's SMS to the hub.
    ///
    /// @return the command status of the hub's answer, [#UNANSWERED] when the link ended first
    CompletableFuture<Integer> deliver(String from, String text) {
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        Charset charset = plain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE;
        return send(pdu(from, text.getBytes(charset), plain ? 0 : UCS2));
    }

    /// Refuses the next submissions as too many.
    void throttle(int times) {
        throttled.set(times);
    }

    boolean isBound() {
        SmppServerSession session = bound.get();
        return session != null && session.isBound();
    }

    @Override
    public void receipt(String messageId, String state) {
        SubmitSm message = byId.get(messageId);
        if (message == null) {
            throw new IllegalArgumentException("no message " + messageId);
        }
        String text = "id:" + messageId + " sub:001 dlvrd:001 stat:" + state + " err:000 text:";
        DeliverSm receipt = pdu(message.getDestAddress().getAddress(), text.getBytes(StandardCharsets.US_ASCII), 0);
        receipt.setEsmClass(SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT);
        byte[] id = (messageId + '\0').getBytes(StandardCharsets.US_ASCII);
        receipt.addOptionalParameter(new Tlv(SmppConstants.TAG_RECEIPTED_MSG_ID, id));
        byte[] code = {STATES.getOrDefault(state, 7).byteValue()};
        receipt.addOptionalParameter(new Tlv(SmppConstants.TAG_MSG_STATE, code));
        var _ = send(receipt);
    }

    private static DeliverSm pdu(String from, byte[] words, int coding) {
        try {
            DeliverSm pdu = new DeliverSm();
            pdu.setSourceAddress(new Address((byte) 1, (byte) 1, from));
            pdu.setDestAddress(new Address((byte) 0, (byte) 1, NUMBER));
            pdu.setDataCoding((byte) coding);
            pdu.setShortMessage(words);
            return pdu;
        } catch (com.cloudhopper.smpp.type.SmppInvalidArgumentException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private CompletableFuture<Integer> send(DeliverSm pdu) {
        Pending answer = new Pending();
        SmppServerSession session = bound.get();
        if (session == null) {
            answer.status.complete(UNANSWERED);
            return answer.status;
        }
        pdu.setReferenceObject(answer);
        pending.add(answer);
        try {
            session.sendRequestPdu(pdu, TIME_OUT_MILLIS, false);
        } catch (RecoverablePduException
                | UnrecoverablePduException
                | SmppTimeoutException
                | SmppChannelException
                | InterruptedException e) {
            answered(answer, UNANSWERED);
        }
        return answer.status;
    }

    private void answered(Object reference, int status) {
        if (reference instanceof Pending answer && pending.remove(answer)) {
            answer.status.complete(status);
        }
    }

    /// A `deliver_sm` the hub has not answered.
    private static final class Pending {
        final CompletableFuture<Integer> status = new CompletableFuture<>();
    }

    @Override
    public void sessionBindRequested(Long id, SmppSessionConfiguration configuration, BaseBind bind)
            throws SmppProcessingException {
        if (!bind.getSystemId().equals(SYSTEM_ID) || !bind.getPassword().equals(PASSWORD)) {
            throw new SmppProcessingException(SmppConstants.STATUS_INVPASWD);
        }
        configuration.setWindowSize(64);
        configuration.setRequestExpiryTimeout(TIME_OUT_MILLIS);
    }

    @Override
    public void sessionCreated(Long id, SmppServerSession session, BaseBindResp answer) {
        session.serverReady(new Link());
        bound.set(session);
        facts.add(fact("bound").put("as", session.getBindType().name().toLowerCase(java.util.Locale.ROOT)));
    }

    @Override
    public void sessionDestroyed(Long id, SmppServerSession session) {
        bound.compareAndSet(session, null);
        session.destroy();
        List.copyOf(pending).forEach(answer -> answered(answer, UNANSWERED));
        facts.add(fact("closed"));
    }

    @Override
    public void close() {
        if (!server.isDestroyed()) {
            server.destroy();
        }
    }

    /// What the hub sends on one session.
    private final class Link extends DefaultSmppSessionHandler {
        @Override
        public PduResponse firePduRequestReceived(PduRequest request) {
            return request instanceof SubmitSm submission ? take(submission) : request.createResponse();
        }

        @Override
        public void fireExpectedPduResponseReceived(PduAsyncResponse answer) {
            answered(
                    answer.getRequest().getReferenceObject(),
                    answer.getResponse().getCommandStatus());
        }

        @Override
        public void firePduRequestExpired(PduRequest request) {
            answered(request.getReferenceObject(), UNANSWERED);
        }
    }

    private SubmitSmResp take(SubmitSm submission) {
        SubmitSmResp answer = submission.createResponse();
        if (throttled.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            facts.add(fact("throttled"));
            answer.setCommandStatus(SmppConstants.STATUS_THROTTLED);
            return answer;
        }
        String id = Integer.toString(submitted.incrementAndGet());
        byId.put(id, submission);
        boolean wide = submission.getDataCoding() == UCS2;
        Charset charset = wide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
        facts.add(fact("submitted")
                .put("messageId", id)
                .put("from", submission.getSourceAddress().getAddress())
                .put("to", submission.getDestAddress().getAddress())
                .put("text", new String(submission.getShortMessage(), charset))
                .put("receiptAsked", (submission.getRegisteredDelivery() & 1) == 1));
        answer.setMessageId(id);
        return answer;
    }

    private static JsonObject fact(String is) {
        return new JsonObject().put("is", is);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
