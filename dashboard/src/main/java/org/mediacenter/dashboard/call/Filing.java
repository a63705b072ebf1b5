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
    /// @param link writes down of which call they are; not told the number where the caller wants to be unknown,
    ///     since a call has a line and that would name them
    /// @param again the form again, with the key of the words for what is wrong
    Future<Answer> file(
            Visit visit,
            Function<Optional<ComplaintNumber>, Future<Void>> link,
            Function<String, Future<Answer>> again) {
        return switch (desk.form(visit).read()) {
            case CallForm.Reading.Wrong(String problem) -> again.apply(problem);
            case CallForm.Reading.Read(CallWords words) ->
                desk.phone().file(words).compose(accepted -> switch (accepted) {
                    case Accepted.Kept kept ->
                        filed(visit, words, link, kept.number(), kept.trackingKey(), kept.acceptedAt());
                    case Accepted.Duplicate first ->
                        filed(visit, words, link, first.number(), first.trackingKey(), first.acceptedAt());
                    case Accepted.Later _, Accepted.Noted _ -> again.apply("call.problem.later");
                    case Accepted.Refused _ -> again.apply("call.problem.too-long");
                });
        };
    }

    private Future<Answer> filed(
            Visit visit,
            CallWords words,
            Function<Optional<ComplaintNumber>, Future<Void>> link,
            ComplaintNumber number,
            TrackingKey key,
            Instant acceptedAt) {
        Frame frame = desk.pages().frame(visit, "call.filed.title", "/desk/calls");
        FiledPage page = new FiledPage(
                frame,
                number.value(),
                key.value(),
                frame.city().feedbackDue(acceptedAt),
                frame.may(Right.SEE_COMPLAINTS));
        return link.apply(words.anonymous() ? Optional.empty() : Optional.of(number))
                .compose(_ ->
                        desk.audit().did("wrote-down-call", visit.account().username(), Optional.of(number.value())))
                .map(_ -> desk.pages().answer(200, "call/filed.jte", page));
    }
}
