package org.mediacenter.channel.sms;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/// An SMS centre of raw sockets on loopback: answers as the tests say, sends whatever octets they like,
/// falls silent, vanishes and comes back on the same port.
final class RawCentre implements AutoCloseable {
    static final int BIND_RECEIVER = 0x01;
    static final int BIND_TRANSMITTER = 0x02;
    static final int BIND_TRANSCEIVER = 0x09;
    static final int SUBMIT_SM = 0x04;
    static final int DELIVER_SM = 0x05;
    static final int UNBIND = 0x06;
    static final int ENQUIRE_LINK = 0x15;
    static final int GENERIC_NACK = 0x80000000;
    private static final int RESPONSE = 0x80000000;

    /// One PDU.
    record Pdu(int command, int status, int sequence, byte[] body) {}

    /// What to answer a `submit_sm`: a status and an id; empty for nothing at all.
    record SubmitAnswer(int status, String id) {}

    /// What was asked on a connection, and the answer that is still to come.
    private record Asked(Socket on, CompletableFuture<Pdu> answer) {}

    private final Map<Integer, Asked> waiting = new ConcurrentHashMap<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Socket> bound = new LinkedBlockingQueue<>();
    private final AtomicInteger sequence = new AtomicInteger(1);
    private final int port;
    private ServerSocket server;
    private volatile @Nullable Socket receiver;

    final BlockingQueue<Pdu> binds = new LinkedBlockingQueue<>();
    final BlockingQueue<Pdu> submits = new LinkedBlockingQueue<>();
    final BlockingQueue<Pdu> unbinds = new LinkedBlockingQueue<>();
    final BlockingQueue<Pdu> others = new LinkedBlockingQueue<>();
    volatile Function<Pdu, Optional<Integer>> answerBind = _ -> Optional.of(0);
    volatile Function<Pdu, Optional<SubmitAnswer>> answerSubmit =
            pdu -> Optional.of(new SubmitAnswer(0, "id-" + pdu.sequence()));
    volatile boolean answersEnquireLink = true;

    RawCentre() throws IOException {
        this(ServerSocketFactory.getDefault());
    }

    RawCentre(ServerSocketFactory factory) throws IOException {
        server = factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = server.getLocalPort();
        listen(server);
    }

    int port() {
        return port;
    }

    /// Waits for the next bound connection.
    Socket awaitBound() throws InterruptedException {
        return taken(bound);
    }

    /// Hands a message over on the newest receiving connection.
    CompletableFuture<Pdu> deliver(byte[] body) throws IOException {
        return request(DELIVER_SM, body);
    }

    CompletableFuture<Pdu> request(int command, byte[] body) throws IOException {
        int number = sequence.getAndIncrement();
        CompletableFuture<Pdu> answer = new CompletableFuture<>();
        Socket on = open();
        waiting.put(number, new Asked(on, answer));
        write(on, command, 0, number, body);
        return answer;
    }

    /// Writes octets as they are.
    void writeRaw(byte[] octets) throws IOException {
        Socket open = open();
        synchronized (open) {
            open.getOutputStream().write(octets);
        }
    }

    private Socket open() throws IOException {
        @Nullable Socket open = receiver;
        if (open == null) {
            throw new IOException("nobody is bound");
        }
        return open;
    }

    /// The body of a `deliver_sm`.
    static byte[] body(String source, String destination, int esmClass, int coding, byte[] words, byte... parameters) {
        ByteBuffer body = ByteBuffer.allocate(400 + words.length + parameters.length);
        body.put((byte) 0).put((byte) 1).put((byte) 1).put(cString(source));
        body.put((byte) 0).put((byte) 1).put(cString(destination));
        body.put(new byte[] {(byte) esmClass, 0, 0, 0, 0, 0, 0, (byte) coding, 0});
        body.put((byte) words.length).put(words).put(parameters);
        return trimmed(body);
    }

    /// Closes every connection without a word.
    void cut() {
        sockets.forEach(RawCentre::close);
        sockets.clear();
        bound.clear();
        receiver = null;
    }

