package org.safeconduct.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;

/// Somebody who may sign in.
///
/// @param username what is typed at sign-in, folded: see [Username]
/// @param name as it stands in the audit trail and beside what the person did
/// @param person the person in the register, if the account belongs to one
/// @param language of the pages, `en`, `fr` or `ar`; null takes the browser's
/// @param mustChangePassword whether the password was given out by an administrator
/// @param disabledAt since when nobody can sign in with it
public record Account(
    AccountId id,
    String username,
    String name,
    @Nullable UUID person,
    Assignment assignment,
    @Nullable String language,
    boolean mustChangePassword,
    Instant createdAt,
    @Nullable Instant lastSignInAt,
    @Nullable Instant disabledAt) {
  /// The actor that a session of this account acts as. Until a password that was given out is
  /// changed, it may do nothing but change it.
  public Actor.Account actor() {
    var duties = mustChangePassword ? Set.of(Duty.OWN_ACCOUNT) : Role.duties(assignment.roles());
    return new Actor.Account(id.value(), person, name, duties, assignment.scope(person));
  }

  /// The actor that a program with this token of the account acts as.
  Actor.ApiToken actor(ApiToken token) {
    return new Actor.ApiToken(
        token.id(),
        id.value(),
        name + " (" + token.label() + ")",
        Role.duties(assignment.roles()),
        assignment.scope(person));
  }

  /// Whether nobody can sign in with it.
  public boolean disabled() {
    return disabledAt != null;
  }
}
