package org.mediacenter.channel.meta;

/// One page on Facebook or one account on Instagram.
///
/// @param id Meta's number for it
/// @param name as people see it there
/// @param token lets the hub write in its name; of an Instagram account, the token of the page it belongs to
public record MetaAccount(String id, String name, String token) {

    /// Never the token.
    @Override
    public String toString() {
        return "MetaAccount[" + id + "]";
    }
}
