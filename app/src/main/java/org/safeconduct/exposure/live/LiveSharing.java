package org.safeconduct.exposure.live;

import static org.safeconduct.platform.Duty.OWN_PROFILE;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person's own consent to live position. Nobody opens a window for somebody else.
@Service
public class LiveSharing {
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcLiveWindows windows;
  private final AuditTrail audit;
  private final Clock clock;
  private final LiveLimits limits;

  LiveSharing(
      Permissions permissions,
      CurrentUser currentUser,
      JdbcLiveWindows windows,
      AuditTrail audit,
      Clock clock,
      LiveLimits limits) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.windows = windows;
    this.audit = audit;
    this.clock = clock;
    this.limits = limits;
  }

  /// Every window that the actor's person ever opened, the latest first; nobody else's.
  public List<LiveWindow> mine() {
    permissions.require(OWN_PROFILE);
    return person().map(windows::of).orElse(List.of());
  }

  /// A window that the actor's person opened.
  ///
  /// @throws NotFound if the actor's person opened no such window
  public LiveWindow get(UUID id) {
    permissions.require(OWN_PROFILE);
    return mine().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("window", id));
  }

  /// Opens a window.
  ///
  /// @param from ISO 8601, without an offset in UTC; empty for now
  /// @param until the same, at most a week later
  /// @param purpose 3 to 200 characters
  /// @throws NotFound if the account belongs to nobody in the register
  @Transactional
  public LiveOutcome open(String from, String until, String purpose) {
    permissions.require(OWN_PROFILE);
    var person = self();
    var now = clock.instant();
    var rules = new LiveRules();
    var when = rules.when(from, until, now);
    var why = rules.purpose(purpose);
    if (!rules.wrongs().isEmpty() || when.isEmpty()) return new LiveOutcome.Refused(rules.wrongs());
    if (limits.areReached()) return new LiveOutcome.Refused(Map.of("from", "enough"));
    var window = new LiveWindow(UUID.randomUUID(), person, when.get(), why, now, null);
    windows.add(window);
    audit.record(
        "exposure.live-window-opened",
        person.toString(),
        Map.of(
            "window", window.id().toString(),
            "from", when.get().from().toString(),
            "until", when.get().until().toString(),
            "purpose", why));
    return new LiveOutcome.Opened(window);
  }

  /// Closes a window before its end; leaves one that is over as it is.
  ///
  /// @return the window as it is now
  /// @throws NotFound if the actor's person opened no such window
  @Transactional
  public LiveWindow close(UUID id) {
    permissions.require(OWN_PROFILE);
    var person = self();
    if (windows.close(person, id, clock.instant()))
      audit.record(
          "exposure.live-window-closed", person.toString(), Map.of("window", id.toString()));
    return get(id);
  }

  private PersonId self() {
    return person().orElseThrow(() -> new NotFound("profile", "of this account"));
  }

  private Optional<PersonId> person() {
    return Optional.ofNullable(currentUser.actor().person()).map(PersonId::new);
  }
}
