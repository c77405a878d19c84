package org.safeconduct.platform;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Interval;

/// What a filter limits, for the entry of the audit trail about what it showed.
public final class Limits {
  private Limits() {}

  /// The parts of a filter that limit, by name; a part that has parts is a map itself, an id is its
  /// text.
  ///
  /// @param filter whose null, false and empty parts limit nothing
  public static Map<String, Object> of(Record filter) {
    var told = new TreeMap<String, Object>();
    for (var part : filter.getClass().getRecordComponents()) {
      var value = told(value(part, filter));
      if (value != null) told.put(part.getName(), value);
    }
    return told;
  }

  private static @Nullable Object told(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean it -> it ? true : null;
      case Number it -> it;
      case Instant it when it.equals(Interval.FOREVER) -> null;
      case Collection<?> many ->
        many.isEmpty() ? null : many.stream().map(String::valueOf).sorted().toList();
      case Record it -> ofParts(it);
      default -> value.toString().isBlank() ? null : value.toString();
    };
  }

  private static @Nullable Object ofParts(Record record) {
    var parts = of(record);
    if (parts.isEmpty()) return null;
    boolean wrapped = record.getClass().getRecordComponents().length == 1;
    return wrapped ? parts.values().iterator().next() : parts;
  }

  private static @Nullable Object value(RecordComponent part, Record filter) {
    try {
      var accessor = part.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(filter);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record hides " + part.getName(), e);
    }
  }
}
