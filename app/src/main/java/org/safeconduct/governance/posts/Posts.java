package org.safeconduct.governance.posts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is appointed to which post, by which letter, for which term. Everybody who may read the
/// network sees all of it: in a crisis one must know whom to call, whatever their organisation.
@Service
public class Posts {
  private static final int MOST = 1_000;

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final JdbcHoldings holdings;
  private final JdbcLetters letters;

  Posts(
      Permissions permissions,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      JdbcHoldings holdings,
      JdbcLetters letters) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.holdings = holdings;
    this.letters = letters;
  }

  /// One page of the appointments that the filter admits.
  ///
  /// @param request sort orders: `post` (the default, the highest first), `person`, `zone`,
  ///     `country`, `from`, `ends`
  public Page<Holding> list(HoldingFilter filter, PageRequest request) {
    permissions.require(Duty.READ_NETWORK);
    var now = clock.instant();
    return Page.of(holdings.page(filter, now, request), request, () -> holdings.count(filter, now));
  }

  /// The next appointments in the order of their ids, for programs that read everything.
  ///
  /// @param after the last one seen, or `null` for the beginning
  /// @param limit how many at most, 1 to 1,000
  public List<Holding> next(HoldingFilter filter, @Nullable AppointmentId after, int limit) {
    permissions.require(Duty.READ_NETWORK);
    return holdings.next(filter, clock.instant(), after, Math.clamp(limit, 1, MOST));
  }

  /// How many appointments the filter admits.
  public long count(HoldingFilter filter) {
    permissions.require(Duty.READ_NETWORK);
    return holdings.count(filter, clock.instant());
  }

  /// An appointment as it stands.
  ///
  /// @throws NotFound if there is no such appointment
  public Holding get(AppointmentId id) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT);
    var found =
        holdings.find(id, clock.instant()).orElseThrow(() -> new NotFound("appointment", id));
    if (!permissions.allows(Duty.READ_NETWORK) && !isOwn(found))
      throw new NotFound("appointment", id);
    return found;
  }

  /// Every version of an appointment, the newest first, for whoever may [#get] it.
  public List<Holding> history(AppointmentId id) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT);
    return holdings.versions(get(id).id(), clock.instant());
  }

  /// Every appointment to any of these seats, past and to come included, the newest start first;
  /// withdrawn ones are left out.
  public List<Holding> of(Collection<Seat> seats) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT, Duty.RUN_JOBS);
    return holdings.of(seats, clock.instant());
  }

  /// Every appointment to any of these posts wherever they are, as [#of(Collection)].
  public List<Holding> ofPosts(Collection<Post> posts) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return holdings.ofPosts(posts, clock.instant());
  }

  /// What a person holds now.
  public List<Holding> heldBy(PersonId person) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT, Duty.RUN_JOBS);
    return holdings.heldBy(List.of(person), clock.instant());
  }

  /// What holds now or will, without these posts.
  public List<Holding> openBut(Set<Post> left) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return holdings.openBut(left, clock.instant());
  }

  /// Whose term ran out or was ended within this time before now.
  public List<Holding> endedWithin(Duration before) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    Instant now = clock.instant();
    return holdings.endedBetween(now.minus(before), now);
  }

  /// To whom each seat reports on a line.
  public Map<Seat, Seat> line(Lines.Line line) {
    permissions.require(Duty.READ_NETWORK);
    return holdings.line(line, clock.instant());
  }

  /// The signed letter of a version of an appointment: for whoever keeps the network or audits
  /// it, and for the holder.
  ///
  /// @throws NotFound if no version has this letter, or the reader may not see it
  @Transactional
  public LetterFile letter(AppointmentId id, UUID file) {
    permissions.requireAny(Duty.MANAGE_NETWORK, Duty.READ_AUDIT, Duty.OWN_ACCOUNT);
    var versions = holdings.versions(id, clock.instant());
    boolean mine = permissions.allows(Duty.MANAGE_NETWORK)
        || permissions.allows(Duty.READ_AUDIT)
        || versions.stream().anyMatch(this::isOwn);
    if (!mine || versions.stream().noneMatch(it -> file.equals(it.letter().file())))
      throw new NotFound("letter", file);
    audit.record("governance.letter-read", id.toString(), Map.of("letter", file.toString()));
    return letters.find(file).orElseThrow(() -> new NotFound("letter", file));
  }

  private boolean isOwn(Holding holding) {
    return OwnPerson.of(currentUser).map(holding.person()::equals).orElse(false);
  }
}
