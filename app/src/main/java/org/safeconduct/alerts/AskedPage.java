package org.safeconduct.alerts;

import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.PageRequest;

/// Which page of a list a query string asks for.
///
/// @param page from 0
/// @param size rows a page
/// @param sort the order
record AskedPage(
    @Nullable Integer page,
    @Nullable Integer size,
    @Nullable String sort) {
  PageRequest request() {
    return PageRequest.asked(page, size, sort);
  }
}