    /// Stops listening as well.
    void vanish() throws IOException {
        server.close();
        cut();
    }

    /// Listens again on the same port.
    void comeBack() throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        listen(server);
    }

    @Override
    public void close() {
        try {
            vanish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T taken(BlockingQueue<T> queue) throws InterruptedException {
        @Nullable T next = queue.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing came in 20 seconds");
        }
        return next;
    }

    private void listen(ServerSocket listening) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket socket = listening.accept();
                    socket.setTcpNoDelay(true);
                    sockets.add(socket);
                    Thread.ofVirtual().start(() -> read(socket));
                }
            } catch (IOException _) {
                // closed: the test is over or the centre vanishes
            }
        });
    }

    private void read(Socket socket) {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                int length = in.readInt();
                Pdu pdu = new Pdu(in.readInt(), in.readInt(), in.readInt(), in.readNBytes(length - 16));
                take(socket, pdu);
            }
        } catch (IOException _) {
            waiting.values().stream()
                    .filter(asked -> asked.on().equals(socket))
                    .forEach(asked -> asked.answer().completeExceptionally(new IOException("cut")));
        }
    }

    private void take(Socket socket, Pdu pdu) throws IOException {
        switch (pdu.command()) {
            case BIND_RECEIVER, BIND_TRANSMITTER, BIND_TRANSCEIVER -> bind(socket, pdu);
            case SUBMIT_SM -> submit(socket, pdu);
            case ENQUIRE_LINK -> {
                if (answersEnquireLink) {
                    write(socket, pdu.command() | RESPONSE, 0, pdu.sequence(), new byte[0]);
                }
            }
            case UNBIND -> {
                unbinds.add(pdu);
                write(socket, pdu.command() | RESPONSE, 0, pdu.sequence(), new byte[0]);
            }
            default -> answered(pdu);
        }
    }

    private void bind(Socket socket, Pdu pdu) throws IOException {
        binds.add(pdu);
        Optional<Integer> status = answerBind.apply(pdu);
        if (status.isPresent()) {
            if (status.get() == 0 && pdu.command() != BIND_TRANSMITTER) {
                receiver = socket;
            }
            write(socket, pdu.command() | RESPONSE, status.get(), pdu.sequence(), cString("centre"));
            if (status.get() == 0) {
                bound.add(socket);
            }
        }
    }

    /// Answers a `submit_sm` late, on the newest receiving connection.
    void answer(Pdu submit, SubmitAnswer answer) throws IOException {
        write(SUBMIT_SM | RESPONSE, answer.status(), submit.sequence(), cString(answer.id()));
    }

    private void submit(Socket socket, Pdu pdu) throws IOException {
        submits.add(pdu);
        Optional<SubmitAnswer> answer = answerSubmit.apply(pdu);
        if (answer.isPresent()) {
            byte[] id = cString(answer.get().id());
            write(socket, SUBMIT_SM | RESPONSE, answer.get().status(), pdu.sequence(), id);
        }
    }

    private void answered(Pdu pdu) {
        @Nullable Asked asked = waiting.remove(pdu.sequence());
        if (asked == null) {
            others.add(pdu);
        } else {
            asked.answer().complete(pdu);
        }
    }

    private void write(int command, int status, int number, byte[] body) throws IOException {
        writeRaw(pdu(command, status, number, body));
    }

    private static void write(Socket socket, int command, int status, int number, byte[] body) throws IOException {
        synchronized (socket) {
            socket.getOutputStream().write(pdu(command, status, number, body));
        }
    }

    private static byte[] pdu(int command, int status, int number, byte[] body) {
        return ByteBuffer.allocate(16 + body.length)
                .putInt(16 + body.length)
                .putInt(command)
                .putInt(status)
                .putInt(number)
                .put(body)
                .array();
    }

    private static byte[] cString(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] trimmed(ByteBuffer buffer) {
        byte[] octets = new byte[buffer.position()];
        buffer.flip().get(octets);
        return octets;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
