package org.safeconduct.people.confirmations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.StationKind;
import org.springframework.beans.factory.annotation.Autowired;

/// The monthly question, from the mail to the confirmed list.
class ConfirmationJourneyTest extends JourneyTest {
  private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([0-9a-f]*)\"");
  private static final Pattern LIST = Pattern.compile("/people/confirmations/([0-9a-f-]{36})\"");

  @Autowired
  AskForConfirmation asking;

  @Test
  void the_alternate_is_asked_by_mail_confirms_and_the_adviser_sees_it() throws Exception {
    var code = "Monthly" + UUID.randomUUID();
    var organisation = organisationWithAlternate(code);

    asking.ask();

    var mail = mailTo(code + "@example.org");
    assertThat(mail)
        .contains("/people/confirmations?organisation=" + organisation)
        .contains("within ten days");
    var browser = browser();
    browser.signIn(
        newAccount(
            new Assignment(Set.of(Role.FOCAL_POINT), Set.of(organisation.value()), Set.of())),
        PASSWORD);
    assertThat(browser.get("/console").body()).contains("/people/confirmations");
    var lists = browser.get("/people/confirmations").body();
    assertThat(lists).contains("Geneva", "1 new, 0 left, 0 changed");
    var id = LIST.matcher(lists).results().findFirst().orElseThrow().group(1);
    var page = browser.get("/people/confirmations/" + id).body();
    assertThat(page).contains("Bintou", "1 are new");
    assertThat(browser.get("/people/confirmations/" + id + "?format=csv").body())
        .contains("Bintou");
    var mark = MARK.matcher(page).results().findFirst().orElseThrow().group(1);
    browser.post("/people/confirmations/" + id + "/confirmation", Map.of("mark", "stale"));
    assertThat(browser.get("/people/confirmations/" + id).body()).contains("is not confirmed");
    browser.post("/people/confirmations/" + id + "/confirmation", Map.of("mark", mark));

    var adviser = signedIn(Role.SECURITY_ADVISER);
    assertThat(adviser
            .get("/people/confirmations?state=confirmed&organisation=" + organisation)
            .body())
        .contains("Amina Okoye", "confirmed");
    assertThat(adviser
            .get("/people/confirmations?state=all&format=csv&organisation=" + organisation)
            .body())
        .contains(code, "Geneva");
  }

  @Test
  void whoever_is_on_the_list_as_before_can_be_looked_at_before_it_is_called_true() {
    var organisation = organisationWithAlternate("Monthly" + UUID.randomUUID());
    jdbc.sql("""
            insert into people.confirmed_person
                (organisation, country, station, person, details, confirmed_at)
            select organisation, country, station, person, details, now()
            from people.on_list(now(), :organisation)
            """).param("organisation", organisation.value()).update();
    asking.ask();
    var adviser = signedIn(Role.SECURITY_ADVISER);
    var lists =
        adviser.get("/people/confirmations?organisation=" + organisation).body();
    var list = "/people/confirmations/"
        + LIST.matcher(lists).results().findFirst().orElseThrow().group(1);

    assertThat(adviser.get(list).body()).contains("1 people", list + "?kind=same");
    assertThat(adviser.get(list).body()).doesNotContain("Bintou");
    assertThat(adviser.get(list + "?kind=same").body()).contains("Bintou", "as before");
    assertThat(adviser.get(list + "?kind=same&format=csv").body()).contains("Bintou");
  }

  private OrganisationId organisationWithAlternate(String code) {
    var given = new PeopleFixture(jdbc, Clock.systemUTC());
    var organisation = given.organisation(code);
    var alternate = given.person(organisation, "Bintou", code);
    given.channel(alternate, Channel.Kind.EMAIL, code + "@example.org", 1);
    given.station(alternate, StationKind.DUTY_STATION, PeopleFixture.GENEVA);
    jdbc.sql("""
            insert into governance.appointment (id, person, post, organisation, starts, ends)
            values (:id, :person, 'ALTERNATE_FOCAL_POINT', :organisation, now() - interval '1 day',
                now() + interval '1 day')
            """)
        .param("id", UUID.randomUUID())
        .param("person", alternate.value())
        .param("organisation", organisation.value())
        .update();
    return organisation;
  }

  private static String mailTo(String address) throws InterruptedException {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      var mails = MAIL.mailsTo(address);
      if (!mails.isEmpty()) return mails.getFirst().text();
      Thread.sleep(50);
    }
    throw new AssertionError("No mail within a minute");
  }
}
