package org.safeconduct.people;

import java.util.List;

/// The next files for a program that reads every one.
///
/// @param total how many files the filter admits, those before and after included
public record NextPeople(List<PersonCard> cards, long total) {}
