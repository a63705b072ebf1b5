/// SMS, over SMPP 3.4 ([specification](https://smpp.org/SMPP_v3_4_Issue1_2.pdf)) with jSMPP
/// ([project](https://jsmpp.org)).
///
/// * The hub is the client (ESME): it binds to the centre (SMSC) as transceiver, or as transmitter and
///   receiver. A message from a citizen comes as `deliver_sm` (or `data_sm`), a reply goes as
///   `submit_sm`, its receipt comes as `deliver_sm` again. `enquire_link` shows whether anybody is there.
/// * `deliver_sm_resp` 0 is written when the inbox kept the message durably, or kept it before. Many are
///   in hand at once, each answered when it is known. Store trouble: `ESME_RMSGQFUL`; more than 5,000 in
///   hand: `ESME_RTHROTTLED` (both can be chosen for each centre). Unreadable and empty messages
///   are acknowledged and counted.
/// * Texts: GSM 7-bit with extension table and declared national tables (Turkish, Spanish, Portuguese), ASCII, Latin-1,
/// UTF-16BE; words in `short_message` or
///   `message_payload`. Pieces by user data header (8 and 16 bit) or `sar_*`: each is in the notebook
///   before its answer; what stays incomplete for five minutes is handed over with a mark.
/// * SMPP gives incoming messages no id: the same words of the same sender within five minutes are the
///   same message.
/// * Replies: GSM 7-bit where it can be, else UCS-2, cut as the centre wants it. Never sent twice: what is
///   not certainly unsent is `Unknown`. `ESME_RTHROTTLED` slows the link down.
/// * [SmsChannel] makes one channel of this and of [org.mediacenter.channel.sms.gateway], and keeps the
///   month's budget.
/// * Not here: outbind, `submit_multi`, national tables in replies, SMPP 5; centres that write receipt ids in
///   another base than the answers to `submit_sm`.
@NullMarked
package org.mediacenter.channel.sms;

import org.jspecify.annotations.NullMarked;
