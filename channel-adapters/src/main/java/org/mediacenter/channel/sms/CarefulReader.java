package org.mediacenter.channel.sms;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Command;
import org.jsmpp.util.DefaultDecomposer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Guards the library's reader: it would allocate whatever length a broken or hostile peer names, and
/// leave a message it cannot take apart unanswered for ever. Stateless.
final class CarefulReader extends DefaultPDUReader {
    private static final Logger log = LoggerFactory.getLogger(CarefulReader.class);
    private static final int SHORTEST = 16;
    private static final int LONGEST = 70_000;

    /// A command nobody knows: the library answers `generic_nack`.
    static final int UNREADABLE = 0x0000FFFF;

    private final DefaultDecomposer decomposer = new DefaultDecomposer();

    @Override
    public Command readPDUHeader(DataInputStream in) throws InvalidCommandLengthException, IOException {
        return checked(super.readPDUHeader(in));
    }

    @Override
    public byte[] readPDU(DataInputStream in, Command header) throws IOException {
        byte[] pdu = super.readPDU(in, header);
        if (isReadable(header, pdu)) {
            return pdu;
        }
        Optional<byte[]> repaired = header.getCommandId() == SMPPConstant.CID_DELIVER_SM
                ? Repair.withoutBrokenParameters(pdu).filter(octets -> isReadable(header, octets))
                : Optional.empty();
        log.warn(
                "a pdu cannot be read [command {}] [octets {}] [repaired {}]",
                header.getCommandIdAsHex(),
                pdu.length,
                repaired.isPresent());
        if (repaired.isEmpty()) {
            header.setCommandId(UNREADABLE);
        }
        return repaired.orElse(pdu);
    }

    private static Command checked(Command header) throws IOException {
        int length = header.getCommandLength();
        if (length < SHORTEST || length > LONGEST) {
            throw new IOException("a pdu of " + length + " octets");
        }
        return header;
    }

    private boolean isReadable(Command header, byte[] pdu) {
        try {
            switch (header.getCommandId()) {
                case SMPPConstant.CID_DELIVER_SM -> decomposer.deliverSm(pdu);
                case SMPPConstant.CID_DATA_SM -> decomposer.dataSm(pdu);
                case SMPPConstant.CID_SUBMIT_SM_RESP -> decomposer.submitSmResp(pdu);
                default -> {}
            }
            return true;
        } catch (PDUStringException _) {
            return true; // the library answers these with the fitting status
        } catch (RuntimeException _) {
            return false;
        }
    }
}
