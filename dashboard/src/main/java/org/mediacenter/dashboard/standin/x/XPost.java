package org.mediacenter.dashboard.standin.x;

import java.time.Instant;
import java.util.Optional;

/// A post at the stand-in of X.
///
/// @param author the writer's number
/// @param thread number of the post the thread began with
/// @param answers number of the post it stands below
public record XPost(String id, String author, String thread, Optional<String> answers, String text, Instant at) {}
