package org.mediacenter.dashboard.standin.sms;

/// An SMS as a person reads it on the telephone, its parts joined.
///
/// @param from the sender as the telephone shows it
/// @param to the telephone's number
public record TextMessage(String from, String to, String text) {}
