package org.mediacenter.channel.sms;

import java.io.IOException;
import java.time.Duration;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUSender;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.EnquireLinkCommandTask;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.ConnectionFactory;

/// A session that waits for the answer to `enquire_link` less long than for that to a reply: a centre may
/// think about a message, but whoever is there says so at once.
final class ProbingSession extends SMPPSession {
    private final long patience;

    ProbingSession(PDUSender sender, CarefulReader reader, ConnectionFactory connecting, Duration patience) {
        super(sender, reader, connecting);
        this.patience = patience.toMillis();
    }

    @Override
    protected void sendEnquireLink() throws ResponseTimeoutException, InvalidResponseException, IOException {
        try {
            executeSendCommand(new EnquireLinkCommandTask(pduSender()), patience);
        } catch (PDUException | NegativeResponseException e) {
            // any answer shows that somebody is there
        }
    }
}
