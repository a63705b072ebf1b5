package org.mediacenter.hub.intake;

import java.util.regex.Pattern;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.keyword.IdleWords;
import org.mediacenter.hub.keyword.Keyword;

/// Whether a message says anything that could be a matter. A sticker alone never does; where everybody
/// reads, neither do names and tags and pictures of faces alone, since somebody only calls a friend to look, nor
/// laughter and idle words, nor a digit or a word that would answer the hub where nobody else reads.
final class Substance {
    private static final Pattern TAGS = Pattern.compile("[@#][\\p{L}\\p{N}_.]+");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private Substance() {}

    static boolean of(InboundMessage message) {
        boolean everybody = message.exchange().audience() == Audience.PUBLIC;
        String words = everybody ? TAGS.matcher(message.text()).replaceAll(" ") : message.text();
        boolean says = everybody
                ? LETTER.matcher(words).find() && !answersTheHub(words) && !IdleWords.areIdleTalk(words)
                : !InboundMessage.saysNothing(words);
        return says || message.attachments().stream().anyMatch(Substance::shows);
    }

    private static boolean answersTheHub(String words) {
        return Keyword.of(words)
                .filter(word -> word instanceof Keyword.Rate
                        || (word instanceof Keyword.Unlink unlink
                                && unlink.number().isEmpty()))
                .isPresent();
    }

    private static boolean shows(Attachment attachment) {
        return attachment.kind() != Attachment.Kind.STICKER;
    }
}
