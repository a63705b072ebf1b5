package org.mediacenter.dashboard.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A line to the hub on which everything can be lost without a word, as behind a router that fell asleep: nobody hangs
/// up, and what is sent goes nowhere.
final class SilentLine implements AutoCloseable {
    private static final int PIECE = 8 * 1024;

    private final ServerSocket door;
    private final int hub;
    private final Set<Socket> lost = ConcurrentHashMap.newKeySet();
    private final Set<Socket> all = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;

    /// @param hub the port it leads to
    SilentLine(int hub) throws IOException {
        this.hub = hub;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listens);
    }

    String address(String path) {
        return "http://127.0.0.1:" + door.getLocalPort() + path;
    }

    /// From now on nothing arrives, neither here nor there.
    void falls() {
        silent = true;
        lost.addAll(all);
    }

    /// Who comes now gets through; who stood on the lost line is told that it is gone.
    void comesBack() throws IOException {
        silent = false;
        for (Socket socket : lost) {
            socket.close();
        }
    }

    private void listens() {
        try {
            while (true) {
                Socket page = door.accept();
                all.add(page);
                if (silent) {
                    lost.add(page);
                } else {
                    leads(page);
                }
            }
        } catch (IOException _) {
            // the story is over
        }
    }

    private void leads(Socket page) throws IOException {
        Socket there = new Socket(InetAddress.getLoopbackAddress(), hub);
        all.add(there);
        Thread.ofVirtual().start(() -> carries(page, there));
        Thread.ofVirtual().start(() -> carries(there, page));
    }

    private void carries(Socket one, Socket other) {
        try (one;
                other) {
            InputStream from = one.getInputStream();
            OutputStream to = other.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int length = from.read(piece); length >= 0; length = from.read(piece)) {
                if (!silent && !lost.contains(one)) {
                    to.write(piece, 0, length);
                }
            }
        } catch (IOException _) {
            // one of the two left
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : all) {
            socket.close();
        }
    }
}
