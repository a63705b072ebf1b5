package org.mediacenter.dashboard.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;

/// A raw connection that reads an event stream line by line.
record EventStream(Socket socket, List<String> lines) implements AutoCloseable {

    static EventStream open(TestSite site, Browser browser, String path, String lastSeen) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port());
        socket.getOutputStream().write(request(site, path, browser, lastSeen));
        EventStream stream = new EventStream(socket, new CopyOnWriteArrayList<>());
        Thread.ofVirtual().start(stream::read);
        stream.hears("data: {}");
        return stream;
    }

    static byte[] request(TestSite site, String path, Browser browser, String lastSeen) {
        String seen = lastSeen.isEmpty() ? "" : "Last-Event-ID: " + lastSeen + "\r\n";
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + site.port() + "\r\nCookie: "
                + browser.cookieHeader() + "\r\n" + seen + "\r\n";
        return request.getBytes(StandardCharsets.UTF_8);
    }

    private void read() {
        try {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("closed");
        }
    }

    void hears(String part) {
        Await.until("the stream says " + part, () -> lines.stream().anyMatch(line -> line.contains(part)));
    }

    String text() {
        return String.join("\n", lines);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
