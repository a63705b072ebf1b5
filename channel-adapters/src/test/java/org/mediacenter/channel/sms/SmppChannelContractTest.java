package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.SubmitSm;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelContract;
import org.mediacenter.hub.channel.Delivered;

/// The contract of channels, and what else can be seen with the centre of another maker.
final class SmppChannelContractTest implements ChannelContract {

    @Override
    public Outside outside() {
        return new Centre();
    }

    @Test
    @Timeout(60)
    void a_reply_reaches_the_centre_with_a_receipt_asked_for() throws Exception {
        try (CloudhopperCentre centre = new CloudhopperCentre();
                Line line = new Line(centre.port()).open()) {
            line.awaitUp();

            Delivered delivered = Line.await(line.reply("+62800000001", "Sudah kami perbaiki, terima kasih @ 100%"));
            SubmitSm submit = RawCentre.taken(centre.submits);

            assertThat(delivered).isEqualTo(new Delivered.Sent(List.of("main:c" + submit.getSequenceNumber())));
            assertThat(submit.getDestAddress().getAddress()).isEqualTo("62800000001");
            assertThat(submit.getDestAddress().getTon()).isEqualTo((byte) 1);
            assertThat(submit.getSourceAddress().getAddress()).isEqualTo("1771");
            assertThat(submit.getRegisteredDelivery()).isEqualTo((byte) 1);
            assertThat(GsmAlphabet.decode(submit.getShortMessage()))
                    .isEqualTo("Sudah kami perbaiki, terima kasih @ 100%");
        }
    }

    /// The provider's side of the contract.
    private static final class Centre implements Outside {
        private final CloudhopperCentre centre = new CloudhopperCentre();
        private final Line line = new Line(centre.port());

        @Override
        public Channel channel() {
            return line.channel();
        }

        @Override
        public CompletableFuture<Told> hand(String text) {
            return CompletableFuture.supplyAsync(() -> told(text), Thread::startVirtualThread);
        }

        @Override
        public void cut() {
            centre.cut();
        }

        @Override
        public void close() {
            line.close();
            centre.close();
        }

        private Told told(String text) {
            try {
                return centre.deliver("62800000001", text)
                        .status()
                        .map(Centre::told)
                        .orElse(Told.NOTHING);
            } catch (Exception _) {
                return Told.NOTHING;
            }
        }

        private static Told told(int status) {
            return switch (status) {
                case 0 -> Told.YES;
                case 0x14, 0x58 -> Told.LATER;
                default -> Told.NO;
            };
        }
    }
}
