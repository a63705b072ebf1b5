package org.mediacenter.channel.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A mail server that hears a password only over an encrypted connection, with a certificate it made itself; it
/// speaks as much of IMAP and SMTP as signing in takes. On every loopback address.
final class Guarded implements AutoCloseable {
    private final ServerSocket listener;
    private final boolean smtp;
    private final boolean offers;
    private final BlockingQueue<Boolean> passwords = new LinkedBlockingQueue<>();

    /// @param smtp whether it sends mail, and has no mailbox
    /// @param offers whether it offers the encryption it wants
    Guarded(boolean smtp, boolean offers) {
        this.smtp = smtp;
        this.offers = offers;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /// Waits for the next password.
    ///
    /// @return whether it came encrypted
    boolean awaitPassword() throws InterruptedException {
        Boolean encrypted = passwords.poll(20, TimeUnit.SECONDS);
        if (encrypted == null) {
            throw new AssertionError("no password in 20 seconds");
        }
        return encrypted;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> speak(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void speak(Socket socket) {
        try (socket) {
            say(socket, smtp ? "220 mail.example ESMTP" : "* OK ready");
            converse(socket);
        } catch (IOException | GeneralSecurityException _) {
            // the other side hung up, or did not like the certificate
        }
    }

    private void converse(Socket plain) throws IOException, GeneralSecurityException {
        Socket socket = plain;
        boolean encrypted = false;
        String line = read(socket.getInputStream());
        while (!line.isEmpty()) {
            String command = smtp ? line : line.substring(line.indexOf(' ') + 1);
            String tag = smtp ? "" : line.substring(0, line.indexOf(' '));
            if (command.startsWith("STARTTLS")) {
                say(socket, smtp ? "220 go on" : tag + " OK go on");
                socket = encrypted(socket);
                encrypted = true;
            } else {
                say(socket, smtp ? smtp(command, encrypted) : imap(tag, command, encrypted));
            }
            line = read(socket.getInputStream());
        }
    }

    private String smtp(String command, boolean encrypted) {
        if (command.startsWith("EHLO")) {
            String offer = offers && !encrypted ? "250-STARTTLS\r\n" : "";
            return "250-mail.example\r\n" + offer + "250 AUTH PLAIN";
        }
        if (command.startsWith("AUTH")) {
            passwords.add(encrypted);
            return encrypted ? "235 welcome" : "530 5.7.0 Must issue a STARTTLS command first";
        }
        return "250 yes";
    }

    private String imap(String tag, String command, boolean encrypted) {
        if (command.startsWith("CAPABILITY")) {
            String more = encrypted ? "" : offers ? " STARTTLS LOGINDISABLED" : " LOGINDISABLED";
            return "* CAPABILITY IMAP4rev1" + more + "\r\n" + tag + " OK done";
        }
        if (command.startsWith("LOGIN") || command.startsWith("AUTHENTICATE")) {
            passwords.add(encrypted);
            return tag + (encrypted ? " OK welcome" : " NO [PRIVACYREQUIRED] not without encryption");
        }
        return tag + " OK done";
    }

    private static Socket encrypted(Socket plain) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Guarded.class.getResourceAsStream("/greenmail.p12")) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
            line.append((char) one);
        }
        return line.toString().strip();
    }

    private static void say(Socket socket, String words) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
