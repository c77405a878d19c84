package org.safeconduct.profiles;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The two-person rule for deleting earlier: whoever chooses fewer days asks, somebody else who
/// keeps records confirms, and until then nothing is deleted earlier. Jobs of the installation ask
/// nobody.
@Service
public class Shortenings {
  /// What decides when something is deleted.
  private static final Set<Setting> KEPT = Set.of(
      Setting.WHEREABOUTS_KEPT_DAYS,
      Setting.TRIPS_KEPT_DAYS,
      Setting.MESSAGES_KEPT_DAYS,
      Setting.LEAVERS_KEPT_DAYS);

  private final Permissions permissions;
  private final JdbcShortenings shortenings;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  Shortenings(
      Permissions permissions,
      JdbcShortenings shortenings,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.shortenings = shortenings;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// What waits to be confirmed, the oldest first.
  public List<Shortening> waiting() {
    permissions.requireAny(Duty.KEEP_RECORDS, Duty.READ_AUDIT, Duty.RUN_JOBS);
    return shortenings.waiting();
  }

  /// Lets it be deleted earlier.
  ///
  /// @return whether it was confirmed: not by whoever asked for it
  /// @throws NotFound if none of this name waits
  @Transactional
  public boolean confirm(UUID id) {
    permissions.requireFresh(Duty.KEEP_RECORDS);
    var shortening = shortenings.waiting().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("shortening that waits", id));
    var confirmer = currentUser.actor();
    if (confirmer.identity().equals(shortening.asker())) return false;
    if (!shortenings.confirm(id, confirmer.identity(), confirmer.name(), clock.instant()))
      throw new NotFound("shortening that waits", id);
    tell("profiles.shortening-confirmed", shortening);
    return true;
  }

  /// Asks for what becomes shorter.
  ///
  /// @param whose choice held until now: its own, or [Profiles#INSTALLATION]
  /// @param before the values that held
  /// @param after the values that were chosen
  void ask(
      UUID organisation, UUID whose, Map<Setting, Integer> before, Map<Setting, Integer> after) {
    var actor = currentUser.actor();
    if (actor instanceof Actor.SystemJob) return;
    var waiting = shortenings.waiting();
    for (var setting : KEPT) {
      int was = Shortening.kept(waiting, whose, setting, before.getOrDefault(setting, 0));
      int is = after.getOrDefault(setting, was);
      shortenings.forget(organisation, setting, is);
      if (is >= was) continue;
      var asked = new Shortening(
          UUID.randomUUID(),
          organisation,
          setting,
          was,
          is,
          clock.instant(),
          actor.name(),
          actor.identity());
      shortenings.add(asked);
      tell("profiles.shortening-asked", asked);
    }
  }

  private void tell(String deed, Shortening it) {
    audit.record(
        deed,
        it.organisation().toString(),
        Map.of(
            "setting", it.setting().key(),
            "before", it.before(),
            "days", it.days(),
            "askedBy", it.askedBy()));
  }
}
