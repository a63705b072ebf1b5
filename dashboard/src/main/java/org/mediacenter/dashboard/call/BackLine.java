package org.mediacenter.dashboard.call;

import java.time.Instant;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Sentence;
import org.mediacenter.hub.call.CallBack;

/// Somebody to call, in the list of the call desk.
///
/// @param address of the page on which it is done
/// @param who the number, or the complaint's; private
/// @param why in words
/// @param due until when; absent where nothing is promised
/// @param tries in words; empty before the first
public record BackLine(String address, String who, Sentence why, Optional<Instant> due, Optional<Sentence> tries) {

    static BackLine of(Frame frame, CallBack back) {
        return new BackLine(
                "/desk/call-backs/" + back.id(),
                back.caller(),
                frame.tell("call.back.why", back.calls().size(), back.since()),
                Optional.of(back.due()),
                tries(frame, back.tries(), back.next()));
    }

    static BackLine of(Frame frame, Tellings.Telling telling) {
        return new BackLine(
                "/desk/call-replies/" + telling.number(),
                telling.number(),
                frame.tell("call.tell.why." + telling.way()),
                telling.due(),
                tries(frame, telling.tries().count(), telling.tries().next()));
    }

    static Optional<Sentence> tries(Frame frame, int count, Optional<Instant> next) {
        return count == 0
                ? Optional.empty()
                : Optional.of(frame.tell(
                        "call.tries", count, next.<Object>map(at -> at).orElse("-")));
    }

    public long dueSecond() {
        return due.map(Instant::getEpochSecond).orElse(0L);
    }

    /// Never the number: it must not reach a log.
    @Override
    public String toString() {
        return "BackLine[hidden]";
    }
}
