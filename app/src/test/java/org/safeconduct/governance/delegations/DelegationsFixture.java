package org.safeconduct.governance.delegations;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.safeconduct.TestPermissions;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.posts.PostsFixture;
import org.safeconduct.places.PlacesFixture;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.ReleaseAuthority;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Delegations as store tests see them.
public final class DelegationsFixture {
  public static final Bounds WIDE = new Bounds(Set.of(), Set.of(), null, null, 0);

  public final Delegations delegations;
  public final Delegating delegating;
  public final ReleaseAuthority releases;
  private final CurrentUser currentUser;
  private final Clock clock;

  public DelegationsFixture(
      JdbcClient jdbc, CurrentUser currentUser, Clock clock, PostsFixture posts) {
    this.currentUser = currentUser;
    this.clock = clock;
    var permissions = new TestPermissions(currentUser);
    var rows = new JdbcDelegations(jdbc);
    delegations = new Delegations(permissions, currentUser, posts::audit, clock, posts.posts, rows);
    var rules = new DelegationRules(
        clock, currentUser, posts.posts, posts.register, PlacesFixture.COUNTRIES);
    delegating = new Delegating(permissions, currentUser, posts::audit, clock, rules, rows);
    releases = new ReleaseUnderDelegation(permissions, delegations);
  }

  /// Gives authority from now until then, and says what became of it.
  public DelegationOutcome give(
      Authority authority, Seat from, Delegation.Receiver to, Bounds bounds, Instant until) {
    return currentUser.callAs(
        PostsFixture.KEEPER,
        () -> delegating.give(new NewDelegation(
            authority, from, to, bounds, new Interval(clock.instant(), until), "L/1", true)));
  }
}
