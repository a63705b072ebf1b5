package org.mediacenter.dashboard.citizen;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;

/// One complaint's story so far, as its citizen reads it.
///
/// @param key the tracking key, for the forms of the page
/// @param next what happens next, and by when
/// @param linked channels the citizen goes on by besides
/// @param joinable channels the citizen may go on by as well; empty where there are none, or the matter is closed
/// @param rating what the citizen thought of how the city did
/// @param token names the message form of this page, so that sending it twice adds one message
/// @param done what was just done
/// @param written words of a form that could not be taken, by the form's name
/// @param photos the form for photos
public record StoryPage(
        Frame frame,
        String number,
        String key,
        String status,
        String next,
        boolean isLate,
        Instant acceptedAt,
        List<String> departments,
        List<String> linked,
        List<String> joinable,
        List<Line> lines,
        boolean anonymous,
        boolean confidential,
        boolean mayAnswer,
        boolean mayWrite,
        boolean mayRate,
        Optional<Rating> rating,
        String token,
        Optional<String> notice,
        Optional<String> done,
        Map<String, String> written,
        PhotoField photos) {

    /// One thing said.
    ///
    /// @param mine whether the citizen said it
    /// @param promise the date an interim reply names
    public record Line(
            boolean mine, String who, Instant at, String text, Optional<Instant> promise, List<File> files) {}

    /// A file that came with an answer.
    ///
    /// @param picture whether it can be shown in the page
    public record File(String name, String address, boolean picture) {}

    /// One to five, and what was said with it.
    ///
    /// @param draft the words again, to be changed; empty where there are none any more
    public record Rating(int score, String words, String draft) {}

    /// What the citizen sends from another channel to go on there.
    public String joining() {
        return "SAMBUNG " + number + " " + key;
    }

    /// What stands in the form: what could not be taken, else what was said before.
    public String ratingDraft() {
        return wrote("rate") ? written("rate") : rating.map(Rating::draft).orElse("");
    }

    /// Whether taking it back is offered; what was answered is confirmed or disputed instead.
    public boolean mayWithdraw() {
        return mayWrite && !mayAnswer;
    }

    public boolean isRated(int score) {
        return rating.filter(known -> known.score() == score).isPresent();
    }

    public String written(String form) {
        return written.getOrDefault(form, "");
    }

    public boolean wrote(String form) {
        return written.containsKey(form);
    }

    /// Never the words or the key: they must not reach a log.
    @Override
    public String toString() {
        return "StoryPage[" + number + "]";
    }
}
