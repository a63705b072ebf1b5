package org.mediacenter.hub.intake;

/// Acknowledges with the number and the key in private, and without them where everybody reads.
public final class PlainAcknowledgement implements Acknowledgement {

    @Override
    public String text(Heard heard) {
        return "Keluhan Anda kami terima, nomor " + heard.number() + ", kunci "
                + heard.trackingKey().value();
    }

    @Override
    public String publicText(Heard heard) {
        return "Terima kasih, laporan Kakak kami terima.";
    }
}
