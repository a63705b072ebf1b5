/// SMS by HTTP gateways, for a city without a contract for SMPP: a provider's web API, or a modem behind
/// a small program. There is no common protocol, so the settings say what stands where.
///
/// * Out: one request for each reply; its address, headers and body are templates
///   (`{to} {to-digits} {text} {from} {id} {secret}`). The gateway cuts long texts. The answer's status
///   and words say what became of it; what was written and not answered is `Unknown`, and so is an answer
///   of the kind 5xx.
/// * In: the gateway calls `/webhooks/sms/<gateway>`; the fields of its form, query or JSON have the
///   names the settings give. A secret, or an HMAC-SHA256 of the body, is looked at before anything else.
///   200 is answered when the inbox has the message, 503 when it cannot take it now. What cannot be read is
///   put on the shelf of unreadable messages, and answered 200.
/// * Receipts come to `/webhooks/sms/<gateway>/receipts`.
/// * A gateway without ids of its own is known by sender, words and time.
/// * Every few seconds its host is asked for nothing (`HEAD /`, any answer will do), which shows a gateway that
///   is away; that it does not accept the key shows with the first reply.
/// * Not here: gateways that are asked for messages, pictures, answers in the response to a webhook.
@NullMarked
package org.mediacenter.channel.sms.gateway;

import org.jspecify.annotations.NullMarked;
