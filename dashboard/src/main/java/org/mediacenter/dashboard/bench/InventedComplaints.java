package org.mediacenter.dashboard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/// Complaints nobody wrote: tens of thousands of different ones, joined from a small file of
/// parts.
///
/// The n-th is always the same, so two runs send the same words. Thread-safe.
public final class InventedComplaints {
    private final List<String> openings;
    private final List<String> matters;
    private final List<String> places;
    private final List<String> closings;

    public InventedComplaints() {
        List<String> lines = lines();
        openings = parts(lines, "opening");
        matters = parts(lines, "matter");
        places = parts(lines, "place");
        closings = parts(lines, "closing");
    }

    /// The words of the n-th complaint.
    public String text(int n) {
        SplittableRandom chance = new SplittableRandom(n);
        return pick(openings, chance) + ' ' + pick(matters, chance) + ' ' + pick(places, chance) + ". "
                + pick(closings, chance);
    }

    /// What the n-th complaint is about: the same words for all about the same.
    String matter(int n) {
        SplittableRandom chance = new SplittableRandom(n);
        pick(openings, chance);
        return pick(matters, chance);
    }

    /// The n-th complaint as a program sends it to `POST /api/v1/complaints`.
    ///
    /// @param mark words put behind the text, by which a test finds it again; may be empty
    public JsonObject request(int n, String mark) {
        JsonObject request = new JsonObject().put("text", mark.isEmpty() ? text(n) : text(n) + " " + mark);
        if (n % 3 == 0) {
            request.put("name", "Warga " + n).put("phone", "0800000%04d".formatted(n % 10_000));
        }
        if (n % 4 == 0) {
            request.put("address", "Gang " + (n % 40 + 1) + " nomor " + (n % 90 + 1));
        }
        return n % 7 == 0 ? request.put("anonymous", true) : request;
    }

    private static String pick(List<String> parts, SplittableRandom chance) {
        return parts.get(chance.nextInt(parts.size()));
    }

    private static List<String> parts(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + '\t'))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    private static List<String> lines() {
        try (InputStream file =
                Objects.requireNonNull(InventedComplaints.class.getResourceAsStream("complaints.tsv"))) {
            return new String(file.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
