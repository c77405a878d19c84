package org.safeconduct.people.presence;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.TreeMap;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Draft;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters days for a program that may ask again because the answer was lost.
@Service
public class RepeatedEntries {
  private final Permissions permissions;
  private final PresenceCalendar calendar;
  private final JdbcPresences presences;
  private final JdbcRepeatedEntries requests;
  private final CurrentUser currentUser;
  private final Clock clock;

  RepeatedEntries(
      Permissions permissions,
      PresenceCalendar calendar,
      JdbcPresences presences,
      JdbcRepeatedEntries requests,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.calendar = calendar;
    this.presences = presences;
    this.requests = requests;
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
    var digest = digest(person, draft);
    var by = currentUser.actor().identity();
    var earlier = requests.find(by, key);
    if (earlier.isPresent()) {
      var known = presences.find(earlier.get().entry());
      return MessageDigest.isEqual(earlier.get().digest(), digest) && known.isPresent()
          ? new Answer.Again(known.get())
          : new Answer.KeyUsed();
    }
    var outcome = calendar.enter(person, draft);
    if (outcome instanceof PresenceOutcome.Done it)
      requests.keep(
          by, key, new JdbcRepeatedEntries.Earlier(digest, it.entry().id()), clock.instant());
    return new Answer.Fresh(outcome);
  }

  private static byte[] digest(PersonId person, Draft draft) {
    try {
      var request = person + " " + new TreeMap<>(draft.values());
      return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }
}
