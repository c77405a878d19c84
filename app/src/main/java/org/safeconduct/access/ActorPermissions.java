package org.safeconduct.access;

import java.util.Arrays;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Scope;
import org.safeconduct.platform.Subject;
import org.springframework.stereotype.Component;

/// Reads permissions off the actor: its roles became duties and a scope at sign-in.
@Component
class ActorPermissions implements Permissions {
  private final CurrentUser currentUser;

  ActorPermissions(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  @Override
  public void require(Duty duty) {
    if (!allows(duty)) throw new Forbidden(currentUser.name() + " lacks the duty " + duty);
  }

  @Override
  public void requireAny(Duty... duties) {
    if (Arrays.stream(duties).noneMatch(this::allows))
      throw new Forbidden(currentUser.name() + " lacks all of " + Arrays.toString(duties));
  }

  @Override
  public void require(Duty duty, Subject subject) {
    require(duty);
    if (!scope().includes(subject))
      throw new Forbidden(currentUser.name() + " may not reach person " + subject.person());
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
