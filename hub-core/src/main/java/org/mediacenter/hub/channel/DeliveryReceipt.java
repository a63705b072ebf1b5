package org.mediacenter.hub.channel;

import java.util.Optional;

/// A provider says what became of a message we sent.
///
/// @param providerId the provider's id, as [Delivered.Sent] named it
/// @param delivered true when it reached the device, false when it never will
/// @param why the provider's word for a failure (`UNDELIV`, `EXPIRED`)
public record DeliveryReceipt(String channel, String providerId, boolean delivered, Optional<String> why)
        implements Inbound {}
