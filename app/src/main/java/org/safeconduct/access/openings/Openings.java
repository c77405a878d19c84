package org.safeconduct.access.openings;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.SecurityNotices;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RateLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opening records outside of one's scope, and looking into that afterwards.
@Service
public class Openings {
  /// For how many minutes records can be opened.
  public static final List<Integer> MINUTES = List.of(15, 30, 60, 240);

  private static final String PAGE = "/access/openings";
  private static final int SHORTEST = 10;
  private static final int LONGEST = 500;
  private static final int A_MINUTE = 5;
  private static final Actor JOB = new Actor.SystemJob("openings", Set.of(Duty.RUN_JOBS));

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcOpenings openings;
  private final SecurityNotices notices;
  private final RateLimits limits;
  private final AuditTrail audit;
  private final Clock clock;

  Openings(
      Permissions permissions,
      CurrentUser currentUser,
      JdbcOpenings openings,
      SecurityNotices notices,
      RateLimits limits,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.openings = openings;
    this.notices = notices;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is asked for, as it was typed.
  ///
  /// @param code the organisation's short name
  /// @param number of the person there; empty for all people of the organisation
  /// @param minutes one of [#MINUTES]
  public record Wish(String code, String number, String reason, int minutes) {}

  /// Opens records, at once; those responsible are told in the same moment.
  @Transactional
  public OpeningOutcome open(Wish wish) {
    permissions.requireFresh(Duty.BREAK_GLASS);
    var actor = account();
    limits.take("opening:" + actor.account(), A_MINUTE);
    var why = wish.reason().strip();
    if (isTooShort(why)) return new OpeningOutcome.Refused("reason", "access.opening.wrong.reason");
    if (!MINUTES.contains(wish.minutes()))
      return new OpeningOutcome.Refused("minutes", "access.opening.wrong.minutes");
    var number = wish.number().strip();
    var target = currentUser
        .callAs(JOB, () -> openings.target(wish.code().strip(), number))
        .orElse(null);
    if (target == null) return new OpeningOutcome.Refused("code", "access.opening.wrong.code");
    if (!number.isEmpty() && target.person() == null)
      return new OpeningOutcome.Refused("number", "access.opening.wrong.number");
    openings.open(opening(actor, target, why, wish.minutes()));
    tell(target, why, wish.minutes());
    return new OpeningOutcome.Done();
  }

  /// Closes everything that the actor has open.
  @Transactional
  public void end() {
    permissions.require(Duty.BREAK_GLASS);
    var actor = account();
    int ended = openings.end(actor.account(), clock.instant());
    audit.record("access.records-closed", actor.account().toString(), Map.of("openings", ended));
  }

  /// One page, what waits for a review first: all of them for reviewers, one's own for the others.
  /// Orders: `opened`, `name`, `code`.
  Page<Opening> list(OpeningFilter filter, PageRequest request) {
    permissions.requireAny(Duty.REVIEW_ACCESS, Duty.BREAK_GLASS);
    var of = permissions.allows(Duty.REVIEW_ACCESS) ? null : account().account();
    var wanted = filter.conditions(of, clock.instant());
    return Page.of(openings.page(wanted, request), request, () -> openings.count(wanted));
  }

  /// Closes the review of an opening; somebody else does than who opened. What was opened without
  /// need is open no longer.
  ///
  /// @param finding what the reviewer found, in words
  /// @throws NotFound if there is none that waits for a review
  @Transactional
  public OpeningOutcome review(UUID id, boolean justified, String finding) {
    permissions.require(Duty.REVIEW_ACCESS);
    var opening = openings
        .find(id)
        .filter(it -> it.review() == null)
        .orElseThrow(() -> new NotFound("opening", id));
    var reviewer = account();
    if (opening.account().equals(reviewer.account()))
      return new OpeningOutcome.AnotherPersonNeeded();
    var said = finding.strip();
    if (isTooShort(said))
      return new OpeningOutcome.Refused("finding", "access.opening.wrong.reason");
    var review = new Opening.Review(clock.instant(), reviewer.name(), justified, said);
    openings.review(id, reviewer.account(), review);
    boolean ended = !justified && openings.endOne(id, clock.instant());
    audit.record(
        "access.opening-reviewed",
        id.toString(),
        Map.of(
            "justified", justified, "ended", ended, "account", opening.account().toString()));
    return new OpeningOutcome.Done();
  }

  /// The actor with what it has open now, for the door that looks at each request.
  public Actor.Account widened(Actor.Account actor) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    return actor.duties().contains(Duty.BREAK_GLASS)
        ? Widened.of(actor, openings.open(actor.account(), clock.instant()))
        : actor;
  }

  private Opening opening(Actor.Account actor, Opening.Target target, String why, int minutes) {
    var now = clock.instant();
    var ends = now.plus(Duration.ofMinutes(minutes));
    return new Opening(
        UUID.randomUUID(), actor.account(), actor.name(), target, why, now, ends, null);
  }

  private void tell(Opening.Target target, String why, int minutes) {
    var whose = target.person() == null ? target.organisation() : target.person();
    audit.record(
        "access.records-opened",
        whose.toString(),
        Map.of("reason", why, "minutes", minutes, "organisation", target.code()));
    notices.tellResponsible("records-opened", target.organisation(), PAGE);
  }

  private Actor.Account account() {
    if (currentUser.actor() instanceof Actor.Account account) return account;
    throw new Forbidden("only a person who signed in opens or reviews records");
  }

  private static boolean isTooShort(@Nullable String words) {
    return words == null || words.length() < SHORTEST || words.length() > LONGEST;
  }
}
