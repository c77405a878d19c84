package org.safeconduct.platform;

import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for; out-of-range values are brought into range.
///
/// @param page which page, from 0
/// @param size rows a page; 0 means the default of 50, at most [#PART]
/// @param sort a name from the list's own set of sort orders, with `-` in front to reverse it
public record PageRequest(int page, int size, @Nullable String sort) {
  /// Rows that somebody outside gets at once.
  public static final int MOST = 500;

  /// Rows of a list that is read as a whole, part by part. Each part is found and sorted anew, so
  /// they are large.
  static final int PART = 10_000;

  public PageRequest {
    page = Math.max(0, page);
    size = size <= 0 ? 50 : Math.min(size, PART);
  }

  /// As it comes from a query string, which asks for 500 rows at most.
  public static PageRequest asked(
      @Nullable Integer page, @Nullable Integer size, @Nullable String sort) {
    return new PageRequest(page == null ? 0 : page, size == null ? 0 : Math.min(size, MOST), sort);
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
