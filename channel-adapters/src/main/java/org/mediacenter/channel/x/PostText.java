package org.mediacenter.channel.x;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Words;

/// The words of a post as its author wrote them: whole, without the names a reply begins with by itself,
/// with addresses written out.
final class PostText {
    private static final Pattern ADDRESSED = Pattern.compile("^(?:@[A-Za-z0-9_]{1,50}\\s+)++");
    private static final Pattern MENTION = Pattern.compile("@[A-Za-z0-9_]{1,50}");

    private PostText() {}

    static String of(Node post, boolean answers) {
        Node whole = post.has("note_tweet") && post.in("note_tweet").has("text") ? post.in("note_tweet") : post;
        String text = whole.text("text").orElse("");
        text = writtenOut(text, whole.in("entities"));
        text = unescaped(text);
        return Words.clean(answers && beginsLater(post) ? withoutAddress(text) : text);
    }

    /// The words of a direct message of either shape.
    static String ofDirect(Node message) {
        return Words.clean(unescaped(writtenOut(message.text("text").orElse(""), message.in("entities"))));
    }

    /// Whether there is nothing in it but names.
    static boolean onlyNames(String text) {
        return MENTION.matcher(text).replaceAll("").isBlank();
    }

    /// The short address stands for another one, or for a picture that is attached.
    private static String writtenOut(String text, Node entities) {
        String written = text;
        for (Node url : entities.all("urls")) {
            Optional<String> shortened = url.text("url").filter(one -> one.startsWith("https://t.co/"));
            boolean picture = url.has("media_key");
            Optional<String> instead = picture ? Optional.of("") : url.text("expanded_url");
            if (shortened.isPresent() && instead.isPresent()) {
                written = written.replace(shortened.get(), instead.get());
            }
        }
        return written.equals(text) ? text : written.strip();
    }

    /// X writes three characters as in a page.
    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /// Whether X itself shows the text from a later character on.
    private static boolean beginsLater(Node post) {
        return post.decimals("display_text_range").stream().findFirst().orElse(0.0) > 0;
    }

    private static String withoutAddress(String text) {
        String rest = ADDRESSED.matcher(text).replaceFirst("");
        return rest.isBlank() ? text : rest;
    }
}
