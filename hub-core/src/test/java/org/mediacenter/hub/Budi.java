package org.mediacenter.hub;

import static org.mediacenter.hub.complaint.DeliveryState.SENT;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;

/// Budi's matter, filed on Facebook, and whoever writes about it by text message.
final class Budi implements AutoCloseable {
    static final String STRANGER = "+62800000999";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final City city;
    private int said;

    Budi(Path folder) {
        city = City.opened(folder);
    }

    City city() {
        return city;
    }

    /// Budi wrote to the city on Facebook.
    ComplaintNumber filed() {
        ComplaintNumber number = city.hears(Square.direct("Budi", "m1", "lampu jalan mati"));
        city.comesTo(number, "r1", SENT);
        return number;
    }

    static InboundMessage filed(String citizen, Filing filing) {
        InboundMessage plain = Square.direct(citizen, "m1", "lampu jalan mati");
        return new InboundMessage(
                plain.channel(),
                plain.nativeId(),
                plain.conversation(),
                plain.author(),
                plain.text(),
                plain.writtenAt(),
                filing);
    }

    ComplaintNumber linked() {
        ComplaintNumber number = filed();
        sms("SAMBUNG " + number + " " + key(number));
        texted("tersambung " + number);
        return number;
    }

    /// Budi wrote a text message, and a neighbour who has the key follows the matter by text message too.
    ComplaintNumber linkedByNeighbour() {
        ComplaintNumber number = sms("lampu jalan mati");
        city.comesTo(number, "r1", SENT);
        sms(STRANGER, "SAMBUNG " + number + " " + key(number));
        texted("tersambung " + number);
        return number;
    }

    String key(ComplaintNumber number) {
        return Await.done(city.hub().complaints().dossier(number))
                .orElseThrow()
                .trackingKey()
                .value();
    }

    ComplaintNumber sms(String text) {
        return sms(City.CITIZEN, text);
    }

    ComplaintNumber sms(String citizen, String text) {
        said++;
        return city.hears(citizen, "s" + said, text);
    }

    /// The code Budi was sent on Facebook.
    String code(ComplaintNumber number) {
        return codes(number, 1).getFirst();
    }

    List<String> codes(ComplaintNumber number, int expected) {
        Await.until(expected + " codes were sent", () -> codes(number).size() == expected);
        return codes(number);
    }

    List<String> codes(ComplaintNumber number) {
        return city.square().received().stream()
                .map(OutboundReply::text)
                .filter(text -> text.matches("kode \\d{6} untuk " + number))
                .map(text -> text.substring(5, 11))
                .toList();
    }

    static String wrong(String code) {
        return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
    }

    int messages(ComplaintNumber number) {
        return city.complaint(number).conversation().messages().size();
    }

    void texted(String text) {
        Await.until("[" + text + "] is sent", () -> texts(text) > 0);
    }

    long texts(String text) {
        return city.telephone().received().stream()
                .filter(reply -> reply.text().startsWith(text))
                .count();
    }

    long heardBy(String text, String citizen) {
        return city.telephone().received().stream()
                .filter(reply ->
                        reply.text().startsWith(text) && reply.conversation().equals(citizen))
                .count();
    }

    static Command reply(ReplyKind kind) {
        return new Command.Reply(kind, Personal.of("Sudah kami ganti.", RANDOM), Optional.empty(), false);
    }

    @Override
    public void close() {
        city.close();
    }
}
