/// E-mail: one mailbox, read by IMAP ([RFC 9051](https://www.rfc-editor.org/rfc/rfc9051)) and answered by SMTP
/// ([RFC 5321](https://www.rfc-editor.org/rfc/rfc5321)), with Jakarta Mail on virtual threads.
///
/// * In: mails after the cursor (validity and number) are handed over; what was kept, known before, or is nothing
///   for the hub is marked as read, then the cursor moves; what the hub cannot take now is read again. Between, the
///   connection waits (`IDLE`). What the mailbox took before the channel was first opened is left alone.
/// * The words are the plain text, or the page as text, without the quoted mail and the signature; a mail that
///   answers none begins with its subject. Files stay in the mailbox and are fetched from there.
/// * Passed over: what programs wrote (`Auto-Submitted`), lists, senders that take no answer. Reports of mail servers
///   ([RFC 3464](https://www.rfc-editor.org/rfc/rfc3464)) become receipts. The message's name is a hash of its id.
/// * An exchange is an address and the mail it began with; our mails carry its name in their id.
/// * Out: plain text, UTF-8, naming the citizen's latest mail; acknowledgements as `auto-replied`. 5xx for the address
///   is out of reach, 4xx is `Later`; what breaks while the mail is handed over is `Unknown`. Never sent twice.
/// * Encrypted on ports 993 and 465, by STARTTLS elsewhere, never in clear but on this machine.
/// * Not here: OAuth 2.0 (providers give passwords for programs), encrypted and signed mail, other folders than the
///   inbox, `Reply-To`, pages in answers.
@NullMarked
package org.mediacenter.channel.email;

import org.jspecify.annotations.NullMarked;
