package org.safeconduct.people.presence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.shared.Interval;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everybody's calendar, for rooms that build a picture of their own. Whose entries changed stands
/// among the changes of [org.safeconduct.people.PeopleRegister#changesAfter].
@Service
public class PresenceFeed {
  private final Permissions permissions;
  private final JdbcPresences presences;

  PresenceFeed(Permissions permissions, JdbcPresences presences) {
    this.permissions = permissions;
    this.presences = presences;
  }

  /// The entries of these people that were not withdrawn.
  public List<Presence> of(Collection<PersonId> persons) {
    permissions.require(Duty.RUN_JOBS);
    return presences.of(persons).stream().filter(it -> !it.withdrawn()).toList();
  }

  /// Hands over every entry of everybody that ends at a moment or later.
  @Transactional(readOnly = true)
  public void eachSince(Instant moment, Consumer<Presence> taker) {
    permissions.require(Duty.RUN_JOBS);
    presences.each(Interval.FOREVER, moment, taker);
  }

  /// Hands over every entry as it was known at a moment (knowledge time, UTC).
  @Transactional(readOnly = true)
  public void each(Instant knownAt, Consumer<Presence> taker) {
    permissions.require(Duty.RUN_JOBS);
    presences.each(knownAt, Instant.EPOCH, taker);
  }
}
