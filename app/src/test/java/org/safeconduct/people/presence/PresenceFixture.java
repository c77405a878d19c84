package org.safeconduct.people.presence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.ChangeTable;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.shared.Stay;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Entries for store tests, put straight into the table and noted as changed; days count in UTC.
public final class PresenceFixture {
  private final JdbcPresences presences;
  private final ChangeTable changes;
  private final Clock clock;

  public PresenceFixture(JdbcClient jdbc, Clock clock) {
    this.presences = new JdbcPresences(jdbc);
    this.changes = new ChangeTable(jdbc, clock, "people.change");
    this.clock = clock;
  }

  public static PresenceFeed feed(JdbcClient jdbc, CurrentUser currentUser) {
    return new PresenceFeed(new TestPermissions(currentUser), new JdbcPresences(jdbc));
  }

  public Presence enter(
      PersonId person, PresenceKind kind, @Nullable Stay stay, LocalDate first, LocalDate last) {
    var days = Presence.Days.of(first, last, ZoneOffset.UTC);
    return add(new Presence(UUID.randomUUID(), 1, person, kind, days, stay, recorded(), false));
  }

  public void withdraw(Presence it) {
    add(new Presence(
        it.id(), it.version() + 1, it.person(), it.kind(), it.days(), it.stay(), recorded(), true));
  }

  private Presence add(Presence entry) {
    presences.add(entry);
    changes.record(List.of(entry.person().value()));
    return entry;
  }

  private Presence.Recorded recorded() {
    return new Presence.Recorded(clock.instant(), "test", "test");
  }
}
