package org.safeconduct.people.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.files.Draft;
import org.springframework.beans.factory.annotation.Autowired;

/// From the invitation to the file, for whoever invites and whoever is invited.
class InvitationJourneyTest extends JourneyTest {
  private static final Pattern LINK =
      Pattern.compile("(/a/invitation(?:\\?lang=[a-z]{2})?#[A-Za-z0-9_-]{43})");
  private static final Map<String, String> SAID = Map.ofEntries(
      Map.entry("givenName", "Wanja"),
      Map.entry("familyName", "Flood"),
      Map.entry("language1", "fr"),
      Map.entry("phone", "0041 22 555 01 77"),
      Map.entry("email", "wanja@example.org"),
      Map.entry("contactName", "Mona Flood"),
      Map.entry("contactRelation", "sister"),
      Map.entry("contactPhone", "+41 22 555 01 78"),
      Map.entry("category", "INTERNATIONAL_STAFF"),
      Map.entry("number", "1"));

  @Autowired
  Invited invited;

  private PeopleFixture given;
  private OrganisationId organisation;
  private TestBrowser inviter;

  @BeforeEach
  void an_organisation_with_a_focal_point() {
    given = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = given.organisation("V" + UUID.randomUUID());
    inviter = focalPoint(organisation);
  }

  @Test
  void whoever_is_invited_registers_once_and_becomes_a_file_when_somebody_confirms() {
    var page = invite(Map.of("name", "Wanja", "purpose", "Flood response"));
    var link = link(inviter.get(page).body());
    var guest = browser();
    assertThat(inviter.get(page).body()).doesNotContain(link);
    assertThat(guest.follow(link).body())
        .contains("Amina Okoye invites you", "Flood response", "Consultant");
    assertThat(guest.follow(in("ar", link)).body()).contains("dir=\"rtl\"", "سجل");
    assertThat(guest.follow(in("fr", link)).body())
        .contains(
            "S’inscrire", "formaction=\"" + in("ar", link).replace("/a/invitation", "") + "\"");
    guest.follow(in("en", link));

    var wrong = new HashMap<>(SAID);
    wrong.put("phone", "022 555");
    wrong.put("contactName", "");
    var refused = guest.answer(link, wrong);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("with its country", "value=\"Wanja\"");
    assertThat(guest.answer(link, SAID).body()).contains("registered once somebody confirms");
    assertThat(guest.follow(link).body()).contains("registered once somebody confirms");
    assertThat(guest.answer(link, SAID).statusCode()).isEqualTo(200);

    assertThat(inviter.get("/console").body()).contains("Registered by a link");
    assertThat(inviter.get("/people/invitations?state=ANSWERED&q=flood").body()).contains("Wanja");
    assertThat(inviter.get(page).body())
        .contains("wanja@example.org", "Mona Flood", "value=\"INV-1\"");
    given.person(organisation, "Old", "Hand");
    var file = inviter.location(inviter.post(page + "/confirmation", Map.of("number", "INV-1")));
    assertThat(file).startsWith("/people/");
    assertThat(inviter.get(file).body())
        .contains("Wanja Flood", "Consultant", "+41 22 555 01 77", "Mona Flood", "INV-1");
    assertThat(guest.follow(link).statusCode()).isEqualTo(410);
    assertThat(jdbc.sql("select answer is null from people.invitation where id = :id")
            .param("id", id(page))
            .query(Boolean.class)
            .single())
        .isTrue();
  }

  @Test
  void somebody_is_invited_and_confirmed_while_others_are_labelled_above_the_clearance() {
    var hidden = "/labels/person/" + given.person(organisation, "Hidden", "Ferret");
    var cleared = browser();
    cleared.signIn(
        newAccount(new Assignment(Set.of(Role.SECURITY_ADVISER), Set.of(), Set.of(), Set.of(), 3)),
        PASSWORD);
    cleared.get(hidden);
    cleared.post(hidden, Map.of("code", "STRICTLY_CONFIDENTIAL", "reason", "threat"));
    assertThat(inviter.get("/people?organisation=" + organisation).body())
        .contains("labelled above your clearance")
        .doesNotContain("Ferret");

    var page = invite(Map.of("name", "Wanja"));
    browser().answer(link(inviter.get(page).body()), SAID);
    inviter.get(page);
    var file = inviter.location(inviter.post(page + "/confirmation", Map.of("number", "INV-7")));

    assertThat(inviter.get(file).body()).contains("Wanja Flood", "INV-7");
    assertThat(signedIn(Role.SECURITY_ADVISER).get("/people/invitations").body())
        .contains(page);
  }

