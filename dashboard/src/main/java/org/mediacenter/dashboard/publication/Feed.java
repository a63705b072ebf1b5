package org.mediacenter.dashboard.publication;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mediacenter.dashboard.page.Frame;

/// Writes public reports as an Atom feed (RFC 4287). What was taken back stays as an entry that says so.
///
/// @param origin before every address
/// @param self address of the feed
/// @param page address of the page that shows the same
record Feed(Frame frame, String origin, String self, String page) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    String write(List<ReportLine> reports) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", frame.language());
            element(xml, "id", origin + self);
            element(xml, "title", frame.title() + " · " + frame.city().name());
            Instant last = reports.stream()
                    .map(ReportLine::changedAt)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            element(xml, "updated", at(last));
            xml.writeStartElement("author");
            element(xml, "name", frame.city().mediaCenter());
            xml.writeEndElement();
            link(xml, "self", self);
            link(xml, "alternate", page);
            for (ReportLine report : reports) {
                entry(xml, report);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed is written to memory", e);
        }
    }

    private void entry(XMLStreamWriter xml, ReportLine report) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", origin + report.address());
        element(xml, "title", report.title());
        element(xml, "published", at(report.publishedAt()));
        element(xml, "updated", at(report.changedAt()));
        link(xml, "alternate", report.address());
        element(xml, "summary", report.gone().isEmpty() ? told(report) : report.gone());
        xml.writeEndElement();
    }

    private String told(ReportLine report) {
        String answer = report.answer().isEmpty() ? "" : "\n\n" + frame.say("public.answer") + ": " + report.answer();
        return report.standing() + ". " + report.text() + answer;
    }

    private void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", origin + address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private static String at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// Without the characters XML 1.0 has no way to write.
    private static String allowed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\n'
                        || point == '\t'
                        || (point >= 0x20 && point <= 0xD7FF)
                        || (point >= 0xE000 && point <= 0xFFFD)
                        || point >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
