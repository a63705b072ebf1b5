package org.mediacenter.channel.email;

/// One mail as it stands in the mailbox.
///
/// @param validity of the mailbox's numbers, as IMAP has it
/// @param uid its number there
/// @param receivedAt when the mailbox took it, in milliseconds since 1970
/// @param bytes the whole of it, or only its head where it is too long
/// @param whole whether that is all of it
record Mail(long validity, long uid, long receivedAt, byte[] bytes, boolean whole) {}
