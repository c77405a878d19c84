package org.safeconduct.platform;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a list is as a file: each column with what stands in it. See [ListDownloads].
///
/// @param <T> a row of the list
/// @param title the message key of its title
/// @param heads how the message keys of its column heads begin, such as `access.share.`
/// @param fileName such as `shares`
public record ListSheet<T>(String title, String heads, String fileName, List<Column<T>> columns) {
  /// A column.
  ///
  /// @param name the end of the message key of its head
  /// @param cell what stands in it, as in [Sheet]
  public record Column<T>(String name, Function<T, @Nullable Object> cell) {}

  public ListSheet {
    columns = List.copyOf(columns);
  }

  /// A file that has no columns yet.
  public static <T> ListSheet<T> of(String title, String heads, String fileName) {
    return new ListSheet<>(title, heads, fileName, List.of());
  }

  /// The same with one more column.
  public ListSheet<T> column(String name, Function<T, @Nullable Object> cell) {
    var more = Stream.concat(columns.stream(), Stream.of(new Column<>(name, cell)));
    return new ListSheet<>(title, heads, fileName, more.toList());
  }
}
