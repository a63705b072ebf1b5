package org.mediacenter.hub.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Append.EventBytes;
import org.mediacenter.hub.store.Append.Index;
import org.mediacenter.hub.store.Append.OpenedText;
import org.mediacenter.hub.store.DamagedComplaint;
import org.mediacenter.hub.store.StoredComplaint;
import org.mediacenter.hub.store.StoredSummary;

/// Everything that is asked of complaints.
final class ComplaintReader {
    private static final String HEAD = """
            select id, number, open, conversation, author, due, outbox, provider_ids, tracking_key,
                summary, excerpt, linked
            from complaint where number = ?""";
    private static final String EVENTS = "select canonical, hash from event where complaint = ? order by version";
    private static final String TEXTS = "select hash, salt, text from opened_text where complaint = ?";
    private static final String OF_WAY = """
            select number, id from complaint where open = 1 and %s = ?
            union
            select c.number, c.id from linked l join complaint c on c.id = l.complaint
                where l.key = ? and l.sort = '%s' and c.open = 1
            order by 2 desc""";
    private static final String BY_CONVERSATION = OF_WAY.formatted("conversation", LinkedWays.CONVERSATION);
    private static final String BY_AUTHOR = OF_WAY.formatted("author", LinkedWays.AUTHOR);
    private static final String BY_PROVIDER =
            "select c.number from provider_id p join complaint c on c.id = p.complaint where p.id = ?";
    private static final String LINE = "select number, version, summary, excerpt from complaint ";
    private static final String LINE_OF = LINE + "where number = ?";
    private static final String OPEN_LINES = LINE + "where open = 1 and number > ? order by number limit ?";
    private static final String ALL_LINES = LINE + "where number > ? order by number limit ?";
    private static final String DUE = "select number from complaint where due <= ? order by due limit ?";
    private static final String OUTBOX = "select number from complaint where outbox = 1 order by id limit ?";

    private record Head(long id, ComplaintNumber number, Index index) {}

    private ComplaintReader() {}

    /// Head, events and texts as of one moment.
    static Optional<StoredComplaint> complaint(Session session, ComplaintNumber number) throws SQLException {
        return session.together("begin", moment -> {
            Optional<Head> head = moment.first(HEAD, ComplaintReader::head, number.value());
            return head.isEmpty() ? Optional.empty() : Optional.of(whole(moment, head.get()));
        });
    }

    private static StoredComplaint whole(Session moment, Head head) throws SQLException {
        List<EventBytes> events = moment.list(
                EVENTS, columns -> verified(Columns.bytes(columns, 1), Columns.bytes(columns, 2), head), head.id());
        List<OpenedText> texts = moment.list(
                TEXTS,
                columns -> new OpenedText(columns.getString(1), columns.getString(2), columns.getString(3)),
                head.id());
        return new StoredComplaint(head.number(), events, texts, head.index());
    }

    private static EventBytes verified(byte[] canonical, byte[] hash, Head head) throws SQLException {
        EventBytes event = new EventBytes(canonical, hash);
        if (!event.isWhole()) {
            throw new DamagedComplaint(head.number(), "an event is not what was written");
        }
        return event;
    }

    private static Head head(ResultSet columns) throws SQLException {
        Index index = new Index(
                columns.getBoolean(3),
                Columns.text(columns, 4),
                Columns.text(columns, 5),
                Columns.instant(columns, 6),
                columns.getBoolean(7),
                ProviderIds.list(columns.getString(8)),
                columns.getString(9),
                Columns.bytes(columns, 10),
                columns.getString(11),
                LinkedWays.read(columns.getString(12)));
        return new Head(columns.getLong(1), new ComplaintNumber(columns.getString(2)), index);
    }

    static List<ComplaintNumber> openByConversation(Session session, String conversation) throws SQLException {
        return session.list(BY_CONVERSATION, ComplaintReader::number, conversation, conversation);
    }

    static List<ComplaintNumber> openByAuthor(Session session, String author) throws SQLException {
        return session.list(BY_AUTHOR, ComplaintReader::number, author, author);
    }

    static Set<String> openAuthors(Session session, Set<String> authors) throws SQLException {
        Set<String> found = new HashSet<>();
        for (String author : authors) {
            if (!openByAuthor(session, author).isEmpty()) {
                found.add(author);
            }
        }
        return found;
    }

    static Optional<ComplaintNumber> byProviderId(Session session, String id) throws SQLException {
        return session.first(BY_PROVIDER, ComplaintReader::number, id);
    }

    static List<ComplaintNumber> due(Session session, Instant until, int limit) throws SQLException {
        return session.list(DUE, ComplaintReader::number, until, limit);
    }

    static List<ComplaintNumber> outbox(Session session, int limit) throws SQLException {
        return session.list(OUTBOX, ComplaintReader::number, limit);
    }

    static Optional<StoredSummary> summary(Session session, ComplaintNumber number) throws SQLException {
        return session.first(LINE_OF, ComplaintReader::line, number.value());
    }

    static List<StoredSummary> openSummaries(Session session, Optional<ComplaintNumber> after, int limit)
            throws SQLException {
        return session.list(OPEN_LINES, ComplaintReader::line, text(after), limit);
    }

    static List<StoredSummary> allSummaries(Session session, Optional<ComplaintNumber> after, int limit)
            throws SQLException {
        return session.list(ALL_LINES, ComplaintReader::line, text(after), limit);
    }

    private static String text(Optional<ComplaintNumber> after) {
        return after.map(ComplaintNumber::value).orElse("");
    }

    private static StoredSummary line(ResultSet columns) throws SQLException {
        return new StoredSummary(number(columns), columns.getLong(2), Columns.bytes(columns, 3), columns.getString(4));
    }

    private static ComplaintNumber number(ResultSet columns) throws SQLException {
        return new ComplaintNumber(columns.getString(1));
    }
}
