package org.safeconduct.access.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;

/// Whom an actor sees who opened records in an emergency.
class WidenedTest {
  private final UUID person = UUID.randomUUID();

  @Test
  void labels_step_aside_for_those_only_who_may_open_sealed_fields() {
    var warden = opened(Duty.BREAK_GLASS, Duty.READ_PEOPLE);
    var officer = opened(Duty.BREAK_GLASS, Duty.READ_PEOPLE, Duty.OPEN_RESTRICTED);

    assertThat(warden.scope().persons()).containsExactly(person);
    assertThat(warden.scope().opened()).isEmpty();
    assertThat(officer.scope().opened()).containsExactly(person);
  }

  private Actor.Account opened(Duty... duties) {
    var account = UUID.randomUUID();
    var now = Instant.parse("2026-11-29T12:00:00Z");
    var target = new Opening.Target(UUID.randomUUID(), "O", person, Set.of());
    var opening = new Opening(
        UUID.randomUUID(), account, "Amina Okoye", target, "In hospital", now, now, null);
    var actor = new Actor.Account(account, null, "Amina Okoye", Set.of(duties), Scope.NOBODY);
    return Widened.of(actor, List.of(opening));
  }
}
