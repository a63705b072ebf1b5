package org.mediacenter.dashboard.call;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.channel.phone.CallWords;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;

/// Files what an operator wrote down, and shows what to read to the caller.
final class Filing {
    private final CallDesk desk;

    Filing(CallDesk desk) {
        this.desk = desk;
    }

    /// Files the words.
    ///
    /// @param reading of the form that was sent
    /// @param call id of the call it is about, or [CallScreen#NEW]
    /// @param link writes down of which call they are; not told the number where the caller wants to be unknown,
    ///     since a call has a line and that would name them
    /// @param again the form again, with the key of the words for what is wrong
    Future<Answer> file(
            Visit visit,
            CallForm.Reading reading,
            String call,
            Function<Optional<ComplaintNumber>, Future<Void>> link,
            Function<String, Future<Answer>> again) {
        return switch (reading) {
            case CallForm.Reading.Wrong(String problem) -> again.apply(problem);
            case CallForm.Reading.Read(CallWords words, Optional<String> counter) ->
                accept(words, counter).compose(accepted -> switch (accepted) {
                    case Accepted.Kept kept ->
                        filed(
                                visit,
                                words,
                                link,
                                page(visit, call, words, kept.number(), kept.trackingKey(), kept.acceptedAt()));
                    case Accepted.Duplicate first ->
                        filed(
                                visit,
                                words,
                                link,
                                page(visit, call, words, first.number(), first.trackingKey(), first.acceptedAt()));
                    case Accepted.Later _, Accepted.Noted _ -> again.apply("call.problem.later");
                    case Accepted.Refused _ -> again.apply("call.problem.too-long");
                });
        };
    }

    private Future<Accepted> accept(CallWords words, Optional<String> counter) {
        return counter.flatMap(name -> desk.counters().stream()
                        .filter(channel -> channel.name().equals(name))
                        .findFirst())
                .map(channel -> channel.file(words))
                .orElseGet(() -> desk.phone().file(words));
    }

    private FiledPage page(
            Visit visit, String call, CallWords words, ComplaintNumber number, TrackingKey key, Instant acceptedAt) {
        Frame frame = desk.pages().frame(visit, "call.filed.title", CallScreen.PATH);
        return new FiledPage(
                frame,
                call,
                number.value(),
                key.value(),
                frame.city().feedbackDue(acceptedAt),
                frame.say("call.filed.way." + words.way(), words.line().orElse(frame.say("call.withheld"))),
                frame.may(Right.SEE_COMPLAINTS));
    }

    private Future<Answer> filed(
            Visit visit, CallWords words, Function<Optional<ComplaintNumber>, Future<Void>> link, FiledPage page) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(page.number());
        return link.apply(words.anonymous() ? Optional.empty() : number)
                .compose(_ ->
                        desk.audit().did("wrote-down-call", visit.account().username(), Optional.of(page.number())))
                .map(_ -> desk.pages().answer(200, "call/filed.jte", page));
    }
}
