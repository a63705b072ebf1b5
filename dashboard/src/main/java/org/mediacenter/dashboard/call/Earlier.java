package org.mediacenter.dashboard.call;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.call.Call;
import org.mediacenter.hub.call.Calls;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.telephone.Numbering;

/// What somebody's line complained of before, as far as who asks may see it. What was said anonymously has
/// no line here.
final class Earlier {
    private static final int MOST = 8;
    private static final int EXCERPT = 100;

    private final Store store;
    private final Calls calls;
    private final Complaints complaints;
    private final Sight sight;
    private final Numbering numbering;

    Earlier(Store store, Calls calls, Complaints complaints, Sight sight, Numbering numbering) {
        this.store = store;
        this.calls = calls;
        this.complaints = complaints;
        this.sight = sight;
        this.numbering = numbering;
    }

    Future<List<EarlierMatter>> of(Optional<String> caller, Account account) {
        return caller.map(line -> numbers(line).compose(numbers -> seen(numbers, account)))
                .orElse(Future.succeededFuture(List.of()));
    }

    private Future<Set<ComplaintNumber>> numbers(String line) {
        return open(line)
                .compose(open -> calls.of(line)
                        .map(before -> Stream.concat(
                                        open.stream(),
                                        before.stream()
                                                .map(Call::complaint)
                                                .flatMap(Optional::stream)
                                                .flatMap(number -> ComplaintNumber.parse(number).stream()))
                                .limit(MOST)
                                .collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    /// Under every form of the number that a channel keeps people by, or once kept them by.
    private Future<Set<ComplaintNumber>> open(String line) {
        String whole = numbering.whole(line);
        List<String> authors = Stream.concat(Stream.of(line, whole), numbering.others(whole).stream())
                .distinct()
                .flatMap(number -> Stream.of("phone:" + number, "sms:" + number))
                .toList();
        Set<ComplaintNumber> open = new LinkedHashSet<>();
        Future<Void> read = Future.succeededFuture();
        for (String author : authors) {
            read = read.compose(_ -> store.openByAuthor(author))
                    .map(open::addAll)
                    .mapEmpty();
        }
        return read.map(open);
    }

    private Future<List<EarlierMatter>> seen(Set<ComplaintNumber> numbers, Account account) {
        List<EarlierMatter> matters = new ArrayList<>();
        Future<Void> read = Future.succeededFuture();
        for (ComplaintNumber number : numbers) {
            read = read.compose(_ -> complaints.find(number)).compose(found -> {
                found.filter(complaint -> !complaint.isAnonymous() && sight.sees(account, complaint))
                        .map(Earlier::matter)
                        .ifPresent(matters::add);
                return Future.succeededFuture();
            });
        }
        return read.map(matters);
    }

    private static EarlierMatter matter(Complaint complaint) {
        String text = complaint.received().text().text().map(Masked::text).orElse("");
        return new EarlierMatter(
                complaint.number().value(),
                complaint.status().name(),
                text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text);
    }
}
