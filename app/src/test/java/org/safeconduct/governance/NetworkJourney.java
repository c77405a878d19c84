package org.safeconduct.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;

/// The network by its real forms, for an organisation of one's own and its adviser.
public abstract class NetworkJourney extends JourneyTest {
  protected PeopleFixture people;
  protected OrganisationId organisation;
  protected TestBrowser adviser;

  @BeforeEach
  void an_organisation_and_its_adviser() {
    people = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = people.organisation("N" + UUID.randomUUID());
    adviser = signedIn(Role.SECURITY_ADVISER);
  }

  protected final PersonId person(String given) {
    var person = people.person(organisation, given, "Example");
    people.channel(person, Channel.Kind.EMAIL, address(person), 1);
    return person;
  }

  protected static String address(PersonId person) {
    return person + "@example.org";
  }

  /// A browser that this person signed in with; a focal point looks after the own organisation.
  protected final TestBrowser accountOf(PersonId person, Role role) {
    record File(UUID organisation, String name) {}
    var file = jdbc.sql("select organisation, given_name from people.person where id = :id")
        .param("id", person.value())
        .query((row, _) -> new File(row.getObject(1, UUID.class), row.getString(2)))
        .single();
    var ties = role == Role.FOCAL_POINT
        ? new Assignment(Set.of(role), Set.of(file.organisation()), Set.of())
        : Assignment.of(role);
    var username = "of-" + UUID.randomUUID();
    var account = new NewAccount(username, file.name(), PASSWORD, person.value(), ties, null);
    currentUser.callAs(INSTALLER, () -> accounts.create(account));
    var browser = browser();
    browser.signIn(username, PASSWORD);
    return browser;
  }

  protected final String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return adviser.location(answer);
  }

  protected static void await(BooleanSupplier holds) {
    var deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (!holds.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(deadline);
      LockSupport.parkNanos(50_000_000);
    }
  }
}
