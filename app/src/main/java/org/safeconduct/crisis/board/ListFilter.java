package org.safeconduct.crisis.board;

import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountFilter;
import org.safeconduct.platform.PageRequest;

/// What the list of headcounts is asked for in an address; what is not understood does not
/// limit it.
///
/// @param state `open` or `closed`
/// @param kind `real` or `exercise`
/// @param q words to look for
/// @param page which page, from 0
/// @param size rows a page
/// @param sort the order
record ListFilter(
    @Nullable String state,
    @Nullable String kind,
    @Nullable String q,
    @Nullable Integer page,
    @Nullable Integer size,
    @Nullable String sort) {
  HeadcountFilter headcounts() {
    return new HeadcountFilter(
        either(state, "open", "closed"), either(kind, "exercise", "real"), null, q);
  }

  PageRequest request() {
    return PageRequest.asked(page, size, sort);
  }

  private static @Nullable Boolean either(@Nullable String word, String yes, String no) {
    if (yes.equals(word)) return true;
    return no.equals(word) ? false : null;
  }
}
