package org.safeconduct.platform.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// Who looked at a person: everybody may ask that of themselves and of their dependants, and an
/// auditor of anybody.
@Service
class Looks {
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcLooks looks;
  private final Sights sights;
  private final AuditTrail audit;

  Looks(
      Permissions permissions,
      CurrentUser currentUser,
      JdbcLooks looks,
      Sights sights,
      AuditTrail audit) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.looks = looks;
    this.sights = sights;
    this.audit = audit;
  }

  /// The person whom the actor's account belongs to; its holder signed in or sent a token.
  public Optional<UUID> own() {
    permissions.require(Duty.OWN_PROFILE);
    return Optional.ofNullable(currentUser.actor().person());
  }

  /// Who depends on the actor, by id, with their names.
  public Map<UUID, String> dependants() {
    permissions.require(Duty.OWN_PROFILE);
    return own().map(looks::dependants).orElse(Map.of());
  }

  /// One page of who looked at a person, the latest first; nobody is told of their own looks.
  /// Orders: `at`, `who`, `what`.
  public Page<Look> list(UUID person, LookFilter filter, PageRequest request) {
    permissions.requireAny(Duty.OWN_PROFILE, Duty.READ_AUDIT);
    requireReach(person);
    var conditions = JdbcLooks.about(person, filter, deeds(filter), self(person));
    var rows = looks.page(conditions, request, request.size(), request.offset());
    return Page.of(rows, request, () -> looks.count(conditions));
  }

  /// All of it, for a list to take along; at most that many.
  public List<Look> all(UUID person, LookFilter filter, PageRequest order, int most) {
    permissions.requireAny(Duty.OWN_PROFILE, Duty.READ_AUDIT);
    requireReach(person);
    var conditions = JdbcLooks.about(person, filter, deeds(filter), self(person));
    return looks.page(conditions, order, most, 0);
  }

  /// Whose own looks are left out, and from whom looks may be withheld: whoever asks of
  /// oneself, with whatever duties.
  private @Nullable UUID self(UUID person) {
    if (!isOwn(person)) return null;
    return switch (currentUser.actor()) {
      case Actor.Account it -> it.account();
      case Actor.ApiToken it -> it.account();
      case Actor.AnswerLink _, Actor.SystemJob _ -> null;
    };
  }

  private void requireReach(UUID person) {
    if (permissions.allows(Duty.OWN_PROFILE) && isOwn(person)) return;
    permissions.require(Duty.READ_AUDIT);
    audit.record("platform.looks-read", person.toString(), Map.of());
  }

  private boolean isOwn(UUID person) {
    var own = currentUser.actor().person();
    return own != null && (own.equals(person) || looks.dependants(own).containsKey(person));
  }

  private String[] deeds(LookFilter filter) {
    return sights.deeds(filter.sight() == null ? "" : filter.sight().strip());
  }
}
