package org.safeconduct.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who may confirm a grave change, by what [Grants] says of it.
@Component
class Confirmers {
  private final JdbcGrants grants;
  private final JdbcAccounts accounts;
  private final SecurityNotices notices;
  private final Clock clock;

  Confirmers(JdbcGrants grants, JdbcAccounts accounts, SecurityNotices notices, Clock clock) {
    this.grants = grants;
    this.accounts = accounts;
    this.notices = notices;
    this.clock = clock;
  }

  /// Why this account cannot confirm it, as the end of the message keys `access.grant.wrong.` and
  /// `access.grant.not-you.`; empty if it can.
  Optional<String> obstacle(Grant grant, UUID decider) {
    if (decider.equals(grant.asker()) || decider.equals(grant.account().value()))
      return Optional.of("another");
    if (opensAlone(grant, decider)) return Optional.of("other-half");
    return mayBeOne(grant.asker(), decider) ? Optional.of("may-be-one") : Optional.empty();
  }

  /// The same of each of these that waits, for one account; those that it can confirm are left
  /// out.
  Map<UUID, String> obstacles(Collection<Grant> waiting, UUID decider) {
    var obstacles = new HashMap<UUID, String>();
    for (var it : waiting) obstacle(it, decider).ifPresent(what -> obstacles.put(it.id(), what));
    return obstacles;
  }

  /// Whether there is one of these that no administrator can confirm, but by the emergency key.
  boolean anyStuck(Collection<Grant> waiting) {
    if (waiting.isEmpty()) return false;
    var administrators = administrators();
    return waiting.stream()
        .anyMatch(
            it -> administrators.stream().noneMatch(one -> obstacle(it, one).isEmpty()));
  }

  /// Writes to every administrator but the asker that one more change waits.
  void tellOfOneMore(UUID asker) {
    notices.tellOtherAdministrators("grant-asked", asker, Grants.PAGE);
  }

  /// Whether there is no second administrator who could confirm anything.
  boolean isAlone() {
    return administrators().size() < 2;
  }

  private List<UUID> administrators() {
    return accounts.holders(Role.ADMINISTRATOR).stream()
        .map(it -> it.id().value())
        .toList();
  }

  private boolean opensAlone(Grant grant, UUID decider) {
    return switch (grant.kind()) {
      case PASSWORD ->
        grants.tookFactor(grant.account().value(), apart()).stream()
            .anyMatch(it -> mayBeOne(it, decider));
      case FACTOR, ROLES -> mayBeOne(grant.account().value(), decider);
    };
  }

  /// Whether one person may hold both accounts, by the passwords that were seen.
  boolean mayBeOne(UUID one, UUID other) {
    return !Collections.disjoint(grants.hands(one, apart()), grants.hands(other, apart()));
  }

  private Instant apart() {
    return clock.instant().minus(Grant.APART);
  }
}
