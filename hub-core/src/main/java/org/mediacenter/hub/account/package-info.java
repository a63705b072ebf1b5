/// Who works here and what they may do: accounts, passwords, sessions, rights, invitations.
///
/// [Accounts] keeps them, [SignIn] opens a [Sessions] entry for one, [Role] and [Right] say what
/// it may do, [Sight] which complaints it may see. Everything lies in the store as documents;
/// passwords as argon2id, tokens as SHA-256 only.
@NullMarked
package org.mediacenter.hub.account;

import org.jspecify.annotations.NullMarked;
