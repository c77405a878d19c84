package org.safeconduct.governance.posts;

import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.TestPermissions;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.NetworkFixture;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Posts as store tests see them, over a real database.
public final class PostsFixture {
  /// May do everything in the network.
  public static final Actor KEEPER = new Actor.SystemJob(
      "Keeper", Set.of(Duty.MANAGE_NETWORK, Duty.READ_NETWORK, Duty.READ_PEOPLE, Duty.OWN_ACCOUNT));

  public final NetworkFixture network;
  public final PeopleRegister register;
  public final Posts posts;
  public final Appointing appointing;
  public final List<String> audited = new ArrayList<>();
  public final List<Object> told = new ArrayList<>();
  private final CurrentUser currentUser;

  public PostsFixture(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
    this.currentUser = currentUser;
    var permissions = new TestPermissions(currentUser);
    network = new NetworkFixture(jdbc, currentUser, clock);
    register = PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock);
    var holdings = new JdbcHoldings(jdbc);
    var letters = new JdbcLetters(jdbc);
    posts = new Posts(permissions, currentUser, this::audit, clock, holdings, letters);
    var rules =
        new PostRules(holdings, register, network.doorToZones(), GAZETTEER, currentUser, clock);
    var book = new PostBook(holdings, letters, currentUser, this::audit, told::add, clock);
    appointing = new Appointing(permissions, register, holdings, rules, book, clock);
  }

  /// Somebody with an account who belongs to the register.
  public static Actor account(PersonId person, Duty... duties) {
    return new Actor.Account(
        UUID.randomUUID(), person.value(), "Account of " + person, Set.of(duties), Scope.EVERYBODY);
  }

  /// Appoints without any letter.
  public AppointmentId appoint(PersonId person, Seat seat, Instant from, Instant until) {
    var wanted = new NewHolding(
        person, seat, new Interval(from, until), Letter.NONE, Lines.NONE, null, "page");
    var outcome = currentUser.callAs(KEEPER, () -> appointing.appoint(wanted));
    if (outcome instanceof PostOutcome.Done done) return done.appointment();
    throw new IllegalStateException(outcome.toString());
  }

  /// As the audit trail would.
  public void audit(String deed, String subject, Map<String, ?> details) {
    audited.add(deed);
  }
}