  @Test
  void a_number_that_somebody_has_is_told_and_nothing_is_stored() {
    var page = invite(Map.of());
    browser().answer(link(inviter.get(page).body()), SAID);
    jdbc.sql("update people.person set number = 'INV-1' where id = :id")
        .param("id", given.person(organisation, "Has", "Number").value())
        .update();
    inviter.get(page);

    inviter.post(page + "/confirmation", Map.of("number", "INV-1"));

    assertThat(inviter.get(page).body()).contains("has this number", "value=\"INV-1\"");
    assertThat(people()).isEqualTo(1);
  }

  @Test
  void a_link_goes_by_mail_and_lies_nowhere_else() throws Exception {
    var address = "w" + UUID.randomUUID() + "@example.org";
    var page = invite(Map.of("name", "Wanja Flood", "email", address, "language", "fr"));
    assertThat(inviter.get(page).body()).contains("on its way by mail").doesNotContain("/a/inv");

    var mail = awaitMail(address);

    var link = link(mail);
    assertThat(mail).contains("Wanja Flood");
    assertThat(link).startsWith("/a/invitation?lang=fr#");
    var opened = browser().follow(link);
    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body()).contains("S’inscrire");
    awaitForgotten(secret(link));
  }

  @Test
  void an_invitation_of_before_that_says_of_nobody_is_called_by_what_it_is_for() {
    var page = invite(Map.of());
    jdbc.sql("update people.invitation set name = '' where id = :id")
        .param("id", id(page))
        .update();

    assertThat(inviter.get(page).body()).contains("Consultant, name not known yet");
  }

  @Test
  void another_link_ends_the_former_and_a_revoked_one_opens_nothing() {
    var page = invite(Map.of());
    var first = link(inviter.get(page).body());
    inviter.post(page + "/link", Map.of());
    var second = link(inviter.get(page).body());
    assertThat(browser().follow(first).statusCode()).isIn(404, 429);
    assertThat(browser().follow(second).statusCode()).isEqualTo(200);

    inviter.post(page + "/revocation", Map.of());

    assertThat(browser().follow(second).statusCode()).isEqualTo(410);
    assertThat(browser().answer(second, SAID).statusCode()).isEqualTo(410);
    assertThat(people()).isZero();
  }

  /// However the link stood when the page was opened.
  @Test
  void what_is_said_by_a_link_counts_once_and_as_long_as_no_other_took_its_place() {
    var page = invite(Map.of());
    var first = secret(link(inviter.get(page).body()));
    inviter.post(page + "/link", Map.of());
    var second = secret(link(inviter.get(page).body()));

    assertThat(said(first)).isInstanceOf(Invited.Answer.Over.class);
    assertThat(said("A".repeat(43))).isInstanceOf(Invited.Answer.Over.class);
    assertThat(said(second)).isInstanceOf(Invited.Answer.Taken.class);
    assertThat(said(second)).isInstanceOf(Invited.Answer.Over.class);
  }

  private Invited.Answer said(String secret) {
    var said = new HashMap<>(SAID);
    said.putAll(Map.of("languages", "fr", "contactLanguage", "fr"));
    return currentUser.callAs(INSTALLER, () -> invited.answer(secret, new Draft(said)));
  }

  private static String secret(String link) {
    return link.substring(link.indexOf('#') + 1);
  }

  private static String in(String language, String link) {
    return link.replace("#", "?lang=" + language + "#");
  }

  @Test
  void an_expired_link_opens_nothing_and_says_whom_to_ask() {
    var page = invite(Map.of("days", "1"));
    var link = link(inviter.get(page).body());
    jdbc.sql("""
            update people.invitation
            set invited_at = now() - interval '2 days', expires_at = now() - interval '1 day'
            where id = :id
            """).param("id", id(page)).update();

    var over = browser().follow(link);

    assertThat(over.statusCode()).isEqualTo(410);
    assertThat(over.body()).contains("has expired", "Amina Okoye");
    assertThat(browser().answer(link, SAID).statusCode()).isEqualTo(410);
    assertThat(inviter.get("/people/invitations?state=EXPIRED").body()).contains(page);
    assertThat(inviter.get("/people/invitations?state=SENT").body()).doesNotContain(page);
  }

  @Test
  void a_refusal_needs_a_reason_and_deletes_what_was_said() {
    var page = invite(Map.of());
    browser().answer(link(inviter.get(page).body()), SAID);
    inviter.get(page);
    inviter.post(page + "/refusal", Map.of("reason", " "));
    assertThat(inviter.get(page).body()).contains("Say why");

    inviter.post(page + "/refusal", Map.of("reason", "Nobody of ours"));

    assertThat(inviter.get(page).body())
        .contains("Nobody of ours", "refused")
        .doesNotContain("Mona Flood");
    assertThat(people()).isZero();
  }

  @Test
  void guessing_links_is_slowed_down_and_tells_nothing() {
    var guesser = browser();
    HttpResponse<String> last = guesser.follow("/a/invitation#guess0");
    assertThat(last.statusCode()).isEqualTo(404);
    assertThat(last.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");

    for (int i = 1; i < 40 && last.statusCode() != 429; i++)
      last = guesser.follow("/a/invitation#guess" + i);

    assertThat(last.statusCode()).isEqualTo(429);
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', Say for whom it is",
    "days, 31, from 1 to 30",
    "category, DEPENDANT, Fill this in",
    "email, nobody, no e-mail address",
    "unit, 5f6b7f0e-1f0c-4f4e-9a55-0d6a5a0e7a01, one of those",
    "until, tomorrow, Write a day",
    "until, 2020-01-31, This day is over"
  })
  void what_is_wrong_with_an_invitation_is_said_beside_the_field(
      String field, String value, String words) {
    var form = form(Map.of("purpose", "Kept as typed"));
    form.put(field, value);
    inviter.get("/people/invitations/new");

    var refused = inviter.post("/people/invitations", form);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"" + field + "-error\"", words, "Kept as typed");
  }

  @Test
  void nobody_invites_to_another_organisation_or_sees_its_invitations() {
    var page = invite(Map.of("name", "Secretive Sue"));
    var other = given.organisation("V" + UUID.randomUUID());
    var stranger = focalPoint(other);
    stranger.get("/people/invitations/new");

    var form = form(Map.of("name", "Wanja"));
    assertThat(stranger.post("/people/invitations", form).statusCode()).isEqualTo(422);
    assertThat(stranger.get(page).statusCode()).isEqualTo(404);
    assertThat(stranger.post(page + "/link", Map.of()).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/people/invitations").body()).doesNotContain("Secretive Sue");
    assertThat(stranger.get("/people/invitations?format=csv").body()).doesNotContain("Secretive");
    assertThat(inviter.get("/people/invitations?format=csv&sort=name").body())
        .contains("Secretive Sue", "link is out");
  }

  private TestBrowser focalPoint(OrganisationId it) {
    var browser = browser();
    browser.signIn(
        newAccount(new Assignment(Set.of(Role.FOCAL_POINT), Set.of(it.value()), Set.of())),
        PASSWORD);
    return browser;
  }

  private Map<String, String> form(Map<String, String> more) {
    var form = new HashMap<>(Map.of(
        "organisation", organisation.toString(),
        "category", "CONSULTANT",
        "name", "Wanja",
        "language", "en",
        "days", "14"));
    form.putAll(more);
    return form;
  }

  /// Invites somebody and says where the invitation is shown.
  private String invite(Map<String, String> more) {
    inviter.get("/people/invitations/new");
    var answer = inviter.post("/people/invitations", form(more));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return inviter.location(answer);
  }

  private static String link(String page) {
    var found = LINK.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private static UUID id(String page) {
    return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
  }

  private long people() {
    return jdbc.sql("select count(*) from people.person where organisation = :id")
        .param("id", organisation.value())
        .query(Long.class)
        .single();
  }

  /// The mail room empties the link right after the mail server took it.
  private void awaitForgotten(String secret) throws InterruptedException {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    long left = 1;
    while (left > 0 && Instant.now().isBefore(deadline)) {
      left = jdbc.sql("""
              select (select count(*) from people.invitation i where i::text like :secret)
                  + (select count(*) from notifications.message m where m::text like :secret)
                  + (select count(*) from notifications.wording w where w::text like :secret)
                  + (select count(*) from platform.audit_entry e where e::text like :secret)
                  + (select count(*) from platform.event_publication p where p::text like :secret)
              """).param("secret", "%" + secret + "%").query(Long.class).single();
      if (left > 0) Thread.sleep(50);
    }
    assertThat(left).isZero();
  }

  private static String awaitMail(String address) throws InterruptedException {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      for (var mail : MAIL.mailsTo(address)) return mail.text();
      Thread.sleep(50);
    }
    throw new AssertionError("No mail within a minute");
  }
}
