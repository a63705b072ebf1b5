package org.mediacenter.dashboard.story;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/// An SMS centre that lets everybody bind and then sends what no centre should: mangled messages, commands that do not
/// exist, lengths that cannot be, answers to nothing, half a message and then the end.
final class NastyCentre implements AutoCloseable {
    private static final int BINDS = 0x09;
    private static final int DELIVER_SM = 0x05;
    private static final int ENQUIRE_LINK = 0x15;
    private static final int RESPONSE = 0x80000000;
    private static final int[] LENGTHS = {0, 1, 15, 17, 70_000, 0x7FFFFFFF, -1};
    private static final int OF_A_SESSION = 2_000;

    private final ServerSocket server;
    private final Random random;
    private final AtomicLong sent = new AtomicLong();

    NastyCentre(long seed) throws IOException {
        this.random = new Random(seed);
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /// How many pieces of nonsense were sent.
    long sent() {
        return sent.get();
    }

    /// One session after the other: the hub has one link.
    private void accept() {
        while (!server.isClosed()) {
            try (Socket hub = server.accept()) {
                DataInputStream in = new DataInputStream(hub.getInputStream());
                welcome(in, hub.getOutputStream());
                Thread.ofVirtual().start(() -> drain(in));
                annoy(hub.getOutputStream());
            } catch (IOException _) {
                // the hub hung up, as it should sooner or later; or the test is over
            }
        }
    }

    private static void welcome(DataInputStream in, OutputStream out) throws IOException {
        int length = in.readInt();
        int command = in.readInt();
        in.readInt();
        int sequence = in.readInt();
        in.skipNBytes(length - 16L);
        if (command <= 0 || command > BINDS) {
            throw new IOException("not a bind");
        }
        out.write(pdu(command | RESPONSE, sequence, "nasty\0".getBytes(StandardCharsets.US_ASCII)));
    }

    /// What the hub answers interests nobody.
    private static void drain(DataInputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // the session is over
        }
    }

    private void annoy(OutputStream out) throws IOException {
        for (int i = 0; i < OF_A_SESSION; i++) {
            sent.incrementAndGet();
            out.write(nonsense(i));
            out.flush();
        }
    }

    /// Mostly what leaves the stream readable, so that much of it is read.
    private byte[] nonsense(int sequence) {
        int kind = random.nextInt(1_000);
        if (kind == 0) {
            return octets(random.nextInt(1, 500));
        }
        if (kind == 1) {
            byte[] pdu = message(sequence);
            ByteBuffer.wrap(pdu).putInt(0, LENGTHS[random.nextInt(LENGTHS.length)]);
            return pdu;
        }
        if (kind == 2) {
            byte[] pdu = message(sequence);
            return Arrays.copyOf(pdu, random.nextInt(1, pdu.length));
        }
        if (kind < 100) {
            return pdu(
                    random.nextInt(0x120) | (random.nextBoolean() ? RESPONSE : 0),
                    sequence,
                    octets(random.nextInt(60)));
        }
        if (kind < 110) {
            return pdu(ENQUIRE_LINK, sequence, octets(random.nextInt(4)));
        }
        return message(sequence);
    }

    /// A `deliver_sm` in a frame of the right length, sound or not.
    private byte[] message(int sequence) {
        byte[] words = octets(random.nextInt(140));
        byte[] parameters = octets(random.nextInt(3) == 0 ? random.nextInt(30) : 0);
        ByteBuffer body = ByteBuffer.allocate(400);
        body.put((byte) 0)
                .put((byte) 1)
                .put((byte) 1)
                .put(("62800" + random.nextInt(99_999) + "\0").getBytes(StandardCharsets.US_ASCII));
        body.put((byte) 0).put((byte) 1).put("1771\0".getBytes(StandardCharsets.US_ASCII));
        body.put(new byte[] {(byte) random.nextInt(256), 0, 0, 0, 0, 0, 0, (byte) random.nextInt(256), 0});
        body.put((byte) words.length).put(words).put(parameters);
        byte[] sound = Arrays.copyOf(body.array(), body.position());
        for (int i = random.nextInt(4); i > 0; i--) {
            sound[random.nextInt(sound.length)] = (byte) random.nextInt();
        }
        return pdu(
                DELIVER_SM,
                sequence,
                random.nextInt(4) == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound);
    }

    private byte[] octets(int length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }

    private static byte[] pdu(int command, int sequence, byte[] body) {
        return ByteBuffer.allocate(16 + body.length)
                .putInt(16 + body.length)
                .putInt(command)
                .putInt(0)
                .putInt(sequence)
                .put(body)
                .array();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
