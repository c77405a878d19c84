package org.safeconduct.people.files;

/// What is wrong with a field.
///
/// @param field whose text is wrong
/// @param code stable; its words are the message `people.wrong.<code>`
public record Wrong(String field, String code) {}
