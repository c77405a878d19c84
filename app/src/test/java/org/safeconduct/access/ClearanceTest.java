package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.TestPermissions;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Scope;
import org.safeconduct.platform.Subject;

class ClearanceTest {
  private static final Subject ANA = new Subject(UUID.randomUUID(), UUID.randomUUID(), null, null);

  private final CurrentUser currentUser = new CurrentUser();
  private final TestPermissions permissions = new TestPermissions(currentUser);

  @Test
  void what_bears_a_label_above_the_clearance_stays_shut_even_in_scope() {
    currentUser.runAs(cleared(1), () -> {
      assertThatCode(() -> permissions.require(Duty.READ_PEOPLE, ANA, 1))
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> permissions.require(Duty.READ_PEOPLE, ANA, 2))
          .isInstanceOf(Forbidden.class);
    });
  }

  @Test
  void what_was_opened_in_an_emergency_is_readable_whatever_its_label_and_nobody_else_is() {
    var scope = Scope.everybody(0).opening(Set.of(ANA.person()));
    var other = new Subject(UUID.randomUUID(), ANA.organisation(), null, null);

    currentUser.runAs(cleared(scope), () -> {
      assertThatCode(() -> permissions.require(Duty.READ_PEOPLE, ANA, 3))
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> permissions.require(Duty.READ_PEOPLE, other, 3))
          .isInstanceOf(Forbidden.class);
    });
  }

  @Test
  void a_clearance_opens_no_scope() {
    var abroad = new Actor.Account(
        UUID.randomUUID(),
        null,
        "Bo",
        Set.of(Duty.READ_PEOPLE),
        new Scope(false, Set.of(), Set.of(), Set.of(), Set.of(), Scope.HIGHEST));

    currentUser.runAs(
        abroad,
        () -> assertThatThrownBy(() -> permissions.require(Duty.READ_PEOPLE, ANA, 0))
            .isInstanceOf(Forbidden.class));
  }

  @Test
  void nobody_is_cleared_unless_somebody_said_so_and_jobs_read_everything() {
    assertThat(Assignment.of(Role.DUTY_OFFICER).scope(null).clearance()).isZero();
    assertThat(new Actor.SystemJob("job", Set.of()).scope().clearance()).isEqualTo(Scope.HIGHEST);
  }

  private static Actor cleared(int rank) {
    return cleared(Scope.everybody(rank));
  }

  private static Actor cleared(Scope scope) {
    return new Actor.Account(UUID.randomUUID(), null, "Ana", Set.of(Duty.READ_PEOPLE), scope);
  }
}
