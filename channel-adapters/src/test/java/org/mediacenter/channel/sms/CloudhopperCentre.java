package org.mediacenter.channel.sms;

import com.cloudhopper.commons.util.windowing.WindowFuture;
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
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppChannelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// An SMS centre of another maker, on loopback.
@SuppressWarnings("rawtypes") // as the library has them
final class CloudhopperCentre implements AutoCloseable {
    private final BlockingQueue<SmppServerSession> sessions = new LinkedBlockingQueue<>();
    private final DefaultSmppServer server;
    private final int port;
    final BlockingQueue<SubmitSm> submits = new LinkedBlockingQueue<>();
    private volatile @Nullable SmppServerSession current;

    CloudhopperCentre() {
        this(2_000);
    }

    /// @param window how many messages it hands over before one is answered
    CloudhopperCentre(int window) {
        port = freePort();
        SmppServerConfiguration configuration = new SmppServerConfiguration();
        configuration.setHost("127.0.0.1");
        configuration.setPort(port);
        configuration.setDefaultWindowSize(window);
        configuration.setDefaultRequestExpiryTimeout(60_000);
        server = new DefaultSmppServer(configuration, new Handler());
        try {
            server.start();
        } catch (SmppChannelException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return port;
    }

    /// The bound session, waiting for it where there is none.
    SmppServerSession session() throws InterruptedException {
        SmppServerSession open = current;
        if (open == null || !open.isBound()) {
            open = RawCentre.taken(sessions);
            current = open;
        }
        return open;
    }

    /// What became of a message that was handed over.
    interface Handed {
        /// Waits for the answer: its `command_status`, or nothing when the connection went before.
        Optional<Integer> status() throws InterruptedException;
    }

    /// Hands a message over.
    Handed deliver(String from, String text) throws Exception {
        DeliverSm message = new DeliverSm();
        message.setSourceAddress(new Address((byte) 1, (byte) 1, from));
        message.setDestAddress(new Address((byte) 0, (byte) 1, "1771"));
        message.setShortMessage(text.getBytes(StandardCharsets.US_ASCII));
        WindowFuture<Integer, PduRequest, PduResponse> answer = session().sendRequestPdu(message, 30_000, false);
        return () -> answer.await(30_000) && answer.isSuccess()
                ? Optional.of(answer.getResponse().getCommandStatus())
                : Optional.empty();
    }

    void cut() {
        SmppServerSession open = current;
        if (open != null) {
            open.close();
        }
        current = null;
    }

    @Override
    public void close() {
        server.destroy();
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Handler implements SmppServerHandler {
        @Override
        public void sessionBindRequested(Long id, SmppSessionConfiguration configuration, BaseBind bind) {}

        @Override
        public void sessionCreated(Long id, SmppServerSession session, BaseBindResp response) {
            session.serverReady(new Answering());
            sessions.add(session);
        }

        @Override
        public void sessionDestroyed(Long id, SmppServerSession session) {
            session.destroy();
        }
    }

    private final class Answering extends DefaultSmppSessionHandler {
        @Override
        public PduResponse firePduRequestReceived(PduRequest request) {
            PduResponse response = request.createResponse();
            if (request instanceof SubmitSm submit) {
                submits.add(submit);
                ((SubmitSmResp) response).setMessageId("c" + submit.getSequenceNumber());
            }
            return response;
        }
    }
}
