package org.mediacenter.dashboard.citizen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.attachment.Photos;

/// The form that adds photos to a complaint, on its receipt and on its story.
///
/// @param key the tracking key
/// @param left how many more the complaint takes
/// @param problem words for why a photo was not taken
public record PhotoField(Frame frame, String number, String key, int left, Optional<String> problem) {
    private static final int MEGABYTE = 1024 * 1024;

    /// Where photos are sent.
    public String address() {
        return "/track/" + number + "/photos?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    public int most() {
        return Photos.MOST;
    }

    /// How long one may be.
    public int megabytes() {
        return Photos.MOST_BYTES / MEGABYTE;
    }

    /// What a screen reader connects with the fields.
    public String describedBy() {
        return problem.isPresent() ? "photo-problem photo-hint" : "photo-hint";
    }

    /// Never the key: it must not reach a log.
    @Override
    public String toString() {
        return "PhotoField[" + number + "]";
    }
}
