package org.safeconduct.demo;

/// How far the making of the organisation is.
///
/// @param step tail of the message key `demo.seeding.<step>`
/// @param done rows written in this step
/// @param total rows expected in this step, about
public record Progress(String step, long done, long total) {}
