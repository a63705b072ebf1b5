package org.mediacenter.channel.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/// Opens the connection of one session, with time-outs; with TLS the certificate must be trusted and
/// made for the host. (The library's own TLS sockets check no host name and wait for ever.)
///
/// @param tls the certificates to trust; empty for a plain connection
record Sockets(Optional<SSLContext> tls, Duration patience) implements ConnectionFactory {

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        int milliseconds = Math.toIntExact(patience.toMillis());
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.setSoTimeout(milliseconds);
            socket.connect(new InetSocketAddress(host, port), milliseconds);
            return new SocketConnection(tls.isPresent() ? secured(tls.get(), socket, host, port) : socket);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket secured(SSLContext tls, Socket socket, String host, int port) throws IOException {
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }
}
