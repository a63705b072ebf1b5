package org.mediacenter.channel.sms;

import java.io.IOException;
import java.io.OutputStream;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;

/// Keeps the library from saying yes by itself when its listener returns: [Answers] does, once the
/// message is kept. Stateless.
final class QuietSender extends DefaultPDUSender {
    private static final byte[] NOTHING = {};

    @Override
    public byte[] sendDeliverSmResp(OutputStream out, int status, int sequence, String messageId) throws IOException {
        return status == SMPPConstant.STAT_ESME_ROK
                ? NOTHING
                : super.sendDeliverSmResp(out, status, sequence, messageId);
    }

    @Override
    public byte[] sendDataSmResp(
            OutputStream out, int status, int sequence, String messageId, OptionalParameter... parameters)
            throws PDUStringException, IOException {
        return status == SMPPConstant.STAT_ESME_ROK
                ? NOTHING
                : super.sendDataSmResp(out, status, sequence, messageId, parameters);
    }
}
