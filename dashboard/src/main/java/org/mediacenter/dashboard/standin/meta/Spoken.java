package org.mediacenter.dashboard.standin.meta;

/// Something the hub said on a stand-in, as people there see it.
///
/// @param to the post, comment or person it answers
/// @param everybody whether everybody reads it
public record Spoken(String account, String to, boolean everybody, String text) {}
