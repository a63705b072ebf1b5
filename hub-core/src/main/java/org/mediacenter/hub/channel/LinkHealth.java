package org.mediacenter.hub.channel;

import java.time.Instant;
import java.util.Optional;

/// How one outside link of a channel is: an SMSC, a page, an account.
///
/// @param name as the settings name it; no personal data
/// @param cause of what kind the trouble is, where there is any: what people are told in their own language
/// @param detail one line for people: what it does, or what is wrong and what helps; no secrets
/// @param lastIn when something last came in by it
/// @param lastOut when something was last taken by the provider
/// @param tokenExpires when its token ends, where the provider tells
/// @param asked when it was last asked how it is, or last answered anything; empty where nothing is asked
public record LinkHealth(
        String name,
        ChannelHealth.State state,
        Optional<Cause> cause,
        String detail,
        Optional<Instant> lastIn,
        Optional<Instant> lastOut,
        Optional<Instant> tokenExpires,
        Optional<HeadRoom> headRoom,
        Optional<Instant> asked) {

    /// Kinds of trouble that differ in who can help.
    public enum Cause {
        /// Nobody answers: network, name, or the provider is down.
        UNREACHABLE,
        /// The provider does not accept our token, keys, or name and password.
        CREDENTIALS,
        /// The provider takes no more for now.
        LIMIT,
        /// The provider answers, with errors or with what cannot be read.
        PROVIDER,
        /// It answers, and no encrypted connection that can be trusted can be made.
        ENCRYPTION,
        /// It cannot work as it is set up.
        SETTINGS
    }

    /// How much more the provider takes for now.
    ///
    /// @param left calls, or thousandths where the provider tells a share
    /// @param of the limit, in the same unit
    /// @param until when it begins anew, where the provider tells
    public record HeadRoom(long left, long of, Optional<Instant> until) {}
}
