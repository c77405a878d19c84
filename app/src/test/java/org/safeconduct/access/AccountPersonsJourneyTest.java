package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;

/// An account is tied to a person of the register by hand.
class AccountPersonsJourneyTest extends JourneyTest {
  private final String mail = "tied-" + UUID.randomUUID() + "@example.org";
  private PeopleFixture people;
  private OrganisationId organisation;
  private PersonId ana;
  private TestBrowser administrator;

  @BeforeEach
  void a_person_without_an_account() {
    people = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = people.organisation("T" + UUID.randomUUID());
    ana = people.person(organisation, "Ana", "Tied");
    people.channel(ana, Channel.Kind.EMAIL, mail, 1);
    administrator = signedIn(Role.ADMINISTRATOR);
    administrator.get("/access/accounts/new");
  }

  @Test
  void a_new_account_belongs_to_the_person_whose_name_was_shown_once_a_second_one_ties_it() {
    var username = "made-" + UUID.randomUUID();
    var form = new HashMap<>(typed(ana));
    form.putAll(Map.of("username", username, "name", "Ana Tied", "roles", "TRAVELLER"));

    var shown = administrator.post("/access/accounts", form).body();
    assertThat(shown)
        .contains(
            "Ana Tied", "Is this the person", "value=\" n-" + ana, "nothing was changed so far");
    assertThat(administrator.get("/access?text=" + username).body()).contains("No account fits");

    form.put("whose.chosen", ana.toString());
    var page = administrator.location(administrator.post("/access/accounts", form));

    assertThat(person(username)).isNull();
    administrator.get(page);
    assertThat(administrator.post(page + "/person", chosen(ana)).body())
        .contains("Let another administrator tie it");
    var second = signedIn(Role.ADMINISTRATOR);
    second.get(page);
    second.post(page + "/person", chosen(ana));
    assertThat(second.get(page).body()).contains("Ana Tied", "Organisation T", "Tie it to nobody");
    assertThat(person(username)).isEqualTo(ana.value());
    assertThat(audited(username, "\"person\"")).contains(ana.toString());
    awaitMail(1);
  }

  @Test
  void an_account_that_is_there_gets_a_person_who_has_no_other_and_loses_it_again() {
    var username = newAccount(Assignment.of(Role.TRAVELLER));
    var owner = browser();
    owner.signIn(username, PASSWORD);
    assertThat(owner.get("/me").body()).contains("Ask an administrator to link it to you");
    var page = "/access/accounts/" + id(username);

    assertThat(administrator.post(page + "/person", typed(ana)).body())
        .contains("Ana Tied", "Is this the person");
    assertThat(person(username)).isNull();
    administrator.post(page + "/person", chosen(ana));

    assertThat(owner.get("/me").body()).doesNotContain("Ask an administrator to link it to you");
    var second = newAccount(Assignment.of(Role.TRAVELLER));
    var refused = administrator
        .post("/access/accounts/" + id(second) + "/person", chosen(ana))
        .body();
    assertThat(refused).contains("has an account already", username).doesNotContain("Ana Tied");
    assertThat(person(second)).isNull();

    administrator.get(page);
    administrator.post(page + "/person/removal", Map.of());
    assertThat(person(username)).isNull();
    assertThat(audited(username, "\"before\"")).contains(ana.toString());
    awaitMail(2);
  }

  @Test
  void nobody_is_found_by_a_wrong_number_and_nobody_ties_their_own_account() {
    var own = newAccount(Assignment.of(Role.ADMINISTRATOR));
    var browser = browser();
    browser.signIn(own, PASSWORD);
    var page = "/access/accounts/" + id(own);
    browser.get(page);

    assertThat(browser.post(page + "/person", chosen(ana)).body())
        .contains("Nobody changes their own rights");
    var other = people.organisation("U" + UUID.randomUUID());
    var elsewhere = new HashMap<>(chosen(ana));
    elsewhere.put("whose.organisation", other.toString());
    assertThat(browser.post(page + "/person", elsewhere).body())
        .contains("Nobody in this organisation has this number", "value=\"N-" + ana)
        .doesNotContain("Ana Tied");
    assertThat(browser.post(page + "/person", Map.of()).body())
        .contains("Choose the organisation and type the number");
    assertThat(person(own)).isNull();
  }

  @Test
  void half_of_a_person_is_not_taken_for_nobody() {
    var username = "half-" + UUID.randomUUID();
    var form = new HashMap<String, String>(
        Map.of("username", username, "name", "Ana Tied", "roles", "TRAVELLER"));
    form.put("whose.organisation", organisation.toString());
    assertThat(administrator.post("/access/accounts", form).body())
        .contains("Type the number that the person has");

    form.put("whose.organisation", "");
    form.put("whose.number", "N-" + ana);
    assertThat(administrator.post("/access/accounts", form).body())
        .contains("Choose the organisation whose number this is");
    assertThat(administrator.get("/access?text=" + username).body()).contains("No account fits");
  }

  @Test
  void countries_are_called_as_everywhere_else() {
    assertThat(administrator.get("/access/accounts/new").body())
        .contains("Democratic Republic of the Congo")
        .doesNotContain("Congo - Kinshasa");
  }

  @Test
  void who_cannot_reply_for_an_organisation_that_is_asked_reads_why() {
    var adviser = signedIn(Role.SECURITY_ADVISER);
    adviser.get("/network/consultations/new");
    var deadline = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(2));
    var round = adviser.location(adviser.post(
        "/network/consultations/new",
        Map.of(
            "title", "Movement",
            "question", "Shall we stay at home?",
            "silence", "NOTHING",
            "deadline", deadline.truncatedTo(ChronoUnit.MINUTES).toString().replace(":00Z", ""),
            "asked", organisation.toString())));
    var username = newAccount(
        new Assignment(Set.of(Role.FOCAL_POINT), Set.of(organisation.value()), Set.of()));
    var focalPoint = browser();
    focalPoint.signIn(username, PASSWORD);

    assertThat(focalPoint.get(round).body())
        .contains("belongs to no person of the register", "tie the account to you");
    administrator.post("/access/accounts/" + id(username) + "/person", chosen(ana));
    assertThat(focalPoint.get(round).body()).contains("you hold no post by which");
    assertThat(adviser.get(round).body()).doesNotContain("so there is no form here");
  }

  private Map<String, String> typed(PersonId person) {
    return Map.of(
        "whose.organisation", organisation.toString(), "whose.number", " n-" + person + " ");
  }

  private Map<String, String> chosen(PersonId person) {
    var form = new HashMap<>(typed(person));
    form.put("whose.number", "N-" + person);
    form.put("whose.chosen", person.toString());
    return form;
  }

  private void awaitMail(int mails) {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (MAIL.mailsTo(mail).size() < mails) {
      assertThat(Instant.now()).isBefore(deadline);
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(MAIL.mailsTo(mail).getFirst().text()).contains("to whom in the register");
  }

  private UUID id(String username) {
    return jdbc.sql("select id from access.account where username = :username")
        .param("username", username)
        .query(UUID.class)
        .single();
  }

  private @Nullable UUID person(String username) {
    return jdbc.sql("select person from access.account where username = :username")
        .param("username", username)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list()
        .getFirst();
  }

  private String audited(String username, String detail) {
    return jdbc.sql("""
            select details from platform.audit_entry
            where deed = 'access.account-tied' and subject = :id and strpos(details, :detail) > 0
            order by id desc limit 1
            """)
        .param("id", id(username).toString())
        .param("detail", detail)
        .query(String.class)
        .single();
  }
}
