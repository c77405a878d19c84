package org.safeconduct.places;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something large that is made when it is first asked for, and then kept.
final class Once<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    var ready = made;
    return ready == null ? make() : ready;
  }

  private synchronized T make() {
    var ready = made;
    if (ready == null) made = ready = maker.get();
    return ready;
  }
}
