package org.mediacenter.hub.intake;

/// Acknowledges with the number in private, and without it where everybody reads.
public final class PlainAcknowledgement implements Acknowledgement {

    @Override
    public String text(Heard heard) {
        return "Keluhan Anda kami terima, nomor " + heard.number();
    }

    @Override
    public String publicText(Heard heard) {
        return "Terima kasih, laporan Kakak kami terima.";
    }
}
