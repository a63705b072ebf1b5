package org.mediacenter.hub.retention;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// One walk through all complaints, as far as it came.
///
/// @param by who began it: an account, or `hub` where its time had come
/// @param ended empty while it goes on
/// @param emptied complaints that lost their words
/// @param filesGone complaints that lost their files alone
/// @param after the last complaint it looked at
/// @param doing those it was at when it last wrote this down: a hub that dies goes on with them
public record Run(
        Instant began,
        String by,
        Optional<Instant> ended,
        long emptied,
        long filesGone,
        Optional<ComplaintNumber> after,
        List<ComplaintNumber> doing) {
    /// Nobody's account: a user name has no such letters.
    static final String HUB = "(hub)";

    public Run {
        doing = List.copyOf(doing);
    }

    /// Whether nobody began it but time.
    public boolean isOfTheHub() {
        return by.equals(HUB);
    }

    static Run begun(Instant now, String by) {
        return new Run(now, by, Optional.empty(), 0, 0, Optional.empty(), List.of());
    }

    Run at(List<ComplaintNumber> numbers) {
        return new Run(began, by, ended, emptied, filesGone, after, numbers);
    }

    Run done(Gone gone) {
        return switch (gone) {
            case WORDS -> new Run(began, by, ended, emptied + 1, filesGone, after, doing);
            case FILES -> new Run(began, by, ended, emptied, filesGone + 1, after, doing);
            case NOTHING -> this;
        };
    }

    Run cameTo(ComplaintNumber number) {
        return new Run(began, by, ended, emptied, filesGone, Optional.of(number), List.of());
    }

    Run over(Instant now) {
        return new Run(began, by, Optional.of(now), emptied, filesGone, Optional.empty(), List.of());
    }

    /// What went of one complaint.
    enum Gone {
        WORDS,
        FILES,
        NOTHING
    }

    byte[] toJson() {
        JsonObject json = new JsonObject()
                .put("began", began.toString())
                .put("by", by)
                .put("emptied", emptied)
                .put("filesGone", filesGone)
                .put(
                        "doing",
                        new JsonArray(doing.stream().map(ComplaintNumber::value).toList()));
        ended.ifPresent(at -> json.put("ended", at.toString()));
        after.ifPresent(number -> json.put("after", number.value()));
        return json.toBuffer().getBytes();
    }

    static Run fromJson(byte[] bytes) {
        JsonObject json = new JsonObject(Buffer.buffer(bytes));
        return new Run(
                Instant.parse(json.getString("began")),
                json.getString("by"),
                Optional.ofNullable(json.getString("ended")).map(Instant::parse),
                json.getLong("emptied"),
                json.getLong("filesGone"),
                Optional.ofNullable(json.getString("after")).map(ComplaintNumber::new),
                json.getJsonArray("doing").stream()
                        .map(number -> new ComplaintNumber((String) number))
                        .toList());
    }
}
