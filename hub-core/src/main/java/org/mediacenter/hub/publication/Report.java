package org.mediacenter.hub.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Publication;
import org.mediacenter.hub.complaint.Publication.TakenBack;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;

/// What everybody may read of one complaint: what a person let stand, and how it stands now. No number, no name, no
/// address and no point.
///
/// @param name random; leads to nothing but its public page
/// @param complaint where its photos are kept; never for the public
/// @param version of the complaint it was made of
/// @param text empty once it was taken back or erased
/// @param place official code of a village or a district
/// @param photos as they were drawn anew
/// @param publishedAt when it was first public
/// @param changedAt when its words or its status last changed
/// @param takenBack that it is no longer
public record Report(
        String name,
        ComplaintNumber complaint,
        long version,
        String text,
        Optional<String> answer,
        Optional<TopicCode> topic,
        Optional<String> place,
        List<DepartmentCode> departments,
        Status status,
        List<Attached.Blob> photos,
        Instant publishedAt,
        Instant changedAt,
        Optional<TakenBack> takenBack) {
    public Report {
        departments = List.copyOf(departments);
        photos = List.copyOf(photos);
    }

    /// The report of that name, where the complaint has or had one. Of what was taken back only that is left.
    static Optional<Report> of(Complaint complaint, String name) {
        return complaint
                .publicity()
                .named(name)
                .map(one ->
                        one.takenBack().map(gone -> gone(complaint, one, gone)).orElseGet(() -> shown(complaint, one)));
    }

    private static Report shown(Complaint complaint, Publication one) {
        Instant since = complaint.standing().since();
        return new Report(
                one.name(),
                complaint.number(),
                complaint.version(),
                one.text().text().orElse(""),
                one.answer().flatMap(Personal::text),
                complaint.matter().topic(),
                complaint.matter().place(),
                complaint.contests().isOpen() ? List.of() : complaint.holding().departments(),
                complaint.status(),
                one.photos().stream()
                        .flatMap(photo -> complaint.shown(photo).stream())
                        .toList(),
                one.publishedAt(),
                since.isAfter(one.changedAt()) ? since : one.changedAt(),
                Optional.empty());
    }

    private static Report gone(Complaint complaint, Publication one, TakenBack gone) {
        return new Report(
                one.name(),
                complaint.number(),
                complaint.version(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                complaint.status(),
                List.of(),
                one.publishedAt(),
                gone.at(),
                Optional.of(gone));
    }

    /// Whether everybody may read it now.
    public boolean isShown() {
        return takenBack.isEmpty();
    }

    /// Never the words: they must not reach a log.
    @Override
    public String toString() {
        return "Report[" + name + "]";
    }
}
