package org.mediacenter.hub.store.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import org.mediacenter.hub.store.StoreBusy;

/// Turns what the driver says into what the hub can act on.
final class Trouble {
    private static final int CHANGE_STREAM_FATAL = 280;
    private static final int HISTORY_LOST = 286;
    private static final int INVALID_RESUME_TOKEN = 260;
    private static final int FAILED_TO_PARSE = 9;

    private Trouble() {}

    /// Busy where trying again may help; everything else stays what it is.
    static Throwable told(Throwable why) {
        boolean away = switch (why) {
            case MongoSocketException _,
                    MongoTimeoutException _,
                    MongoNotPrimaryException _,
                    MongoNodeIsRecoveringException _,
                    MongoInterruptedException _,
                    MongoWriteConcernException _ -> true;
            case MongoException labelled ->
                labelled.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                        || labelled.hasErrorLabel("RetryableWriteError");
            default -> false;
        };
        return away ? new StoreBusy("MongoDB does not answer [" + why.getClass().getSimpleName() + "]", why) : why;
    }

    static boolean isDuplicate(Throwable why) {
        return switch (why) {
            case MongoWriteException write -> write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
            case MongoCommandException command ->
                ErrorCategory.fromErrorCode(command.getErrorCode()) == ErrorCategory.DUPLICATE_KEY;
            default -> false;
        };
    }

    /// Whether the change stream no longer reaches back to the cursor, or cannot read it.
    static boolean isExpired(Throwable why) {
        return why instanceof MongoCommandException command
                && (command.hasErrorLabel("NonResumableChangeStreamError") || tellsOfTheCursor(command));
    }

    private static boolean tellsOfTheCursor(MongoCommandException command) {
        return switch (command.getErrorCode()) {
            case HISTORY_LOST, CHANGE_STREAM_FATAL, INVALID_RESUME_TOKEN, FAILED_TO_PARSE -> true;
            default -> false;
        };
    }
}
