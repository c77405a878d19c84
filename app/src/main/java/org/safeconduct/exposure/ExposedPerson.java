package org.safeconduct.exposure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonCard;
import org.safeconduct.shared.Confidence;

/// One line of an exposure; words are in the language of the reader.
///
/// @param where the place and its country; empty for somebody unlocated
/// @param why the reason in words, with what speaks against it
/// @param source where the knowledge comes from; absent for somebody unlocated
/// @param knownAt how old the knowledge is: since when it is known
/// @param confidence how sure she is there; absent for somebody unlocated
public record ExposedPerson(
    PersonCard card,
    String where,
    String why,
    @Nullable Source source,
    @Nullable Instant knownAt,
    @Nullable Confidence confidence) {}
