/// Measures the hub from outside, as its senders and officers meet it: `./hub bench`.
///
/// A real hub runs in a process of its own, so that its processor time is its own; this process
/// only sends,
/// listens and keeps the clock. Every figure stands beside a ceiling measured in the same run:
/// what the bare
/// store and a bare HTTP answer reach on the same machine.
@NullMarked
package org.mediacenter.dashboard.bench;

import org.jspecify.annotations.NullMarked;
