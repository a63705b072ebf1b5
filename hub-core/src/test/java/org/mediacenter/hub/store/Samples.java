package org.mediacenter.hub.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.store.Append.EventBytes;
import org.mediacenter.hub.store.Append.Index;
import org.mediacenter.hub.store.Append.OpenedText;

/// Invented messages and complaints to put into a store.
public final class Samples {
    static final Instant NOON = Instant.parse("2026-11-02T05:00:00.123Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Samples() {}

    public static InboundEntry entry(String nativeId) {
        return entry(nativeId, number());
    }

    static InboundEntry entry(String nativeId, ComplaintNumber number) {
        return new InboundEntry(
                new InboundKey("sms", nativeId),
                number,
                TrackingKey.random(RANDOM),
                NOON,
                "",
                bytes("{\"text\":\"lampu jalan mati\"}"));
    }

    public static ComplaintNumber number() {
        return ComplaintNumber.random(RANDOM);
    }

    /// Opens a complaint with one event.
    public static Append opening(ComplaintNumber number) {
        return append(number, 0, index(), "opened");
    }

    /// A complaint as routing leaves it: five events, three texts, its message taken.
    public static Append whole(InboundEntry entry) {
        List<OpenedText> texts = Stream.of("a", "b", "c")
                .map(digit -> new OpenedText(digit.repeat(64), "1".repeat(32), "lampu jalan mati di depan pasar"))
                .toList();
        Append append = append(
                entry.number(),
                0,
                found(true, Optional.of("sms:" + entry.key().nativeId()), Optional.of("sms:author")),
                "received " + "x".repeat(300),
                "classified " + "x".repeat(300),
                "routed " + "x".repeat(300),
                "clock started",
                "acknowledgement queued " + "x".repeat(200));
        return taking(withTexts(append, texts, Set.of()), entry.key());
    }

    /// Erases the texts of [#whole].
    public static Append erasingAll(ComplaintNumber number, long seen) {
        Set<String> hashes = Set.of("a".repeat(64), "b".repeat(64), "c".repeat(64));
        return withTexts(append(number, seen, index(), "redacted"), List.of(), hashes);
    }

    /// One event and one text of so many characters.
    public static Append withText(ComplaintNumber number, long seen, int characters) {
        OpenedText text = new OpenedText(sha256Hex("text " + seen), "1".repeat(32), "x".repeat(characters));
        return withTexts(append(number, seen, index(), "wrote"), List.of(text), Set.of());
    }

    private static String sha256Hex(String text) {
        return HexFormat.of().formatHex(sha256(bytes(text)));
    }

    public static Append append(ComplaintNumber number, long seen, Index index, String... events) {
        return new Append(
                number,
                seen,
                Stream.of(events).map(Samples::event).toList(),
                List.of(),
                Set.of(),
                index,
                Optional.empty());
    }

    public static Append taking(Append append, InboundKey key) {
        return new Append(
                append.number(),
                append.expectedVersion(),
                append.events(),
                append.opened(),
                append.erase(),
                append.index(),
                Optional.of(key));
    }

    static Append withTexts(Append append, List<OpenedText> opened, Set<String> erase) {
        return new Append(
                append.number(),
                append.expectedVersion(),
                append.events(),
                opened,
                erase,
                append.index(),
                append.takes());
    }

    static Index index() {
        return new Index(
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                "track",
                bytes("{\"status\":\"received\"}"),
                "lampu jalan");
    }

    static Index closed() {
        return found(false, Optional.empty(), Optional.empty());
    }

    public static Index found(boolean open, Optional<String> conversation, Optional<String> author) {
        return new Index(
                open, conversation, author, Optional.empty(), false, List.of(), "track", bytes("{}"), "lampu jalan");
    }

    public static Index linked(Index.Linked... ways) {
        return new Index(
                true,
                Optional.of("web:w1"),
                Optional.of("web:w1"),
                Optional.empty(),
                false,
                List.of(),
                "track",
                bytes("{}"),
                "lampu jalan",
                List.of(ways));
    }

    static Index due(Instant at) {
        return new Index(
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(at),
                false,
                List.of(),
                "track",
                bytes("{}"),
                "lampu jalan");
    }

    static Index sending(boolean outbox, String... providerIds) {
        return new Index(
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                outbox,
                List.of(providerIds),
                "track",
                bytes("{}"),
                "lampu jalan");
    }

    static EventBytes event(String what) {
        byte[] canonical = bytes("{\"what\":\"" + what + "\"}");
        return new EventBytes(canonical, sha256(canonical));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
