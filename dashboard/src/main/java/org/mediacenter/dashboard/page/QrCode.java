package org.mediacenter.dashboard.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A text as a square that telephones read, drawn by the page itself: nothing is fetched, no script runs.
///
/// @param size squares in a row, with the white around it
/// @param path the black ones, as the `d` of an SVG path
public record QrCode(int size, String path) {
    private static final int WHITE_AROUND = 4;

    /// The square of a text.
    ///
    /// @param text at most some hundred characters
    public static QrCode of(String text) {
        Map<EncodeHintType, Object> hints = Map.of(
                EncodeHintType.MARGIN, WHITE_AROUND, EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        try {
            return drawn(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    private static QrCode drawn(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrCode(squares.getWidth(), path.toString());
    }

    /// Never the path: it is the text.
    @Override
    public String toString() {
        return "QrCode[" + size + "]";
    }
}
