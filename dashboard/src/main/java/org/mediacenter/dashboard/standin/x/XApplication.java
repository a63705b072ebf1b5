package org.mediacenter.dashboard.standin.x;

/// An application at the stand-in of X, and the one account it is used by.
///
/// @param consumerKey of the application, with its secret
/// @param accessToken of the account, with its secret
/// @param userId the account's number
/// @param handle the account's name, without `@`
public record XApplication(
        String consumerKey,
        String consumerSecret,
        String accessToken,
        String accessSecret,
        String userId,
        String handle) {

    /// Without the keys.
    @Override
    public String toString() {
        return "XApplication[" + handle + "]";
    }
}
