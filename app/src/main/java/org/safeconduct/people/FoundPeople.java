package org.safeconduct.people;

import java.util.Set;
import org.safeconduct.platform.Page;

/// One page of people, and how well they fit what was typed.
///
/// @param alike those on the page who do not have what was typed in any name or number: they only
///     sound like it, or resemble it
public record FoundPeople(Page<PersonCard> page, Set<PersonId> alike) {}
