package org.safeconduct.people.presence;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;

import java.time.Clock;
import java.util.TreeMap;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.RequestKeys;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters days for a program that may ask again because the answer was lost.
@Service
public class RepeatedEntries {
  private final Permissions permissions;
  private final PresenceCalendar calendar;
  private final JdbcPresences presences;
  private final RequestKeys keys;
  private final CurrentUser currentUser;
  private final Clock clock;

  RepeatedEntries(
      Permissions permissions,
      PresenceCalendar calendar,
      JdbcPresences presences,
      JdbcClient jdbc,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.calendar = calendar;
    this.presences = presences;
    this.keys = new RequestKeys(jdbc, "people.presence_request", "entry");
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// What became of a request.
  public sealed interface Answer {
    /// Carried out or refused now.
    record Fresh(PresenceOutcome outcome) implements Answer {}

    /// Carried out before.
    record Again(Presence entry) implements Answer {}

    /// The key named another request.
    record KeyUsed() implements Answer {}
  }

  /// Enters days, once for each key of the actor; see [PresenceCalendar#enter].
  @Transactional
  public Answer enter(PersonId person, Draft draft, String key) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    var request = person + " " + new TreeMap<>(draft.values());
    var by = currentUser.actor().identity();
    var earlier = keys.find(by, key);
    if (earlier.isPresent()) {
      var known = presences.find(earlier.get().made());
      return earlier.get().asked(request) && known.isPresent()
          ? new Answer.Again(known.get())
          : new Answer.KeyUsed();
    }
    var outcome = calendar.enter(person, draft);
    if (outcome instanceof PresenceOutcome.Done it)
      keys.keep(by, key, request, it.entry().id(), clock.instant());
    return new Answer.Fresh(outcome);
  }
}
