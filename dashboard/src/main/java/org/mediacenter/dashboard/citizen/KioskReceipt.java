package org.mediacenter.dashboard.citizen;

import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.QrCode;

/// What the machine in a hall shows after sending.
///
/// @param key the tracking key
/// @param square the address of the story, with the key
public record KioskReceipt(Frame frame, String number, String key, QrCode square) {
    /// Where the next person begins, in the city's own language.
    public static final String NEXT = "/kiosk?lang=id";

    /// Never the key: it must not reach a log.
    @Override
    public String toString() {
        return "KioskReceipt[" + number + "]";
    }
}
