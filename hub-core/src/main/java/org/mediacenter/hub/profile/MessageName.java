package org.mediacenter.hub.profile;

import java.util.EnumSet;
import java.util.Set;

/// The texts the hub says by itself.
public enum MessageName {
    /// To every new complaint: it was heard, its number, until when it is answered.
    ACKNOWLEDGEMENT("acknowledgement"),
    /// Instead of it where the words speak of danger to life: whom to call now.
    EMERGENCY("emergency"),
    /// Instead of the acknowledgement in a surge, where a city has words for it: why it may take longer.
    SURGE("surge"),
    /// Below what was said where everybody reads: a neutral sentence, nothing that leads to the complaint.
    PUBLIC_ACKNOWLEDGEMENT("public-acknowledgement"),
    /// Instead of it where the words speak of danger to life.
    PUBLIC_EMERGENCY("public-emergency"),
    /// To `CEK`: nobody has it in hand yet.
    STATUS_RECEIVED("status-received"),
    /// To `CEK`: a department has it.
    STATUS_IN_PROGRESS("status-in-progress"),
    /// To `CEK`: the citizen was asked something.
    STATUS_QUESTION("status-question"),
    /// To `CEK`: there is an answer.
    STATUS_ANSWERED("status-answered"),
    /// To `CEK`: nothing more is owed.
    STATUS_CLOSED("status-closed"),
    /// To `CEK` with a number nobody has.
    NO_SUCH_NUMBER("no-such-number"),
    /// To `INFO`: what can be asked.
    HELP("help"),
    /// To `STOP`.
    OPTED_OUT("opted-out"),
    /// To `MULAI`.
    OPTED_IN("opted-in"),
    /// After a matter was closed: how did we do, 1 to 5.
    RATING("rating"),
    /// To the digit that answers it.
    RATED("rated"),
    /// To `SAMBUNG` with a number and no key, whether or not there is such a number.
    CODE_SENT("code-sent"),
    /// To the citizen of that number: the code that links another conversation.
    CODE("code"),
    /// To a code or a key that is not right.
    PROOF_WRONG("proof-wrong"),
    /// To a code or a key that is, where too many conversations are linked already.
    TOO_MANY_WAYS("too-many-ways"),
    /// To a code or a key that is.
    LINKED("linked"),
    /// To the citizen of a matter that is handled together with others from now on.
    JOINED("joined"),
    /// To them when it is handled by itself again.
    PARTED("parted"),
    /// To them when all of it is done.
    JOINED_CLOSED("joined-closed"),
    /// To `PUTUS`.
    UNLINKED("unlinked"),
    /// To `PUTUS` and the number of a matter that came from this very conversation.
    STAYS("stays"),
    /// To `SAMBUNG` or `PUTUS` with no number.
    HOW_TO_LINK("how-to-link");

    private final String key;

    MessageName(String key) {
        this.key = key;
    }

    /// Its key in the files.
    public String key() {
        return key;
    }

    /// What each of its texts must say.
    public Set<Placeholder> needed() {
        return switch (this) {
            case ACKNOWLEDGEMENT -> Set.of(Placeholder.NUMBER, Placeholder.DEADLINE);
            case SURGE -> Set.of(Placeholder.NUMBER, Placeholder.REASON, Placeholder.EMERGENCY);
            case EMERGENCY -> Set.of(Placeholder.NUMBER, Placeholder.EMERGENCY);
            case PUBLIC_ACKNOWLEDGEMENT -> Set.of();
            case PUBLIC_EMERGENCY -> Set.of(Placeholder.EMERGENCY);
            case STATUS_RECEIVED, STATUS_IN_PROGRESS, STATUS_QUESTION, STATUS_ANSWERED, STATUS_CLOSED ->
                Set.of(Placeholder.NUMBER);
            case NO_SUCH_NUMBER, HELP, OPTED_OUT, OPTED_IN, CODE_SENT, PROOF_WRONG, UNLINKED, HOW_TO_LINK -> Set.of();
            case RATING, RATED, TOO_MANY_WAYS, LINKED, STAYS -> Set.of(Placeholder.NUMBER);
            case JOINED, PARTED, JOINED_CLOSED -> Set.of(Placeholder.NUMBER);
            case CODE -> Set.of(Placeholder.NUMBER, Placeholder.CODE);
        };
    }

    /// What its texts may leave room for: only what is there to be filled in.
    public Set<Placeholder> allowed() {
        return switch (this) {
            case ACKNOWLEDGEMENT, EMERGENCY ->
                EnumSet.of(
                        Placeholder.NUMBER,
                        Placeholder.KEY,
                        Placeholder.URL,
                        Placeholder.DEPARTMENT,
                        Placeholder.DEADLINE,
                        Placeholder.EMERGENCY);
            case SURGE ->
                EnumSet.of(
                        Placeholder.NUMBER,
                        Placeholder.KEY,
                        Placeholder.URL,
                        Placeholder.DEPARTMENT,
                        Placeholder.DEADLINE,
                        Placeholder.EMERGENCY,
                        Placeholder.REASON);
            case PUBLIC_ACKNOWLEDGEMENT, PUBLIC_EMERGENCY ->
                EnumSet.of(Placeholder.DEPARTMENT, Placeholder.DEADLINE, Placeholder.EMERGENCY);
            case STATUS_RECEIVED, STATUS_IN_PROGRESS, STATUS_QUESTION, STATUS_ANSWERED, STATUS_CLOSED ->
                EnumSet.of(Placeholder.NUMBER, Placeholder.DEPARTMENT, Placeholder.DEADLINE, Placeholder.EMERGENCY);
            case NO_SUCH_NUMBER, HELP, OPTED_OUT, OPTED_IN, CODE_SENT, PROOF_WRONG, UNLINKED, HOW_TO_LINK ->
                EnumSet.of(Placeholder.DEPARTMENT, Placeholder.EMERGENCY);
            case RATING, RATED, TOO_MANY_WAYS, LINKED, STAYS, JOINED, PARTED, JOINED_CLOSED ->
                EnumSet.of(Placeholder.NUMBER, Placeholder.DEPARTMENT, Placeholder.EMERGENCY);
            case CODE -> EnumSet.of(Placeholder.NUMBER, Placeholder.CODE);
        };
    }

    /// Whether a city may leave it out.
    boolean isOptional() {
        return this == SURGE;
    }

    /// Whether each city must have words of its own for it: what every complaint hears of first. The hub has words for
    /// what was added since.
    boolean isOwed() {
        return switch (this) {
            case ACKNOWLEDGEMENT, EMERGENCY, PUBLIC_ACKNOWLEDGEMENT, PUBLIC_EMERGENCY -> true;
            default -> false;
        };
    }

    /// Whether everybody reads it.
    boolean isPublic() {
        return this == PUBLIC_ACKNOWLEDGEMENT || this == PUBLIC_EMERGENCY;
    }

    /// Whether the citizen alone reads it, on every channel.
    boolean isSecret() {
        return this == CODE;
    }
}
