package org.mediacenter.dashboard.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Publication;

/// Complaints by the website's form, and somebody who looks at them for the public.
///
/// @param operator who may publish
public record Noticed(TestSite site, Browser operator) {
    /// Enough for routing to be sure.
    public static final String TREE = "Pohon tumbang menutup jalan di Kelurahan Ketintang";

    /// What nobody may read: the name, the telephone number, the mail and the address of who wrote.
    static final String[] SECRETS = {"Melati", "0800000777", "melati@example.org", "Gang Kenanga"};

    /// Somebody files this by the form of the website; settled when this returns.
    public ComplaintNumber filed(String id, String text) {
        return filed(id, text, false);
    }

    ComplaintNumber filed(String id, String text, boolean confidential) {
        Filing filing = new Filing(
                false,
                false,
                confidential,
                Optional.of("Gang Kenanga nomor 7, Ketintang"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("0800000777"),
                Optional.of("melati@example.org"),
                "");
        ComplaintNumber number = site.complaint(new InboundMessage(
                "website",
                id,
                "website-" + id,
                new Author("website-" + id, Optional.of("Bu Melati")),
                text,
                Optional.empty(),
                filing));
        site.settled(number);
        return number;
    }

    Page send(ComplaintNumber number, Map<String, String> fields) {
        return site.send(operator, number, "publication", fields);
    }

    /// Publishes these words, and answers the address of their page.
    public String published(ComplaintNumber number, String text) {
        return published(number, Map.of("text", text, "checked", "on"));
    }

    /// The same with all the fields of the form.
    public String published(ComplaintNumber number, Map<String, String> fields) {
        Page sent = send(number, fields);
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        return "/public/" + name(number);
    }

    private String name(ComplaintNumber number) {
        return site.find(number).publicity().current().map(Publication::name).orElseThrow();
    }

    /// Takes back what is shown of it.
    public Page takenBack(ComplaintNumber number, String reason) {
        return site.send(operator, number, "unpublication", Map.of("reason", reason));
    }

    String key(ComplaintNumber number) {
        return Await.done(site.hub().complaints().dossier(number))
                .orElseThrow()
                .trackingKey()
                .value();
    }

    /// Sends one photo as its citizen does.
    public void photo(ComplaintNumber number, byte[] photo) {
        Buffer form = Buffer.buffer()
                .appendString("--batas\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n")
                .appendString("Content-Type: image/jpeg\r\n\r\n")
                .appendBytes(photo)
                .appendString("\r\n--batas--\r\n");
        String address = "/track/" + number + "/photos?key=" + key(number);
        Page sent = site.browser().postBytes(address, "multipart/form-data; boundary=batas", form.getBytes());
        assertThat(sent.status()).isEqualTo(303);
    }
}
