package org.mediacenter.hub.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.FindPublisher;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.StoredComplaint;
import org.mediacenter.hub.store.StoredSummary;

/// Everything that is asked of complaints. The marks of the change feed lie in the same
/// collection; their ids begin with a small letter, those of complaints never do.
final class Complaints {
    private static final String AFTER_ALL_NUMBERS = "a";

    private final Database database;

    Complaints(Database database) {
        this.database = database;
    }

    Future<Optional<StoredComplaint>> complaint(ComplaintNumber number) {
        return Publishers.first(database.complaints().find(Filters.eq(number.value())))
                .map(found -> found.map(ComplaintDocument::complaint));
    }

    Future<Optional<StoredSummary>> summary(ComplaintNumber number) {
        return Publishers.first(lines(Filters.eq(number.value()))).map(found -> found.map(ComplaintDocument::summary));
    }

    Future<List<StoredSummary>> openSummaries(Optional<ComplaintNumber> after, int limit) {
        return lines(Filters.and(Filters.eq("open", true), following(after)), limit);
    }

    Future<List<StoredSummary>> allSummaries(Optional<ComplaintNumber> after, int limit) {
        return lines(following(after), limit);
    }

    private Future<List<StoredSummary>> lines(Bson filter, int limit) {
        return Publishers.all(lines(filter).sort(Sorts.ascending("_id")).limit(limit))
                .map(found -> found.stream().map(ComplaintDocument::summary).toList());
    }

    private FindPublisher<Document> lines(Bson filter) {
        return database.complaints().find(filter).projection(Projections.include("version", "summary", "excerpt"));
    }

    private static Bson following(Optional<ComplaintNumber> after) {
        return Filters.and(
                Filters.gt("_id", after.map(ComplaintNumber::value).orElse("")), Filters.lt("_id", AFTER_ALL_NUMBERS));
    }

    Future<List<ComplaintNumber>> openByConversation(String conversation) {
        return newestFirst(
                Filters.or(Filters.eq("conversation", conversation), Filters.eq("linked.conversation", conversation)));
    }

    Future<List<ComplaintNumber>> openByAuthor(String author) {
        return newestFirst(Filters.or(Filters.eq("author", author), Filters.eq("linked.author", author)));
    }

    Future<Set<String>> openAuthors(Set<String> authors) {
        Bson any = Filters.or(Filters.in("author", authors), Filters.in("linked.author", authors));
        return Publishers.all(database.complaints()
                        .find(Filters.and(Filters.eq("open", true), any))
                        .projection(Projections.include("author", "linked")))
                .map(found -> found.stream()
                        .flatMap(ComplaintDocument::authors)
                        .filter(authors::contains)
                        .collect(Collectors.toSet()));
    }

    private Future<List<ComplaintNumber>> newestFirst(Bson filter) {
        return numbers(numbersOf(Filters.and(Filters.eq("open", true), filter)).sort(Sorts.descending("order")));
    }

    /// Providers use an id again some day: the newest complaint is meant.
    Future<Optional<ComplaintNumber>> byProviderId(String providerId) {
        return numbers(numbersOf(Filters.eq("providerIds", providerId))
                        .sort(Sorts.descending("order"))
                        .limit(1))
                .map(found -> found.stream().findFirst());
    }

    Future<List<ComplaintNumber>> due(Instant until, int limit) {
        return numbers(numbersOf(Filters.lte("due", Values.date(until)))
                .sort(Sorts.ascending("due"))
                .limit(limit));
    }

    Future<List<ComplaintNumber>> outbox(int limit) {
        return numbers(numbersOf(Filters.eq("outbox", true)).limit(limit));
    }

    private FindPublisher<Document> numbersOf(Bson filter) {
        return database.complaints().find(filter).projection(Projections.include("_id"));
    }

    private static Future<List<ComplaintNumber>> numbers(FindPublisher<Document> found) {
        return Publishers.all(found)
                .map(all -> all.stream().map(ComplaintDocument::number).toList());
    }
}
