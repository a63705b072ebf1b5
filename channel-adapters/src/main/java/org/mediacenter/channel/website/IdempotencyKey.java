package org.mediacenter.channel.website;

import org.mediacenter.channel.common.Fingerprint;

/// A sender's own name for a request, under which it may be repeated.
///
/// @param scope whose key it is: an API token's name, `public`, or `form`
/// @param key what the sender chose, 1 to 255 printable characters
/// @param fingerprint of everything that was sent, so that another body under the same key is noticed
public record IdempotencyKey(String scope, String key, String fingerprint) {

    /// Whether a sender may choose this.
    public static boolean isUsable(String key) {
        return !key.isEmpty() && key.length() <= 255 && key.chars().allMatch(c -> c > 0x20 && c < 0x7F);
    }

    /// What the channel calls the message that comes with this key; where to look for what was kept.
    public String nativeId() {
        return "key-" + new Fingerprint().with(scope).with(key).hex();
    }
}
