package org.safeconduct.access.openings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.people.sharing.ShareFilter;
import org.safeconduct.people.sharing.Sharing;
import org.safeconduct.people.sharing.Terms;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.ReleaseAuthority;
import org.safeconduct.platform.ReleaseAuthority.Release;
import org.safeconduct.platform.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sharing between organisations, with an end: the focal point of one, if they may release
/// information at that moment, lets the other look, takes it back, and sees it listed. Looking is
/// an opening for an hour at most that nobody reviews.
@Service
public class Shares {
  private static final int LONGEST_DAYS = 366;

  /// More people of one country do not fit into a scope.
  private static final int MOST = 2_000;

  /// By what a list is searched besides what every list of what is shared has.
  static final String SHOWN = "s.country, s.shared_by";

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Duration LOOK = Duration.ofHours(1);
  private static final Actor JOB = new Actor.SystemJob("shares", Set.of(Duty.RUN_JOBS));

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcShares shares;
  private final JdbcOpenings openings;
  private final ReleaseAuthority releases;
  private final AuditTrail audit;
  private final Clock clock;

  Shares(
      Permissions permissions,
      CurrentUser currentUser,
      JdbcShares shares,
      JdbcOpenings openings,
      ReleaseAuthority releases,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.shares = shares;
    this.openings = openings;
    this.releases = releases;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is asked for, as it was typed.
  ///
  /// @param code the short name of the organisation whose people are shared
  /// @param to the short name of the organisation that may look
  /// @param country two letters, or empty for all people
  public record Wish(String code, String to, String country, Terms terms) {
    /// Before anything is typed.
    static final Wish NONE = new Wish("", "", "", Terms.NONE);
  }

  /// Shares, until the end of that day.
  ///
  /// @return the fields that are wrong; `authority` alone if only that the actor may not release
  ///     is in the way; empty if it is shared
  @Transactional
  public Set<String> share(Wish wish) {
    permissions.requireFresh(Duty.SHARE_RECORDS);
    var now = clock.instant();
    var giver = party(wish.code()).filter(this::isMine).orElse(null);
    var receiver = party(wish.to())
        .filter(it -> giver == null || !it.organisation().equals(giver.organisation()))
        .orElse(null);
    var country = wish.country().strip().toUpperCase(Locale.ROOT);
    var until = wish.terms().end(now, LONGEST_DAYS);
    var wrong = new LinkedHashSet<String>();
    if (giver == null) wrong.add("code");
    if (receiver == null) wrong.add("to");
    if (!country.isEmpty() && !COUNTRIES.contains(country)) wrong.add("country");
    if (!wish.terms().hasReason()) wrong.add("reason");
    if (until == null) wrong.add("until");
    if (giver == null || receiver == null || until == null || !wrong.isEmpty()) return wrong;
    var given = new Sharing.Given(now, currentUser.name(), wish.terms().reason());
    var terms = new Sharing(UUID.randomUUID(), giver, receiver, given, until, null);
    var share = new Share(terms, country.isEmpty() ? null : country);
    return add(share) ? Set.of() : Set.of("authority");
  }

  private boolean add(Share share) {
    if (!releases.exercise(released(share))) return false;
    shares.add(share);
    var terms = share.terms();
    audit.record(
        "access.records-shared",
        terms.giver().organisation().toString(),
        Map.of(
            "share", terms.id().toString(),
            "to", terms.receiver().organisation().toString(),
            "country", Objects.requireNonNullElse(share.country(), ""),
            "until", terms.until().toString(),
            "reason", terms.given().reason()));
    return true;
  }

  /// The organisation that goes by this short name, whether or not the actor sees it.
  private Optional<Sharing.Party> party(String code) {
    return currentUser.callAs(JOB, () -> shares.party(code.strip()));
  }

  private static Release released(Share it) {
    var organisation = it.terms().giver().organisation().value();
    return new Release(organisation, it.country(), "share " + it.id());
  }

  /// Takes a share back, at once: whoever looks at it sees nothing any more.
  ///
  /// @throws NotFound if the actor's organisations gave no such share
  @Transactional
  public void revoke(UUID id) {
    permissions.require(Duty.SHARE_RECORDS);
    var share = shares
        .find(id)
        .filter(it -> isMine(it.terms().giver()))
        .orElseThrow(() -> new NotFound("share", id));
    shares.revoke(id, currentUser.name(), clock.instant());
    audit.record(
        "access.share-revoked",
        share.terms().giver().organisation().toString(),
        Map.of("share", id.toString()));
  }

  /// What became of looking.
  public enum Looked {
    /// The records are open.
    OPEN,
    /// Nobody of them is in that country now, or will be.
    NOBODY,
    /// There are more than can be shown at once.
    TOO_MANY
  }

  /// Looks at what was shared with one of the actor's own organisations, for an hour. Taking the
  /// share back waits for this, and ends it.
  ///
  /// @throws NotFound if no such share is in force
  @Transactional
  public Looked look(UUID id) {
    permissions.require(Duty.BREAK_GLASS);
    var actor = account();
    var now = clock.instant();
    var share = shares
        .hold(id)
        .filter(it -> it.terms().isInForce(now))
        .filter(it -> isOwn(actor, it.terms().receiver(), now))
        .orElseThrow(() -> new NotFound("share", id));
    var persons = share.country() == null ? Set.<UUID>of() : there(share);
    if (share.country() != null && persons.isEmpty()) return Looked.NOBODY;
    if (persons.size() > MOST) return Looked.TOO_MANY;
    var hour = now.plus(LOOK);
    var last = share.terms().until();
    var ends = hour.isBefore(last) ? hour : last;
    openings.look(actor, share, persons, now, ends);
    audit.record(
        "access.share-looked-at",
        share.terms().giver().organisation().toString(),
        Map.of("share", id.toString(), "people", persons));
    return Looked.OPEN;
  }

  /// One page of what one's organisations gave and got; all of it for reviewers. Orders: `shared`
  /// (the default, the latest first), `until`, `code`, `to`.
  public Page<Share> list(ShareFilter filter, PageRequest request) {
    permissions.requireAny(Duty.SHARE_RECORDS, Duty.BREAK_GLASS, Duty.REVIEW_ACCESS);
    var all = permissions.allows(Duty.REVIEW_ACCESS);
    var mine = permissions.scope().organisations();
    return shares.page(filter.conditions(SHOWN, all, mine, clock.instant()), request);
  }

  /// The people whom the country holds now or will, as somebody sees them who looks after it.
  private Set<UUID> there(Share share) {
    var organisation = share.terms().giver().organisation().value();
    var scope = new Scope(
        false,
        Set.of(organisation),
        Set.of(),
        Set.of(),
        Set.of(String.valueOf(share.country())),
        0);
    var looker = new Actor.Account(new UUID(0, 0), null, "shares", Set.of(Duty.RUN_JOBS), scope);
    return currentUser.callAs(looker, () -> shares.there(organisation, MOST + 1));
  }

  /// Not one that the actor sees because records were opened.
  private boolean isOwn(Actor.Account actor, Sharing.Party receiver, Instant now) {
    var organisation = receiver.organisation().value();
    return actor.scope().organisations().contains(organisation)
        && openings.open(actor.account(), now).stream()
            .noneMatch(it -> it.target().organisation().equals(organisation));
  }

  private boolean isMine(Sharing.Party party) {
    return permissions.scope().organisations().contains(party.organisation().value());
  }

  private Actor.Account account() {
    if (currentUser.actor() instanceof Actor.Account account) return account;
    throw new Forbidden("only a person who signed in looks at what is shared");
  }
}
