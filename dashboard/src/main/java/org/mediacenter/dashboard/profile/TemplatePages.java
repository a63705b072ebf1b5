package org.mediacenter.dashboard.profile;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.profile.ProfileDrafts.Latest;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.profile.MessageName;
import org.mediacenter.hub.profile.Placeholder;

/// What the hub says to citizens by itself, message by message, without a word of YAML. What is written here is shown
/// and saved as the file it is, on the page of that file.
public final class TemplatePages {
    static final String PATH = "/admin/templates";
    private static final Access ACCESS = new Access.With(Right.MANAGE_PROFILE);
    private static final String FOLDER = "messages/";
    private static final String END = ".yaml";

    private final ProfileDrafts drafts;
    private final EditorPages editor;
    private final Pages pages;

    TemplatePages(ProfileDrafts drafts, EditorPages editor, Pages pages) {
        this.drafts = drafts;
        this.editor = editor;
        this.pages = pages;
    }

    /// The page.
    ///
    /// @param languages there are files of, the first of the city first
    /// @param language that is shown
    /// @param seen number of the version that is shown
    public record TemplatesPage(
            Frame frame, List<String> languages, String language, int seen, List<Message> messages) {}

    /// One message.
    ///
    /// @param room placeholders it may have
    /// @param needed those it must have
    public record Message(String key, List<Text> texts, String room, String needed) {}

    /// What it says on a channel; `default` where a channel has no words of its own.
    public record Text(String channel, String field, String words, int length) {}

    void mount(Routes routes) {
        routes.get(PATH, ACCESS, visit -> drafts.latest().map(latest -> page(visit, latest)));
        routes.post(PATH, ACCESS, this::written);
    }

    private Answer page(Visit visit, Latest latest) {
        Frame frame = pages.frame(visit, "templates.title", PATH);
        List<String> languages = languages(latest);
        String wanted = visit.query("language");
        String language = languages.contains(wanted) ? wanted : languages.getFirst();
        YamlText file = new YamlText(latest.files().text(file(language)));
        List<Message> messages = Arrays.stream(MessageName.values())
                .filter(name -> !file.keys(name.key()).isEmpty())
                .map(name -> message(name, file))
                .toList();
        return pages.answer(
                200,
                "profile/templates.jte",
                new TemplatesPage(frame, languages, language, latest.version().number(), messages));
    }

    private static String file(String language) {
        return FOLDER + language + END;
    }

    /// Of the files there are; the city's own language first.
    private List<String> languages(Latest latest) {
        String own = pages.city().profile().titles().language();
        return latest.files().texts().keySet().stream()
                .filter(file -> file.startsWith(FOLDER) && file.endsWith(END))
                .map(file -> file.substring(FOLDER.length(), file.length() - END.length()))
                .sorted((one, other) -> Boolean.compare(other.equals(own), one.equals(own)))
                .toList();
    }

    private static Message message(MessageName name, YamlText file) {
        List<Text> texts = file.keys(name.key()).stream()
                .map(channel -> {
                    String words = file.value(name.key(), channel).orElse("");
                    return new Text(channel, field(name.key(), channel), words, words.length());
                })
                .toList();
        return new Message(name.key(), texts, written(name.allowed()), written(name.needed()));
    }

    private static String written(Set<Placeholder> placeholders) {
        return placeholders.stream().sorted().map(Placeholder::written).collect(Collectors.joining(" "));
    }

    private static String field(String message, String channel) {
        return message + "." + channel;
    }

    /// Only what differs from what was shown is written, onto what the file says by now.
    private Future<Answer> written(Visit visit) {
        int seen = Written.number(visit.form("seen"));
        return drafts.latest()
                .compose(latest -> drafts.version(seen).compose(shown -> {
                    String file = file(visit.form("language"));
                    Optional<String> before = shown.flatMap(
                            files -> Optional.ofNullable(files.texts().get(file)));
                    Optional<String> now =
                            Optional.ofNullable(latest.files().texts().get(file));
                    if (before.isEmpty() || now.isEmpty()) {
                        return Future.succeededFuture(page(visit, latest));
                    }
                    String text = changed(visit, new YamlText(before.get()), new YamlText(now.get()));
                    return editor.look(
                            visit, Written.of(file, text, latest.version().number()));
                }));
    }

    private static String changed(Visit visit, YamlText before, YamlText now) {
        YamlText changed = now;
        for (String message : now.keys()) {
            for (String channel : now.keys(message)) {
                String words = visit.form(field(message, channel)).replaceAll("\\s+", " ");
                boolean differs = before.value(message, channel)
                        .filter(known -> !known.strip().replaceAll("\\s+", " ").equals(words))
                        .isPresent();
                if (differs && visit.form().contains(field(message, channel))) {
                    changed = changed.withWords(words, message, channel);
                }
            }
        }
        return changed.text();
    }
}
