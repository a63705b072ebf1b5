package twitter4j;

import java.util.Map;
import org.jspecify.annotations.NullMarked;

/// The bridge to Twitter4J's OAuth 1.0a signing.
///
/// `OAuthAuthorization.getAuthorizationHeader` wants Twitter4J's own `HttpRequest`, a class only its
/// package can name; the rest of the library speaks an older version of the API and is not used. So this
/// one class stands in that package. It works on the class path, where packages may be split; the jar
/// is not sealed. Thread-safe.
@NullMarked
public final class RequestSigning {
    private static final HttpParameter[] NONE = {};
    private final OAuthAuthorization keys;

    /// @param consumerKey of the application, with its secret
    /// @param accessToken of the account, with its secret
    public RequestSigning(String consumerKey, String consumerSecret, String accessToken, String accessSecret) {
        keys = OAuthAuthorization.newBuilder()
                .oAuthConsumer(consumerKey, consumerSecret)
                .oAuthAccessToken(accessToken, accessSecret)
                .build();
    }

    /// The `Authorization` header of one request. A JSON body is not part of what is signed
    /// ([RFC 5849](https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3)).
    ///
    /// @param method `GET` or `POST`
    /// @param url absolute, with its query, percent-encoded
    public String header(String method, String url) {
        return keys.getAuthorizationHeader(new HttpRequest(RequestMethod.valueOf(method), url, NONE, keys, Map.of()));
    }
}
