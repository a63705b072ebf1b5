package org.mediacenter.dashboard.story;

import java.time.Duration;

/// An SMS centre that is not built on the hub's own library; `dashboard/src/test/smsc/smsc.js` says which facts it
/// tells.
interface TestSmsc extends AutoCloseable {
    /// The hub's own number, and how it binds.
    String NUMBER = "1771";

    String SYSTEM_ID = "hub";
    String PASSWORD = "secret";

    int port();

    Facts facts();

    /// A citizen's SMS to the hub; `answered` tells the hub's `deliver_sm_resp`.
    ///
    /// @param id by which the answer is told
    /// @param from digits only
    void deliver(String id, String from, String text);

    /// What became of a message the hub submitted.
    ///
    /// @param state `DELIVRD`, `UNDELIV` ...
    void receipt(String messageId, String state);

    /// Waits until the hub is bound.
    default void awaitBound() throws InterruptedException {
        facts().await("bind", Facts.named("bound"), Duration.ofSeconds(20));
    }

    @Override
    void close();
}
