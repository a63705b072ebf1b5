package org.mediacenter.hub.store.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Append;
import org.mediacenter.hub.store.Append.EventBytes;
import org.mediacenter.hub.store.Append.Index;
import org.mediacenter.hub.store.Append.Index.Linked;
import org.mediacenter.hub.store.Append.OpenedText;
import org.mediacenter.hub.store.Change;
import org.mediacenter.hub.store.Cursor;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.StoredComplaint;
import org.mediacenter.hub.store.StoredSummary;

/// How a complaint lies in its document:
///
/// ```
/// {_id: number, version, changed: "version:number:random", size, order,
///  open, conversation, author, linked: [{conversation, author}], due, outbox, providerIds: [], trackingKey, summary,
/// excerpt,
///  events: [{canonical, hash}], texts: {hash: {salt, text}}, took: [message keys]}
/// ```
final class ComplaintDocument {
    private static final int OVERHEAD = 256;

    private ComplaintDocument() {}

    static Document first(Append append) {
        Document texts = new Document();
        append.opened().stream()
                .filter(text -> !append.erase().contains(text.hash()))
                .forEach(text -> texts.append(text.hash(), text(text)));
        Document document = new Document("_id", append.number().value())
                .append("order", new ObjectId())
                .append("size", size(append))
                .append("events", events(append))
                .append("texts", texts)
                .append("took", append.takes().stream().map(InboundKey::text).toList());
        document.putAll(index(append));
        return document;
    }

    /// What every append writes anew. `changed` differs each time, so that the change stream
    /// tells of an append also where only texts were erased.
    static Document index(Append append) {
        Index index = append.index();
        long version = append.expectedVersion() + append.events().size();
        return new Document("version", version)
                .append("changed", changed(append.number(), version))
                .append("open", index.open())
                .append("conversation", index.conversation().orElse(null))
                .append("author", index.author().orElse(null))
                .append(
                        "linked",
                        index.linked().stream().map(ComplaintDocument::linked).toList())
                .append("due", index.due().map(Values::date).orElse(null))
                .append("outbox", index.outbox())
                .append("providerIds", index.providerIds())
                .append("trackingKey", index.trackingKey())
                .append("summary", index.summary())
                .append("excerpt", Values.whole(index.excerpt()));
    }

    private static String changed(ComplaintNumber number, long version) {
        return version + ":" + number + ':' + new ObjectId();
    }

    /// The change that the field `changed` tells of.
    static Change change(String changed, Cursor cursor) {
        List<String> parts = List.of(changed.split(":", -1));
        return new Change(cursor, new ComplaintNumber(parts.get(1)), Long.parseLong(parts.get(0)));
    }

    static List<Document> events(Append append) {
        return append.events().stream()
                .map(event -> new Document("canonical", event.canonical()).append("hash", event.hash()))
                .toList();
    }

    static Document text(OpenedText text) {
        return new Document("salt", text.salt()).append("text", Values.whole(text.text()));
    }

    /// About how many bytes an append adds, rather too many than too few.
    static long size(Append append) {
        long events = append.events().stream()
                .mapToLong(event -> event.canonical().length + event.hash().length + OVERHEAD)
                .sum();
        long texts = append.opened().stream()
                .mapToLong(text -> 3L * text.text().length() + text.hash().length() + OVERHEAD)
                .sum();
        return OVERHEAD + events + texts;
    }

    static StoredComplaint complaint(Document found) {
        List<EventBytes> events = found.getList("events", Document.class).stream()
                .map(event -> new EventBytes(Values.bytes(event, "canonical"), Values.bytes(event, "hash")))
                .toList();
        List<OpenedText> opened = new ArrayList<>();
        found.get("texts", Document.class).forEach((hash, value) -> {
            Document text = (Document) value;
            opened.add(new OpenedText(hash, text.getString("salt"), text.getString("text")));
        });
        return new StoredComplaint(number(found), events, opened, index(found));
    }

    private static Index index(Document found) {
        return new Index(
                found.getBoolean("open"),
                Values.text(found, "conversation"),
                Values.text(found, "author"),
                Values.instant(found, "due"),
                found.getBoolean("outbox"),
                Optional.ofNullable(found.getList("providerIds", String.class)).orElse(List.of()),
                found.getString("trackingKey"),
                Values.bytes(found, "summary"),
                found.getString("excerpt"),
                Optional.ofNullable(found.getList("linked", Document.class)).orElse(List.of()).stream()
                        .map(way -> new Linked(Values.text(way, "conversation"), way.getString("author")))
                        .toList());
    }

    /// The author and those of linked ways.
    static Stream<String> authors(Document found) {
        return Stream.concat(
                Optional.ofNullable(found.getString("author")).stream(),
                Optional.ofNullable(found.getList("linked", Document.class)).orElse(List.of()).stream()
                        .map(way -> way.getString("author")));
    }

    private static Document linked(Linked way) {
        return new Document("conversation", way.conversation().orElse(null)).append("author", way.author());
    }

    static StoredSummary summary(Document found) {
        return new StoredSummary(
                number(found), found.getLong("version"), Values.bytes(found, "summary"), found.getString("excerpt"));
    }

    static ComplaintNumber number(Document found) {
        return new ComplaintNumber(found.getString("_id"));
    }
}
