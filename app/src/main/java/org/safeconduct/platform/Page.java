package org.safeconduct.platform;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// One page of a list.
///
/// @param rows what is on it
/// @param number which page, from 0
/// @param size rows a page, from 1
/// @param total rows on all pages
public record Page<T>(List<T> rows, int number, int size, long total) {
  /// That page; how many rows there are in all is asked only where the page does not tell.
  ///
  /// @param all counts them
  public static <T> Page<T> of(List<T> rows, PageRequest request, LongSupplier all) {
    boolean isLast = rows.size() < request.size() && (request.page() == 0 || !rows.isEmpty());
    long total = isLast ? request.offset() + rows.size() : all.getAsLong();
    return new Page<>(rows, request.page(), request.size(), total);
  }

  /// A page of nothing.
  public static <T> Page<T> empty(PageRequest request) {
    return new Page<>(List.of(), request.page(), request.size(), 0);
  }

  /// How many pages there are, at least one.
  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  /// Whether another page follows.
  public boolean hasNext() {
    return number + 1 < pages();
  }

  /// The same page with other rows.
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return with(rows.stream().<R>map(change).toList());
  }

  /// The same page with what was made of its rows; how many there are in all stays.
  public <R> Page<R> with(List<R> made) {
    return new Page<>(made, number, size, total);
  }
}
