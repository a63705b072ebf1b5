package org.mediacenter.dashboard.demo;

import java.io.PrintWriter;

/// What the demo says at a terminal: where to look, and who to be.
record Handbill(Play play) {
    void print(PrintWriter out) {
        out.println();
        out.println("  Media Center demo: " + play.address());
        out.println();
        out.println("  For citizens       " + play.address() + "/");
        out.println("  For officers       " + play.address() + "/desk");
        out.println("  Health, metrics    " + play.management() + "/health/ready, /metrics");
        out.println();
        out.printf("  %-24s%-18s%s%n", "role", "user name", "password");
        play.logins()
                .forEach(login -> out.printf(
                        "  %-24s%-18s%s%n",
                        login.person().role(), login.person().username(), login.password()));
        out.println();
        out.println("  Everything here is invented. Data: " + play.folder().path()
                + (play.folder().keeps() ? " (kept)" : " (deleted at the end)"));
        out.println("  Ends with Ctrl-C.");
        out.println();
        out.flush();
    }
}
