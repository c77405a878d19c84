package org.safeconduct.platform;

import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who is acting on this thread: a job that named itself, else whoever the request was
/// authenticated as.
@Component
public class CurrentUser {
  private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();

  /// The actor.
  ///
  /// @throws Forbidden if nobody is signed in and no job named itself
  public Actor actor() {
    if (ACTING.isBound()) return ACTING.get();
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Actor actor)
      return actor;
    throw new Forbidden("nobody is signed in");
  }

  /// The actor's name, for the audit trail and for "who said so".
  public String name() {
    return actor().name();
  }

  /// Runs the work as this actor and returns what it returns.
  public <T> T callAs(Actor actor, Supplier<T> work) {
    return ScopedValue.where(ACTING, actor).call(work::get);
  }

  /// Runs the work as this actor.
  public void runAs(Actor actor, Runnable work) {
    ScopedValue.where(ACTING, actor).run(work);
  }
}
