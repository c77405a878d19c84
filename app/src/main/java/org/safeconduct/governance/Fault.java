package org.safeconduct.governance;

/// One thing that is wrong with what was asked for.
///
/// @param field of the form or of the JSON body
/// @param code stable; the words are the message `governance.fault.<code>`
public record Fault(String field, String code) {}
