package org.safeconduct.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Finds the ids of the records that rows are made of: in their components, and in what these hold.
final class RecordIds {
  private static final Map<Class<?>, List<Method>> TELLING = new ConcurrentHashMap<>();

  /// Rows hold members, these hold cards, these hold ids; nothing that is shown is deeper.
  private static final int DEEPEST = 24;

  private RecordIds() {}

  /// Adds every id that is found.
  ///
  /// @param shown rows, a page or list of them, or anything else, which has none
  static void collect(@Nullable Object shown, Set<UUID> ids) {
    collect(shown, ids, DEEPEST);
  }

  private static void collect(@Nullable Object shown, Set<UUID> ids, int deeper) {
    if (shown == null) return;
    if (deeper == 0)
      throw new IllegalStateException("Too deep to be labelled: " + shown.getClass());
    switch (shown) {
      case UUID id -> ids.add(id);
      case Collection<?> rows -> rows.forEach(it -> collect(it, ids, deeper - 1));
      case Optional<?> row -> row.ifPresent(it -> collect(it, ids, deeper - 1));
      case Map<?, ?> rows ->
        rows.forEach((key, row) -> {
          collect(key, ids, deeper - 1);
          collect(row, ids, deeper - 1);
        });
      case Record row -> telling(row).forEach(it -> collect(told(row, it), ids, deeper - 1));
      default -> {}
    }
  }

  private static List<Method> telling(Record row) {
    return TELLING.computeIfAbsent(
        row.getClass(),
        type -> Arrays.stream(type.getRecordComponents())
            .filter(RecordIds::mayTell)
            .map(RecordComponent::getAccessor)
            .filter(Method::trySetAccessible)
            .toList());
  }

  private static boolean mayTell(RecordComponent component) {
    var type = component.getType();
    return !type.isPrimitive()
        && !type.isEnum()
        && !type.getName().startsWith("java.time.")
        && type != String.class;
  }

  private static @Nullable Object told(Record row, Method component) {
    try {
      return component.invoke(row);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A record says what it holds: " + component, e);
    }
  }
}
