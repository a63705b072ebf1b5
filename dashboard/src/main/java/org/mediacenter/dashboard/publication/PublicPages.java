package org.mediacenter.dashboard.publication;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.dashboard.page.FileAnswer;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Flood;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.publication.Publications;
import org.mediacenter.hub.publication.Report;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;

/// What everybody may read, and following it by a link of one's own: no account, no address.
///
/// Nothing is here that no person looked at. A name nobody has and one of something that never was public are the same
/// thing: names are random and made when something is published. What was taken back says so, with reason and date.
public final class PublicPages {
    private static final int FED = 50;
    private static final String FOLLOWING = "/public/following/";

    private final Publications publications;
    private final Blobs blobs;
    private final Pages pages;
    private final Flood flood;

    public PublicPages(Publications publications, Blobs blobs, Pages pages, Flood flood) {
        this.publications = publications;
        this.blobs = blobs;
        this.pages = pages;
        this.flood = flood;
    }

    public void mount(Routes routes) {
        routes.get("/public", new Access.Open(), visit -> Future.succeededFuture(list(visit)));
        routes.get("/public/feed.atom", new Access.Open(), visit -> Future.succeededFuture(feed(visit)));
        routes.get("/public/{publication}", new Access.Open(), this::one);
        routes.get("/public/{publication}/feed.atom", new Access.Open(), this::oneFeed);
        routes.stream("/public/{publication}/photos/{place}", new Access.Open(), this::photo);
        routes.post("/public/{publication}/followers", new Access.Open(), this::follow);
        routes.get(FOLLOWING + "{key}", new Access.SecretLink(), this::following);
        routes.post(FOLLOWING + "{key}", new Access.SecretLink(), this::unfollow);
    }

    /// Where somebody reads what they follow by this key.
    public static String following(String key) {
        return FOLLOWING + key;
    }

    private Answer list(Visit visit) {
        Narrowed wanted = Narrowed.by(visit);
        Frame frame = pages.frame(visit.language(), "public.title", wanted.address(wanted.page()));
        List<Report> all = publications.shown();
        List<Report> found = wanted.of(all, pages.city());
        boolean more = found.size() > wanted.page() * Narrowed.ROWS;
        return pages.answer(
                200,
                "publication/list.jte",
                new PublicList(
                        frame,
                        wanted.page(found).stream()
                                .map(report -> line(frame, report))
                                .toList(),
                        found.size(),
                        wanted.topics(all, pages.city()),
                        wanted.districts(all, pages.city()),
                        wanted.states(frame),
                        wanted.page() > 1 ? wanted.address(wanted.page() - 1) : "",
                        more ? wanted.address(wanted.page() + 1) : ""));
    }

    private ReportLine line(Frame frame, Report report) {
        return ReportLine.of(frame, report, publications.followers(report.name()));
    }

    private Future<Answer> one(Visit visit) {
        return publications
                .find(visit.path("publication"))
                .map(found -> found.map(report -> show(visit, report, Optional.empty()))
                        .orElseGet(() -> none(visit)));
    }

    private Answer show(Visit visit, Report report, Optional<String> following) {
        String here = following.orElseGet(() -> ReportLine.address(report));
        Frame plain = pages.frame(visit.language(), "public.report", here);
        ReportLine line = line(plain, report);
        Frame frame = plain.withTitle(line.title());
        int status = report.isShown() || following.isPresent() ? 200 : 410;
        return pages.answer(
                status,
                "publication/report.jte",
                new PublicPage(frame, line, following, visit.query("new").equals("1")));
    }

    /// The same whatever was asked for.
    private Answer none(Visit visit) {
        return pages.answer(404, "publication/none.jte", pages.frame(visit.language(), "public.none.title", "/public"));
    }

    private Answer feed(Visit visit) {
        Frame frame = pages.frame(visit.language(), "public.title", "/public");
        List<ReportLine> news = publications.news().stream()
                .limit(FED)
                .map(report -> ReportLine.of(frame, report, 0))
                .toList();
        return fed(visit, new Feed(frame, visit.origin(), "/public/feed.atom", "/public").write(news));
    }

    private Future<Answer> oneFeed(Visit visit) {
        return publications
                .find(visit.path("publication"))
                .map(found -> found.map(report -> feed(visit, report)).orElseGet(() -> none(visit)));
    }

    private Answer feed(Visit visit, Report report) {
        String page = ReportLine.address(report);
        Frame plain = pages.frame(visit.language(), "public.report", page);
        ReportLine line = ReportLine.of(plain, report, 0);
        Feed feed = new Feed(plain.withTitle(line.title()), visit.origin(), page + "/feed.atom", page);
        return fed(visit, feed.write(List.of(line)));
    }

    /// Whoever has it as it is gets no body.
    private static Answer fed(Visit visit, String feed) {
        String tag = '"' + new Fingerprint().with(feed).hex().substring(0, 32) + '"';
        boolean same = visit.header("If-None-Match").filter(tag::equals).isPresent();
        Answer answer =
                same ? Answer.empty(304) : Answer.of(200, "application/atom+xml; charset=utf-8", Buffer.buffer(feed));
        return answer.with("ETag", tag).with("Cache-Control", "no-cache");
    }

    private void photo(Visit visit, HttpServerResponse response, Runnable cut) {
        publications
                .find(visit.path("publication"))
                .compose(found -> found.map(report -> photo(visit, report))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())))
                .onFailure(_ -> cut.run())
                .onSuccess(photo -> photo.ifPresentOrElse(
                        there -> there.send(response),
                        () -> response.setStatusCode(404).end()));
    }

    private Future<Optional<FileAnswer>> photo(Visit visit, Report report) {
        String place = visit.path("place");
        int at = place.matches("\\d") ? Integer.parseInt(place) : Integer.MAX_VALUE;
        if (at >= report.photos().size()) {
            return Future.succeededFuture(Optional.empty());
        }
        Attached.Blob drawn = report.photos().get(at);
        return blobs.read(report.complaint(), new BlobId(drawn.id()))
                .map(bytes -> bytes.map(stream -> new FileAnswer(drawn, stream)));
    }

    private Future<Answer> follow(Visit visit) {
        Optional<Duration> wait = flood.take(visit.address());
        if (wait.isPresent()) {
            Frame frame = pages.frame(visit.language(), "public.busy.title", "/public");
            return Future.succeededFuture(pages.answer(429, "publication/none.jte", frame)
                    .with("Retry-After", "" + Math.max(1, wait.get().toSeconds())));
        }
        return publications
                .follow(visit.path("publication"))
                .map(key -> key.map(own -> Answer.seeOther(following(own) + "?new=1"))
                        .orElseGet(() -> none(visit)));
    }

    private Future<Answer> following(Visit visit) {
        String key = visit.path("key");
        return publications
                .followed(key)
                .map(found -> found.map(report -> show(visit, report, Optional.of(following(key))))
                        .orElseGet(() -> none(visit)));
    }

    private Future<Answer> unfollow(Visit visit) {
        String key = visit.path("key");
        return publications
                .followed(key)
                .compose(found -> publications
                        .unfollow(key)
                        .map(_ -> Answer.seeOther(found.map(ReportLine::address).orElse("/public"))));
    }
}
