package org.mediacenter.hub.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.Note;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Way;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.search.Passage.Source;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.text.TextAnalysis;

/// Makes of a complaint what stands in the index. What a screen hides (identity numbers, tracking keys) does not get
/// there, and of an anonymous citizen neither name nor number. Thread-safe.
final class Entry {
    private final Words words;
    private final Names names;

    Entry(Words words, Names names) {
        this.words = words;
        this.names = names;
    }

    /// @param version the lower one where complaint and line were read apart
    Document of(Complaint complaint, Summary line, long version) {
        Document entry = new Document();
        number(entry, line.number().value());
        for (Trait trait : Trait.values()) {
            trait.values(line).forEach(value -> trait(entry, trait, value));
        }
        rights(entry, line);
        times(entry, line);
        entry.add(new StoredField(Fields.VERSION, version));
        texts(entry, complaint, line);
        names.others(line).forEach(name -> found(entry, name));
        if (!complaint.isAnonymous()) {
            people(entry, complaint);
        }
        return entry;
    }

    private void number(Document entry, String number) {
        String plain = number.replace("-", "");
        entry.add(new StringField(Fields.NUMBER, number, Store.YES));
        entry.add(new SortedDocValuesField(Fields.NUMBER, new BytesRef(number)));
        entry.add(new StringField(Fields.PLAIN, plain, Store.NO));
        entry.add(new StringField(
                Fields.BACKWARDS, new StringBuilder(plain).reverse().toString(), Store.NO));
        entry.add(new TextField(Fields.WRITTEN, new WordStream(words.written(number))));
    }

    private static void trait(Document entry, Trait trait, String value) {
        entry.add(new StringField(trait.field(), value, Store.NO));
        entry.add(new SortedSetDocValuesField(trait.field(), new BytesRef(value)));
    }

    private static void rights(Document entry, Summary line) {
        boolean aboutOfficials = line.marks().contains(Mark.ABOUT_OFFICIALS);
        entry.add(new StringField(Fields.ABOUT_OFFICIALS, aboutOfficials ? "yes" : "no", Store.NO));
    }

    private static void times(Document entry, Summary line) {
        entry.add(new LongField(Fields.ACCEPTED, line.acceptedAt().toEpochMilli(), Store.NO));
        entry.add(new NumericDocValuesField(Fields.CHANGED, line.changedAt().toEpochMilli()));
        Optional<Long> due = line.dueAt().map(at -> at.toEpochMilli());
        entry.add(new NumericDocValuesField(Fields.DUE, due.orElse(Long.MAX_VALUE)));
        due.ifPresent(at -> entry.add(new LongPoint(Fields.DUE_BY, at)));
    }

    private void texts(Document entry, Complaint complaint, Summary line) {
        said(entry, Source.MESSAGE, complaint.conversation().messages().stream().map(Message::text));
        said(entry, Source.REPLY, replies(complaint));
        said(entry, Source.NOTE, complaint.notes().stream().map(Note::text));
        said(entry, Source.PLACE, complaint.received().address().stream());
        text(entry, Source.PLACE, names.place(line));
    }

    /// What the hub says to everybody would be found everywhere.
    private static Stream<Personal> replies(Complaint complaint) {
        return complaint.conversation().replies().stream()
                .filter(reply -> reply.kind() != ReplyKind.ACKNOWLEDGEMENT)
                .map(Reply::text);
    }

    private void said(Document entry, Source source, Stream<Personal> texts) {
        texts.flatMap(text -> text.text().stream()).forEach(text -> text(entry, source, text));
    }

    private void text(Document entry, Source source, String text) {
        if (!text.isBlank()) {
            String shown = Masked.text(TextAnalysis.beginning(text));
            entry.add(new StoredField(Fields.text(source), shown));
            found(entry, shown);
        }
    }

    private void found(Document entry, String text) {
        entry.add(new TextField(Fields.WRITTEN, new WordStream(words.written(text))));
        entry.add(new TextField(Fields.READ, new WordStream(words.read(text))));
    }

    private void people(Document entry, Complaint complaint) {
        Stream<Personal> named = Stream.concat(
                complaint.received().authorName().stream(),
                complaint.conversation().messages().stream()
                        .flatMap(message -> message.bystander().stream())
                        .flatMap(bystander -> bystander.name().stream()));
        texts(named).forEach(name -> entry.add(new TextField(Fields.WRITTEN, new WordStream(words.written(name)))));
        Stream<Personal> reached = Stream.concat(
                complaint.received().contact().stream().map(contact -> contact.value()),
                complaint.ways().all().stream().map(Way::author));
        texts(reached)
                .flatMap(number -> TelephoneNumbers.key(number).stream())
                .distinct()
                .forEach(key -> entry.add(new StringField(Fields.SENDER, key, Store.NO)));
    }

    private static Stream<String> texts(Stream<Personal> personals) {
        return personals.flatMap(personal -> personal.text().stream());
    }

    /// Whether something of it was erased, so that older entries must go from the disk too.
    static boolean isErased(Complaint complaint) {
        return complaint.texts().anyMatch(text -> text.text().isEmpty());
    }

    /// The sources, those first whose passages are rather shown.
    static List<Source> sources() {
        return List.of(Source.MESSAGE, Source.REPLY, Source.NOTE, Source.PLACE);
    }
}
