package org.mediacenter.dashboard.standin.sms;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sessions that are bound: lets in who knows the name and the password, and forgets who has gone.
final class Links implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Links.class);
    private static final int BIND_MILLISECONDS = 5_000;
    private static final int ANSWER_MILLISECONDS = 20_000;
    private final String systemId;
    private final String password;
    private final List<SMPPServerSession> bound = new CopyOnWriteArrayList<>();

    Links(String systemId, String password) {
        this.systemId = systemId;
        this.password = password;
    }

    /// Waits for the bind of a new connection and answers it.
    void welcome(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(BIND_MILLISECONDS);
            if (!systemId.equals(request.getSystemId())) {
                request.reject(SMPPConstant.STAT_ESME_RINVSYSID);
            } else if (!password.equals(request.getPassword())) {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            } else {
                session.setTransactionTimer(ANSWER_MILLISECONDS);
                // before the answer goes out: whoever is told "bound" may send at once
                bound.add(session);
                request.accept("standin", InterfaceVersion.IF_34);
                log.debug("bound [{}]", request.getBindType());
            }
        } catch (TimeoutException | IOException | PDUStringException | IllegalStateException e) {
            session.close();
            log.debug("no bind [{}]", e.toString());
        }
    }

    /// A link that can take a `deliver_sm` now.
    Optional<SMPPServerSession> receiving() {
        bound.removeIf(session -> !session.getSessionState().isNotClosed());
        return bound.stream()
                .filter(session -> session.getSessionState().isReceivable())
                .findFirst();
    }

    @Override
    public void close() {
        bound.forEach(SMPPServerSession::unbindAndClose);
    }
}
