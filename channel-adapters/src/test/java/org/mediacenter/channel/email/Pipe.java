package org.mediacenter.channel.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A wire to a port on loopback that can be cut.
final class Pipe implements AutoCloseable {
    private final ServerSocket listener;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private final BlockingQueue<Socket> fresh = new LinkedBlockingQueue<>();

    private final Semaphore idles = new Semaphore(0);
    private final AtomicInteger signIns = new AtomicInteger();
    private volatile boolean silent;

    Pipe(int target) {
        this.target = target;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /// Waits for the next connection.
    void awaitConnection() throws InterruptedException {
        if (fresh.poll(20, TimeUnit.SECONDS) == null) {
            throw new AssertionError("no connection in 20 seconds");
        }
    }

    /// Waits until the hub gives the mailbox's server the word, once more than before.
    void awaitIdle() throws InterruptedException {
        if (!idles.tryAcquire(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the hub did not wait for mail in 20 seconds");
        }
    }

    /// Whether nothing that is said comes to the other side, on connections that stay open.
    void silent(boolean now) {
        silent = now;
    }

    /// How often somebody signed in to send.
    int signIns() {
        return signIns.get();
    }

    /// Ends every connection; new ones are taken.
    void cut() {
        sockets.forEach(Pipe::end);
        sockets.clear();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.addAll(List.of(near, far));
                fresh.add(near);
                Thread.ofVirtual().start(() -> copy(near, far));
                Thread.ofVirtual().start(() -> copy(far, near));
            } catch (IOException _) {
                // closed, or nobody there: the next one may do better
            }
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] said = new byte[8_192];
        try {
            for (int length = from.getInputStream().read(said);
                    length >= 0;
                    length = from.getInputStream().read(said)) {
                if (!silent) {
                    to.getOutputStream().write(said, 0, length);
                    String words = new String(said, 0, length, StandardCharsets.ISO_8859_1);
                    if (words.endsWith(" IDLE\r\n")) {
                        idles.release();
                    } else if (words.startsWith("AUTH ")) {
                        signIns.incrementAndGet();
                    }
                }
            }
        } catch (IOException _) {
            // the other side is told by the end of its connection
        }
        end(from);
        end(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is gone already
        }
    }
}
