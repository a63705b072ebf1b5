package org.mediacenter.dashboard.page;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;

/// Style sheets, modules, icons and words for browsers, each read once; browsers ask each time whether theirs is
/// still good.
///
/// Own files stand in `assets/` of the class path. A style sheet is one of [Styles], several small files in one.
public final class Assets {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}\\.(js|svg|png)");
    private static final Pattern FOLDER = Pattern.compile("[a-z]{1,20}");
    private static final Map<String, String> OTHERS = Map.of(
            "icons.svg", Icons.TYPE,
            "words.id.json", Dictionary.TYPE,
            "words.en.json", Dictionary.TYPE);

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    public void mount(Routes routes) {
        Access anybody = new Access.Open();
        routes.get("/assets/{name}", anybody, visit -> answer(visit, top(visit.path("name"))));
        routes.get("/assets/{folder}/{name}", anybody, visit -> answer(visit, own(visit)));
        routes.get("/assets/lib/{library}/{name}", anybody, visit -> answer(visit, library(visit, List.of())));
        routes.get(
                "/assets/lib/{library}/{folder}/{name}",
                anybody,
                visit -> answer(visit, library(visit, List.of(visit.path("folder")))));
    }

    /// The bytes of one of our own files, for a page that gives it another address.
    public static Buffer own(String name) {
        return Asset.own(name).orElseThrow().bytes();
    }

    private Optional<Asset> top(String name) {
        if (OTHERS.containsKey(name) || Styles.is(name)) {
            return remembered(name, () -> Optional.of(made(name)));
        }
        return NAME.matcher(name).matches() ? remembered(name, () -> Asset.own(name)) : Optional.empty();
    }

    private static Asset made(String name) {
        return switch (name) {
            case "icons.svg" -> Asset.of(Icons.TYPE, Icons.sprite());
            case "words.id.json", "words.en.json" -> Asset.of(Dictionary.TYPE, Dictionary.json(name));
            default -> Asset.of(Styles.TYPE, Styles.text(name));
        };
    }

    private Optional<Asset> own(Visit visit) {
        String folder = visit.path("folder");
        String name = visit.path("name");
        return FOLDER.matcher(folder).matches() && NAME.matcher(name).matches()
                ? remembered(folder + "/" + name, () -> Asset.own(folder + "/" + name))
                : Optional.empty();
    }

    private Optional<Asset> library(Visit visit, List<String> folders) {
        return Library.place(visit.path("library"), folders, visit.path("name"))
                .flatMap(place -> remembered(place, () -> Asset.read(place)));
    }

    /// Only what exists is remembered, so that strangers' guesses fill no memory.
    private Optional<Asset> remembered(String name, Supplier<Optional<Asset>> reading) {
        Optional<Asset> there = known.getOrDefault(name, Optional.empty());
        if (there.isPresent()) {
            return there;
        }
        Optional<Asset> read = reading.get();
        read.ifPresent(asset -> known.put(name, Optional.of(asset)));
        return read;
    }

    private static Future<Answer> answer(Visit visit, Optional<Asset> found) {
        return Future.succeededFuture(found.map(asset -> answer(visit, asset)).orElse(Answer.empty(404)));
    }

    private static Answer answer(Visit visit, Asset asset) {
        boolean same = visit.header("If-None-Match").filter(asset.tag()::equals).isPresent();
        Answer answer = same ? Answer.empty(304) : Answer.of(200, asset.type(), asset.bytes());
        return answer.with("ETag", asset.tag()).with("Cache-Control", "no-cache");
    }
}
