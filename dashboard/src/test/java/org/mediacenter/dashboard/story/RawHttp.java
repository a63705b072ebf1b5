package org.mediacenter.dashboard.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/// HTTP byte by byte, for what no well-behaved client sends.
final class RawHttp implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;

    private final Socket socket;

    RawHttp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /// An answer as it came.
    ///
    /// @param head status line and headers, in lower case
    record Answer(int status, String head, String body) {}

    /// Files a body as JSON, on a connection of its own.
    static Answer file(int port, byte[] body, String... headers) throws IOException {
        try (RawHttp connection = new RawHttp(port)) {
            String head = "POST /api/v1/complaints HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n"
                    + String.join(
                            "",
                            java.util.Arrays.stream(headers)
                                    .map(line -> line + "\r\n")
                                    .toList()) + "\r\n";
            connection.write(head.getBytes(ISO_8859_1));
            connection.write(body);
            return connection.answer();
        }
    }

    /// The same with text.
    static Answer file(int port, String body, String... headers) throws IOException {
        return file(port, body.getBytes(UTF_8), headers);
    }

    /// Writes; a hub that has seen enough may close before everything is written, which is fine.
    void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException _) {
            // the answer tells what the hub thought of it
        }
    }

    /// Says that nothing more will be written; what the hub says can still be read.
    void stopWriting() throws IOException {
        socket.shutdownOutput();
    }

    /// Everything up to the end of the connection.
    Answer answer() throws IOException {
        String all = new String(readAll(), UTF_8);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, all, "");
        }
        String head = all.substring(0, end).toLowerCase(Locale.ROOT);
        return new Answer(Integer.parseInt(head.substring(9, 12)), head, all.substring(end + 4));
    }

    private byte[] readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] some = new byte[4096];
        try {
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                all.write(some, 0, count);
            }
        } catch (java.net.SocketException _) {
            // reset after the answer: what came before counts
        }
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
