package org.mediacenter.dashboard.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;

/// A complaint as somebody looks at it for the public.
///
/// @param cannot why nothing of it may be shown; empty where something may
/// @param address of the public page, while there is one
/// @param original what the citizen wrote, each message
/// @param text what stands in the form
/// @param facts what is shown besides
/// @param past when it was taken back before, and why
public record PublishPage(
        Frame frame,
        String number,
        long version,
        Optional<String> cannot,
        Optional<String> address,
        List<String> original,
        String text,
        String answer,
        List<Photo> photos,
        List<String> facts,
        List<Past> past,
        String reason,
        Optional<String> notice,
        boolean saved) {

    /// A photo to be looked at.
    ///
    /// @param id its name in the form
    /// @param address as it would be shown
    /// @param original where it is as it came, for people with the right to look
    public record Photo(String id, String address, Optional<String> original, boolean chosen) {}

    /// That it was shown until then.
    public record Past(Instant until, String why) {}

    /// Never the words: they must not reach a log.
    @Override
    public String toString() {
        return "PublishPage[" + number + "]";
    }
}
