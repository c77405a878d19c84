package org.safeconduct.crisis.sharing;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.safeconduct.crisis.HeadcountBoard;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.HeadcountOverview;
import org.safeconduct.crisis.HeadcountPeople;
import org.safeconduct.crisis.MemberStanding;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.PeopleRegister;
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
import org.safeconduct.platform.Scope;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets another organisation look at one headcount: the focal point of an organisation, if they
/// may release information at that moment, shares how its own people stand there, until a day, and
/// takes it back.
@Service
public class BoardShares {
  private static final int LONGEST_DAYS = 92;

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcBoardShares shares;
  private final Shown shown;
  private final ReleaseAuthority releases;
  private final PeopleRegister register;
  private final AuditTrail audit;
  private final Clock clock;

  BoardShares(
      Permissions permissions,
      CurrentUser currentUser,
      JdbcBoardShares shares,
      Shown shown,
      ReleaseAuthority releases,
      PeopleRegister register,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.shares = shares;
    this.shown = shown;
    this.releases = releases;
    this.register = register;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is shown of a headcount.
  @Component
  record Shown(HeadcountBoard board, HeadcountPeople people) {}

  /// What is asked for, as it was typed.
  ///
  /// @param code the short name of the organisation whose people are shown
  /// @param to the short name of the organisation that may look
  public record Wish(String code, String to, Terms terms) {
    /// Before anything is typed.
    static final Wish NONE = new Wish("", "", Terms.NONE);
  }

  /// Those of the actor's organisations whose people count in the headcount.
  ///
  /// @throws NotFound if there is no such headcount, or nobody of it in scope
  public List<Organisation> givers(HeadcountId id) {
    permissions.require(Duty.SHARE_RECORDS);
    var mine = permissions.scope().organisations();
    var counted = shown.board().overview(id).organisations().stream()
        .map(it -> it.organisation().value())
        .filter(mine::contains)
        .toList();
    return register.organisations().stream()
        .filter(it -> counted.contains(it.id().value()))
        .toList();
  }

  /// Shares, until the end of that day.
  ///
  /// @return the fields that are wrong; `authority` alone if only that the actor may not release
  ///     is in the way; empty if it is shared
  /// @throws NotFound if there is no such headcount, or nobody of it in scope
  @Transactional
  public Set<String> share(HeadcountId id, Wish wish) {
    permissions.requireFresh(Duty.SHARE_RECORDS);
    var now = clock.instant();
    var giver = named(givers(id), wish.code());
    var receiver = named(register.organisations(), wish.to())
        .filter(it -> giver.isEmpty() || !it.id().equals(giver.get().id()));
    var until = wish.terms().end(now, LONGEST_DAYS);
    var wrong = new LinkedHashSet<String>();
    if (giver.isEmpty()) wrong.add("code");
    if (receiver.isEmpty()) wrong.add("to");
    if (!wish.terms().hasReason()) wrong.add("reason");
    if (until == null) wrong.add("until");
    if (giver.isEmpty() || receiver.isEmpty() || until == null || !wrong.isEmpty()) return wrong;
    var given = new Sharing.Given(now, currentUser.name(), wish.terms().reason());
    var terms = new Sharing(
        UUID.randomUUID(), party(giver.get()), party(receiver.get()), given, until, null);
    return add(new BoardShare(terms, id, "")) ? Set.of() : Set.of("authority");
  }

  private boolean add(BoardShare share) {
    if (!releases.exercise(released(share))) return false;
    shares.add(share);
    tell("crisis.board-shared", share);
    return true;
  }

  private static ReleaseAuthority.Release released(BoardShare it) {
    var organisation = it.terms().giver().organisation().value();
    return new ReleaseAuthority.Release(
        organisation, null, "headcount share " + it.terms().id());
  }

  /// Takes a share back, at once: the next look finds nothing.
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
    tell("crisis.board-share-revoked", share);
  }

  /// One page of what one's organisations gave and got; of all for whoever sees everybody. Orders:
  /// `shared` (the default, the latest first), `until`, `title`, `code`, `to`.
  public Page<BoardShare> list(ShareFilter filter, PageRequest request) {
    permissions.require(Duty.READ_HEADCOUNT);
    var scope = permissions.scope();
    var wanted =
        filter.conditions("c.title", scope.everybody(), scope.organisations(), clock.instant());
    return shares.page(wanted, request);
  }

  /// A share that one of the actor's own organisations got and that is in force. Not as long as
  /// records of others are open.
  ///
  /// @throws NotFound if there is none
  public BoardShare get(UUID id) {
    permissions.require(Duty.READ_HEADCOUNT);
    permissions.require(Duty.TAKE_PART);
    var now = clock.instant();
    return shares
        .find(id)
        .filter(it -> it.terms().isInForce(now))
        .filter(it -> isMine(it.terms().receiver()))
        .orElseThrow(() -> new NotFound("share", id));
  }

  /// The numbers of the organisation that shares.
  ///
  /// @throws NotFound if no such share is in force
  public HeadcountOverview overview(UUID id) {
    permissions.require(Duty.READ_HEADCOUNT);
    var share = get(id);
    return looking(share, () -> shown.board().overview(share.headcount()));
  }

  /// One page of its people, as on the board itself.
  ///
  /// @param request sort orders: those of [HeadcountPeople#list]
  /// @throws NotFound if no such share is in force
  public Page<MemberStanding> people(UUID id, SharedPeople wanted, PageRequest request) {
    permissions.require(Duty.READ_HEADCOUNT);
    var share = get(id);
    return looking(share, () -> shown.people().list(share.headcount(), wanted.members(), request));
  }

  /// Looks as oneself, and sees the people of the organisation that shares and nobody else.
  private <T> T looking(BoardShare share, Supplier<T> look) {
    if (!(currentUser.actor() instanceof Actor.Account own))
      throw new Forbidden("only a person who signed in looks at what is shared");
    var scope = new Scope(
        false,
        Set.of(share.terms().giver().organisation().value()),
        Set.of(),
        Set.of(),
        Set.of(),
        own.scope().clearance());
    var looker = new Actor.Account(
        own.account(), own.person(), own.name(), Set.of(Duty.READ_HEADCOUNT), scope, own.roles());
    return currentUser.callAs(looker, look);
  }

  private boolean isMine(Sharing.Party party) {
    return permissions.scope().organisations().contains(party.organisation().value());
  }

  private void tell(String deed, BoardShare it) {
    audit.record(
        deed,
        it.headcount().toString(),
        Map.of(
            "share", it.id().toString(),
            "organisation", it.terms().giver().organisation().toString(),
            "to", it.terms().receiver().organisation().toString(),
            "until", it.terms().until().toString(),
            "reason", it.terms().given().reason()));
  }

  private static Optional<Organisation> named(List<Organisation> among, String code) {
    return among.stream().filter(it -> it.code().equals(code.strip())).findFirst();
  }

  private static Sharing.Party party(Organisation it) {
    return new Sharing.Party(it.id(), it.code());
  }
}
