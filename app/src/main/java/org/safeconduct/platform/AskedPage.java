package org.safeconduct.platform;

import org.jspecify.annotations.Nullable;

/// Which page of a list a query string asks for.
///
/// @param page from 0
/// @param size rows a page
/// @param sort the order
public record AskedPage(
    @Nullable Integer page,
    @Nullable Integer size,
    @Nullable String sort) {
  /// The same as a list understands it.
  public PageRequest request() {
    return PageRequest.asked(page, size, sort);
  }
}
