package org.mediacenter.dashboard.command;

/// Ends a command with exit status 1 and one line on standard error.
///
/// The message names the thing and the remedy, for a person at a terminal: `port 8080 is in use: choose another with
/// --port`. Whoever runs the hub never sees a stack trace, so say everything in the message.
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CommandFailed(String message) {
        super(message);
    }

    public CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
