package org.mediacenter.dashboard.standin.sms;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An SMS centre on loopback (SMPP 3.4): people's telephones on one side, the hub's bind on the other.
///
/// What telephones send waits until the hub is bound and is offered again after a retryable refusal, later ones
/// meanwhile overtaking it, as real centres do. What the hub sends reaches the [Phones], and a receipt follows
/// where one was asked for. Nothing survives [#close()]. Thread-safe.
public final class Smsc implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Smsc.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LANES = 4;
    /// One thread each, and each telephone always on the same: what one person sends keeps its order.
    private final List<ScheduledExecutorService> lanes =
            Stream.generate(Smsc::lane).limit(LANES).toList();

    private final AtomicInteger reference = new AtomicInteger();
    private final Phones phones = new Phones();
    private final Loopback loopback;
    private final Links links;
    private final SMPPServerSessionListener listener;
    private final Duration receiptsAfter;

    private Smsc(Loopback loopback, Links links, Duration receiptsAfter) throws IOException {
        this.loopback = loopback;
        this.links = links;
        this.receiptsAfter = receiptsAfter;
        this.listener = new SMPPServerSessionListener(loopback.port(), loopback);
        listener.setMessageReceiverListener(new Submissions(this::take));
    }

    /// Starts one that lets in this name and password.
    ///
    /// @param port 0 for any that is free
    /// @param receiptsAfter how long a message is under way before its receipt
    public static Smsc listening(int port, String systemId, String password, Duration receiptsAfter)
            throws IOException {
        Smsc smsc = new Smsc(new Loopback(port), new Links(systemId, password), receiptsAfter);
        Thread.ofVirtual().name("standin-smsc-accept").start(smsc::acceptConnections);
        return smsc;
    }

    private static ScheduledExecutorService lane() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("standin-smsc").factory());
    }

    public int port() {
        return loopback.port();
    }

    public Phones phones() {
        return phones;
    }

    /// A telephone sends an SMS; a long one goes in parts. Returns at once.
    public void send(String from, String to, String text) {
        for (Segment segment : Segment.of(text, reference.incrementAndGet() & 0xff)) {
            later(Duration.ZERO, Delivery.words(from, to, segment));
        }
    }

    private void acceptConnections() {
        while (!lanes.getFirst().isShutdown()) {
            try {
                SMPPServerSession session = listener.accept();
                Thread.ofVirtual().start(() -> links.welcome(session));
            } catch (IOException e) {
                log.debug("no longer accepting [{}]", e.toString());
                return;
            }
        }
    }

    private void take(String id, SubmitSm submission) {
        String to = submission.getDestAddress();
        boolean reachable = phones.isReachable(to);
        if (reachable) {
            Segment segment =
                    new Segment(submission.getDataCoding(), submission.isUdhi(), submission.getShortMessage());
            phones.arrive(submission.getSourceAddr(), to, segment);
        }
        if (SMSCDeliveryReceipt.SUCCESS_FAILURE.containedIn(submission.getRegisteredDelivery())) {
            later(receiptsAfter, Delivery.receipt(to, submission.getSourceAddr(), id, reachable));
        }
    }

    private void later(Duration after, Delivery delivery) {
        ScheduledExecutorService lane = lanes.get(Math.floorMod(delivery.from().hashCode(), LANES));
        try {
            var _ = lane.schedule(() -> offer(delivery), after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("closed, one message less");
        }
    }

    private void offer(Delivery delivery) {
        Optional<SMPPServerSession> link = links.receiving();
        if (link.isEmpty()) {
            later(PAUSE, delivery);
            return;
        }
        try {
            deliver(link.get(), delivery);
        } catch (NegativeResponseException e) {
            refused(e.getCommandStatus(), delivery);
        } catch (ResponseTimeoutException | InvalidResponseException | PDUException | IOException e) {
            log.debug("offering again [{}]", e.toString());
            later(PAUSE, delivery);
        }
    }

    private void refused(int status, Delivery delivery) {
        log.debug("refused [0x{}]", Integer.toHexString(status));
        boolean retryable = status == SMPPConstant.STAT_ESME_RMSGQFUL || status == SMPPConstant.STAT_ESME_RTHROTTLED;
        if (retryable) {
            later(PAUSE, delivery);
        }
    }

    private static void deliver(SMPPServerSession link, Delivery delivery)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean international = delivery.from().startsWith("+");
        link.deliverShortMessage(
                "",
                international ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.ISDN,
                delivery.from().replace("+", ""),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.ISDN,
                delivery.to(),
                new ESMClass(delivery.esmClass()),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                DataCodings.newInstance(delivery.coding()),
                delivery.data(),
                delivery.more());
    }

    /// Hangs up; what was not delivered yet is lost.
    @Override
    public void close() {
        lanes.forEach(ScheduledExecutorService::shutdownNow);
        links.close();
        try {
            listener.close();
        } catch (IOException e) {
            log.debug("closing [{}]", e.toString());
        }
    }
}
