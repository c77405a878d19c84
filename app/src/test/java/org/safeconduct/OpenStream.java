package org.safeconduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// What a page hears on its news stream.
public final class OpenStream {
  private final List<String> heard = new CopyOnWriteArrayList<>();

  OpenStream(Stream<String> lines) {
    Thread.ofVirtual().start(() -> lines.forEach(heard::add));
    awaits(":open");
  }

  /// Waits until this line came in.
  public void awaits(String line) {
    var deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (!heard.contains(line)) {
      assertThat(Instant.now()).as("heard only " + heard).isBefore(deadline);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
