package org.safeconduct.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;

/// Somebody or something that may come in.
///
/// @param username what is typed at sign-in, folded: see [Username]
/// @param name as it stands in the audit trail and beside what the person did
/// @param person the person in the register, if the account belongs to one
/// @param language of the pages, `en`, `fr` or `ar`; null takes the browser's
/// @param mail where word about the account goes, if not to the person's own address
public record Account(
    AccountId id,
    String username,
    String name,
    @Nullable UUID person,
    Assignment assignment,
    @Nullable String language,
    @Nullable String mail,
    Standing standing,
    Instant createdAt,
    @Nullable Instant lastSignInAt) {
  /// The actor that a session of this account acts as. Until a password that was given out is
  /// changed, it may do nothing but change it; until somebody lets it in, nothing but wait.
  public Actor.Account actor() {
    if (pending()) return acting(Set.of(Duty.AWAIT_ADMISSION));
    return mustChangePassword() ? ownAffairs() : acting(Role.duties(assignment.roles()));
  }

  /// The actor of a session that may look after its own account and do nothing else.
  public Actor.Account ownAffairs() {
    return acting(Set.of(Duty.OWN_ACCOUNT));
  }

  /// The actor that a program with this token of the account acts as.
  Actor.ApiToken actor(ApiToken token) {
    return new Actor.ApiToken(
        token.id(),
        id.value(),
        person,
        name + " (" + token.label() + ")",
        token.limits().narrow(Role.duties(assignment.roles())),
        token.limits().narrow(assignment.scope(person)),
        assignment.codes());
  }

  /// Whether nobody can sign in with it.
  public boolean disabled() {
    return standing.disabledAt() != null;
  }

  /// Whether it waits for somebody to let it in.
  public boolean pending() {
    return standing.pendingSince() != null;
  }

  /// Whether the password was given out by an administrator.
  public boolean mustChangePassword() {
    return standing.mustChangePassword();
  }

  /// Whether it is a program's.
  public boolean service() {
    return standing.kind() == AccountKind.SERVICE;
  }

  private Actor.Account acting(Set<Duty> duties) {
    return new Actor.Account(
        id.value(), person, name, duties, assignment.scope(person), assignment.codes());
  }
}
