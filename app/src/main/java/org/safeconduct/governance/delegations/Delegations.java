package org.safeconduct.governance.delegations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.governance.posts.Term;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who may decide what. Asked at each approval: the answer names the post or the delegation under
/// which somebody decides, or says in words why not. What counts is the very moment of asking.
@Service
public class Delegations {
  /// What somebody may decide does not hang on what they may see.
  static final Actor RULING =
      new Actor.SystemJob("who may decide", Set.of(Duty.READ_NETWORK, Duty.RUN_JOBS));

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final Posts posts;
  private final JdbcDelegations delegations;

  Delegations(
      Permissions permissions,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      Posts posts,
      JdbcDelegations delegations) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.posts = posts;
    this.delegations = delegations;
  }

  /// Whether the actor may decide this now; for showing a button, and as the first half of
  /// [#exercise].
  public Ruling check(Authority authority, Matter matter) {
    permissions.require(Duty.OWN_ACCOUNT);
    var person = OwnPerson.of(currentUser);
    return person.isEmpty()
        ? Ruling.Refused.because("no-person")
        : currentUser.callAs(RULING, () -> ruling(authority, matter, person.get()));
  }

  /// Decides under an authority: writes down by which delegation it was decided, or that it was
  /// refused. Call it in the transaction of the deed.
  @Transactional
  public Ruling exercise(Authority authority, Matter matter) {
    permissions.require(Duty.OWN_ACCOUNT);
    var ruling = check(authority, matter);
    switch (ruling) {
      case Ruling.Granted it -> {
        var details = Map.of(
            "authority", authority.name(),
            "delegation", String.valueOf(it.delegation()),
            "seat", it.seat().toString());
        delegations.note(new AuthorityUse(
            authority, it.delegation(), it.seat(), it.person(), matter.subject(), clock.instant()));
        audit.record("governance.authority-exercised", matter.subject(), details);
      }
      case Ruling.Refused it -> refuse(authority, matter, it);
    }
    return ruling;
  }

  /// Writes down that somebody may not decide, and why.
  void refuse(Authority authority, Matter matter, Ruling.Refused why) {
    audit.record(
        "governance.authority-refused",
        matter.subject(),
        Map.of("authority", authority.name(), "because", why.key()));
  }

  /// One page of the delegations that the filter admits.
  ///
  /// @param request sort orders: `authority` (the default), `from`, `starts`, `ends`
  public Page<Delegation> list(DelegationFilter filter, PageRequest request) {
    permissions.require(Duty.READ_NETWORK);
    var now = clock.instant();
    return Page.of(
        delegations.page(filter, now, request), request, () -> delegations.count(filter, now));
  }

  /// A delegation, for whoever reads the network and whoever received it.
  ///
  /// @throws NotFound if there is none
  public Delegation get(DelegationId id) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT);
    var found = delegations.find(id).orElseThrow(() -> new NotFound("delegation", id));
    if (!permissions.allows(Duty.READ_NETWORK) && !isOwn(found))
      throw new NotFound("delegation", id);
    return found;
  }

  /// The last decisions that were taken under a delegation, for the same.
  public List<AuthorityUse> uses(DelegationId id) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT);
    return delegations.uses(get(id).id());
  }

  /// Everybody who may decide today.
  ///
  /// @param matter what about; null for anything at all
  public List<Entitled> whoMay(Authority authority, @Nullable Matter matter) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    var visible = delegations.of(authority);
    var chain =
        new Chain(currentUser.callAs(RULING, () -> delegations.of(authority)), clock.instant());
    var found = new ArrayList<Entitled>();
    posts.ofPosts(EnumSet.of(Post.DESIGNATED_OFFICIAL, Post.EXECUTIVE_HEAD)).stream()
        .filter(it -> it.term() instanceof Term.InForce)
        .filter(it -> authority.isInherent(it.seat()) && Chain.covers(it.seat(), matter))
        .forEach(it -> found.add(
            new Entitled(it.person(), it.seat(), null, it.seat(), it.when().until())));
    for (var it : visible)
      if (chain.obstacle(it, matter).isEmpty())
        receivers(it)
            .forEach(holder -> found.add(new Entitled(
                holder.person, holder.seat, it, chain.root(it), it.when().until())));
    return found;
  }

  /// Those of the organisations for which somebody may decide today by a delegation, whether or
  /// not anybody holds the post that gave it.
  public Set<OrganisationId> delegatedFor(
      Authority authority, Collection<OrganisationId> organisations) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    if (organisations.isEmpty()) return Set.of();
    var all = currentUser.callAs(RULING, () -> delegations.of(authority));
    var chain = new Chain(all, clock.instant());
    var received = all.stream()
        .filter(it -> chain.obstacle(it, null).isEmpty())
        .filter(it -> receivers(it).findAny().isPresent())
        .toList();
    return organisations.stream()
        .filter(organisation -> received.stream()
            .anyMatch(it ->
                chain.obstacle(it, Matter.of(organisation, authority.name())).isEmpty()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Ruling ruling(Authority authority, Matter matter, PersonId person) {
    var seats = seatsOf(person);
    var own = seats.stream()
        .filter(it -> authority.isInherent(it) && Chain.covers(it, matter))
        .findFirst();
    if (own.isPresent()) return new Ruling.Granted(person, null, own.get());
    var all = delegations.of(authority);
    var chain = new Chain(all, clock.instant());
    Optional<Ruling.Refused> why = Optional.empty();
    for (var it : all) {
      if (!isFor(it, person, seats)) continue;
      var obstacle = chain.obstacle(it, matter);
      if (obstacle.isEmpty()) return new Ruling.Granted(person, it.id(), chain.root(it));
      if (why.isEmpty()) why = obstacle;
    }
    return why.orElse(Ruling.Refused.because("no-delegation"));
  }

  private boolean isOwn(Delegation it) {
    return OwnPerson.of(currentUser)
        .map(person -> isFor(it, person, seatsOf(person)))
        .orElse(false);
  }

  private List<Seat> seatsOf(PersonId person) {
    return posts.heldBy(person).stream().map(Holding::seat).toList();
  }

  private static boolean isFor(Delegation it, PersonId person, List<Seat> seats) {
    return switch (it.to()) {
      case Delegation.ToPerson to -> to.person().equals(person);
      case Delegation.ToSeat to -> seats.contains(to.seat());
    };
  }

  private Stream<Holder> receivers(Delegation it) {
    return switch (it.to()) {
      case Delegation.ToPerson to -> Stream.of(new Holder(to.person(), null));
      case Delegation.ToSeat to ->
        posts.of(List.of(to.seat())).stream()
            .filter(holding -> holding.term() instanceof Term.InForce)
            .map(holding -> new Holder(holding.person(), to.seat()));
    };
  }

  private record Holder(PersonId person, @Nullable Seat seat) {}
}
