package org.mediacenter.hub.settings;

/// The mailbox citizens write to.
///
/// @param imap where mail comes in
/// @param smtp where mail goes out
/// @param address what citizens write to and see as sender
public record Mailbox(MailServer imap, MailServer smtp, String address) {

    /// One mail server and how it lets us in.
    public record MailServer(String host, int port, String user, Secret password) {}
}
