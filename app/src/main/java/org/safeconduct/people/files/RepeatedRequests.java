package org.safeconduct.people.files;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;

import java.time.Clock;
import java.util.TreeMap;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds a person for a program that may ask again because the answer was lost.
@Service
public class RepeatedRequests {
  private final Permissions permissions;
  private final PersonFiles files;
  private final RequestKeys keys;
  private final CurrentUser currentUser;
  private final Clock clock;

  RepeatedRequests(
      Permissions permissions,
      PersonFiles files,
      JdbcClient jdbc,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.files = files;
    this.keys = new RequestKeys(jdbc, "people.repeated_request", "person");
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// What became of a request.
  public sealed interface Answer {
    /// Carried out or refused now.
    record Fresh(FileOutcome outcome) implements Answer {}

    /// Carried out before.
    record Again(PersonId person) implements Answer {}

    /// The key named another request.
    record KeyUsed() implements Answer {}
  }

  /// Adds a person, once for each key of the actor.
  @Transactional
  public Answer add(Draft draft, String key) {
    permissions.require(EDIT_PEOPLE);
    var request = new TreeMap<>(draft.values()).toString();
    var by = currentUser.actor().identity();
    var earlier = keys.find(by, key);
    if (earlier.isPresent())
      return earlier.get().asked(request)
          ? new Answer.Again(new PersonId(earlier.get().made()))
          : new Answer.KeyUsed();
    var outcome = files.add(draft);
    if (outcome instanceof FileOutcome.Done it)
      keys.keep(by, key, request, it.person().value(), clock.instant());
    return new Answer.Fresh(outcome);
  }
}
