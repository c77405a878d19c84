package org.safeconduct.platform;

import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for, as it comes from a query string; out-of-range values are
/// brought into range.
///
/// @param page which page, from 0
/// @param size rows a page; 0 means the default of 50, at most 500
/// @param sort a name from the list's own set of sort orders, with `-` in front to reverse it
public record PageRequest(int page, int size, @Nullable String sort) {
  /// Rows a page at most.
  public static final int MOST = 500;

  public PageRequest {
    page = Math.max(0, page);
    size = size <= 0 ? 50 : Math.min(size, MOST);
  }

  /// The first row's number, from 0.
  public long offset() {
    return (long) page * size;
  }

  /// Whether the order is reversed.
  public boolean descending() {
    return sort != null && sort.startsWith("-");
  }

  /// The name of the order without its sign, or an empty string.
  public String order() {
    return sort == null ? "" : sort.replaceFirst("^-", "");
  }
}
