/// The telephone: what an exchange tells of calls, and what operators write down from them; and the counter, where
/// operators write down what people come with or send on paper.
///
/// * Live: `POST /api/v1/phone-calls` with an API token, one JSON object: a whole call record, or an event
///   `newCall`, `answer`, `hangup` while the call lasts. 201 when it is on disk, 200 when it was before.
/// * Files: Asterisk's `Master.csv`
/// ([cdr_csv](https://docs.asterisk.org/Configuration/Reporting/Call-Detail-Records-CDR/)):
///   18 columns without a header, in the city's time; CSV with a header; FreeSWITCH's
///   [mod_json_cdr](https://developer.signalwire.com/freeswitch/FreeSWITCH-Explained/Modules/mod_json_cdr_1048963/).
///   A row never spans lines, so a row cut in half costs itself alone; each row that is refused is told of
///   with its line and reason. What counts is on disk before the place in the file is.
/// * The same row again is known by the exchange's id of the call and a hash of the row: files may be
///   repeated, grow, overlap and come in any order. No id is a telephone number.
/// * A record has no words. Operators write them on the desk ([PhoneChannel#file]); then they are a
///   message like any other, never threaded.
/// * Out: an answer goes by SMS where the caller agreed to it and there is an SMS channel; else it waits
///   for an operator, who calls, says the words, and says on the desk whether the caller was reached. Until
///   then it is *queued*, which is the truth. The acknowledgement is read to the caller from the screen that
///   shows number and key.
/// * The counter ([CounterChannel]) is two channels, `walk-in` and `letter`, without an outside. The answer goes the
///   [AnswerWay] the person chose, to them or to who helped them; the name of the conversation says which.
/// * Not supported: recordings themselves (only where the exchange keeps them), rows with line breaks in a
///   field, call-event logs (CEL), a session instead of a token on the path for exchanges.
@NullMarked
package org.mediacenter.channel.phone;

import org.jspecify.annotations.NullMarked;
