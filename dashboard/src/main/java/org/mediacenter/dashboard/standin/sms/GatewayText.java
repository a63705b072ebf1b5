package org.mediacenter.dashboard.standin.sms;

/// What the hub gave the stand-in of an SMS gateway for one telephone.
///
/// @param id the gateway's
/// @param reference the hub's own
public record GatewayText(String id, String recipient, String sender, String message, String reference) {}
