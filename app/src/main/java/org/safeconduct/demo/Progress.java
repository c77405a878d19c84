package org.safeconduct.demo;

/// How far the making of the organisation is.
///
/// @param step what is written, in English, as the command line says it
/// @param done rows written in this step
/// @param total rows expected in this step, about
public record Progress(String step, long done, long total) {}
