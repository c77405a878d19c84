package org.safeconduct.notifications.sent;

import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.PageRequest;

/// Which part of a list an address asks for.
record ListParts(
    @Nullable Integer page,
    @Nullable Integer size,
    @Nullable String sort) {
  PageRequest request() {
    return PageRequest.asked(page, size, sort);
  }
}
