package org.safeconduct;

import java.util.Arrays;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Scope;
import org.safeconduct.platform.Subject;

/// Permissions read off the actor, as the real ones do, for tests without an application.
public final class TestPermissions implements Permissions {
  private final CurrentUser currentUser;

  public TestPermissions(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  @Override
  public void require(Duty duty) {
    if (!allows(duty)) throw new Forbidden("lacks " + duty);
  }

  @Override
  public void requireAny(Duty... duties) {
    if (Arrays.stream(duties).noneMatch(this::allows)) throw new Forbidden("lacks all");
  }

  @Override
  public void require(Duty duty, Subject subject) {
    require(duty);
    if (!scope().includes(subject)) throw new Forbidden("out of scope");
  }

  @Override
  public void requireFresh(Duty duty) {
    require(duty);
  }

  @Override
  public boolean allows(Duty duty) {
    return currentUser.actor().duties().contains(duty);
  }

  @Override
  public Scope scope() {
    return currentUser.actor().scope();
  }
}
