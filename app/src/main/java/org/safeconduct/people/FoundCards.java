package org.safeconduct.people;

import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;

/// Cards as they were read.
///
/// @param alike those whom only a likeness to what was typed found
/// @param told how many are found in all, where reading told it
record FoundCards(
    List<PersonCard> cards, Set<PersonId> alike, @Nullable Long told) {
  /// As a page of all that are found.
  Page<PersonCard> page(PageRequest request, LongSupplier count) {
    return Page.of(cards, request, () -> total(count));
  }

  /// How many are found in all; counted only where it was not told.
  long total(LongSupplier count) {
    return told == null ? count.getAsLong() : told;
  }
}
