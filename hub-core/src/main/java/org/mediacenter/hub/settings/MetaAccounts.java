package org.mediacenter.hub.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The city's app at Meta, and its pages, accounts and number there.
///
/// @param appSecret signs what Meta sends
/// @param previousAppSecret signs it too while the secret is being changed
/// @param verifyToken what Meta says when it makes sure of the webhook's address
/// @param graphUrl where the Graph API is; absent: Facebook's own
/// @param pages Facebook pages whose token is set
/// @param instagram Instagram accounts whose token is set
/// @param whatsapp the number on WhatsApp, where it is set
public record MetaAccounts(
        Secret appSecret,
        Optional<Secret> previousAppSecret,
        Secret verifyToken,
        Optional<URI> graphUrl,
        List<Account> pages,
        List<Account> instagram,
        Optional<WhatsAppNumber> whatsapp) {
    public MetaAccounts {
        pages = List.copyOf(pages);
        instagram = List.copyOf(instagram);
    }

    /// One page or one account.
    ///
    /// @param id Meta's number for it
    /// @param name as people see it there
    public record Account(String id, String name, Secret token) {}
}
