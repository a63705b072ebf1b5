package org.mediacenter.dashboard.standin.sms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/// Listens on 127.0.0.1 only and tells which port it was given; jSMPP's own factory listens to the whole world.
final class Loopback implements ServerConnectionFactory {
    private static final int BACKLOG = 50;
    private final ServerSocket socket;

    /// @param port 0 for any that is free
    Loopback(int port) throws IOException {
        socket = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public ServerConnection listen(int port) {
        return new ServerSocketConnection(socket);
    }

    @Override
    public ServerConnection listen(int port, int timeout) {
        return listen(port);
    }

    @Override
    public ServerConnection listen(int port, int timeout, int backlog) {
        return listen(port);
    }
}
