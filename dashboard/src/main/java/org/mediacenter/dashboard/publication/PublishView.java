package org.mediacenter.dashboard.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mediacenter.dashboard.desk.FileScreen;
import org.mediacenter.dashboard.desk.Files;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.publication.PublishPage.Past;
import org.mediacenter.dashboard.publication.PublishPage.Photo;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Publication;
import org.mediacenter.hub.complaint.Publishing;
import org.mediacenter.hub.complaint.ReplyKind;

/// Lays a complaint out for somebody who decides what of it everybody may read.
record PublishView(Frame frame, Complaint complaint) {

    /// What somebody wrote and could not send.
    record Written(String text, String answer, Set<Publishing.Photo> photos, String reason) {}

    PublishPage page(Optional<Written> written, Optional<String> notice, boolean saved) {
        Optional<Publication> shown = complaint.publicity().current();
        Set<Publishing.Photo> chosen = written.map(Written::photos)
                .orElseGet(() -> new HashSet<>(shown.map(Publication::photos).orElse(List.of())));
        return new PublishPage(
                frame,
                complaint.number().value(),
                complaint.version(),
                complaint.whyNotPublic().map(code -> frame.say("refused." + code)),
                shown.map(one -> "/public/" + one.name()),
                original(),
                written.map(Written::text).orElseGet(() -> text(shown)),
                written.map(Written::answer).orElseGet(() -> answer(shown)),
                photos(chosen),
                facts(),
                past(),
                written.map(Written::reason).orElse(""),
                notice,
                saved);
    }

    private List<String> original() {
        return complaint.conversation().messages().stream()
                .filter(Message::isCitizens)
                .flatMap(said -> said.text().text().stream())
                .map(Masked::text)
                .filter(words -> !words.isBlank())
                .toList();
    }

    private String text(Optional<Publication> shown) {
        return shown.map(Publication::text)
                .or(() -> Optional.of(complaint.received().text()))
                .flatMap(Personal::text)
                .map(Masked::text)
                .orElse("");
    }

    /// The last answer to all of it, where none stands there yet.
    private String answer(Optional<Publication> shown) {
        if (shown.isPresent()) {
            return shown.get().answer().flatMap(Personal::text).orElse("");
        }
        return complaint.conversation().replies().stream()
                .filter(reply -> reply.kind() == ReplyKind.FINAL)
                .reduce((_, later) -> later)
                .flatMap(reply -> reply.text().text())
                .map(Masked::text)
                .orElse("");
    }

    private List<Photo> photos(Set<Publishing.Photo> chosen) {
        List<Photo> photos = new ArrayList<>();
        for (Message said : complaint.conversation().messages()) {
            for (int place = 0; place < said.carried().attachments().size(); place++) {
                Publishing.Photo photo = new Publishing.Photo(said.sequence(), place);
                if (complaint.shown(photo).isPresent()) {
                    String address = Files.address(complaint, said, place);
                    Optional<String> original =
                            Optional.of(address + FileScreen.ORIGINAL).filter(_ -> frame.may(Right.SEE_RAW));
                    photos.add(new Photo(id(photo), address, original, chosen.contains(photo)));
                }
            }
        }
        return photos;
    }

    private static String id(Publishing.Photo photo) {
        return photo.message() + "-" + photo.place();
    }

    private List<String> facts() {
        City city = frame.city();
        return Stream.of(
                        complaint.matter().topic().map(city::topicName).stream(),
                        complaint.matter().place().map(city::placeName).stream(),
                        complaint.holding().departments().stream().map(city::departmentName),
                        Stream.of(frame.say("status." + complaint.status().name())))
                .flatMap(facts -> facts)
                .toList();
    }

    private List<Past> past() {
        return complaint.publicity().all().stream()
                .flatMap(one -> one.takenBack().stream())
                .map(gone -> new Past(
                        gone.at(),
                        gone.reason()
                                .flatMap(Personal::text)
                                .orElseGet(() -> frame.words()
                                        .sayOr("publish.how." + gone.how(), frame.say("publish.how.person")))))
                .toList();
    }
}
