package org.mediacenter.hub.profile;

/// The characters of an SMS that take one place each (GSM 03.38, basic table).
public final class GsmText {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private GsmText() {}

    public static boolean isPlain(String text) {
        return text.chars().allMatch(c -> BASIC.indexOf(c) >= 0);
    }
}
