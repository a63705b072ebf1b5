package org.mediacenter.channel.sms;

import java.util.List;
import org.mediacenter.hub.channel.Channel;

/// One kind of connection by which short messages come and go: SMPP, or HTTP gateways. [SmsChannel] makes
/// one channel of them. Its name is `sms`, and its conversations begin with the name of the link they came
/// by, which no other way has.
public interface SmsWay extends Channel {

    /// Whether the conversation began on one of its links.
    boolean owns(String conversation);

    /// The city's own numbers and short codes there.
    List<String> addresses();

    /// What one short message of this conversation costs, in rupiah; 0 where it is not known.
    int cost(String conversation);
}
