package org.safeconduct.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.TestProvider;
import org.safeconduct.access.Account;
import org.safeconduct.access.AccountFilter;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.PageRequest;

/// Sign-in through a provider, each check of OpenID Connect by a provider that breaks it.
class SingleSignOnJourneyTest extends JourneyTest {
  private final TestProvider provider = new TestProvider();

  @Test
  void the_way_to_the_provider_carries_state_nonce_and_pkce() {
    var start = startOf(browser());

    assertThat(start)
        .startsWith(TestProvider.issuer())
        .contains("response_type=code", "state=", "nonce=", "code_challenge=")
        .contains("code_challenge_method=S256", "scope=openid");
  }

  @Test
  void a_newcomer_waits_and_sees_who_lets_them_in() {
    newAccount(Assignment.of(Role.ADMINISTRATOR));
    var browser = browser();

    arrive(browser, UUID.randomUUID().toString(), provider.person(fresh()));

    assertThat(browser.location(browser.get("/people"))).isEqualTo("/pending");
    assertThat(browser.location(browser.get("/account"))).isEqualTo("/pending");
    assertThat(browser.get("/pending").body())
        .contains("Somebody has to let you in", "Amina Okoye");
  }

  @Test
  void an_administrator_sees_on_every_page_that_a_newcomer_waits_and_lets_them_in() {
    var username = fresh();
    var browser = browser();
    arrive(browser, UUID.randomUUID().toString(), provider.person(username));
    var administrator = signedIn(Role.ADMINISTRATOR);

    assertThat(administrator.get("/self-check").body()).contains("href=\"/access/pending\"");
    assertThat(administrator.get("/access/pending").body()).contains(username);
    administrator.post(
        "/access/pending/" + account(username).id() + "/admission",
        Map.of("roles", "SECURITY_ADVISER"));
    assertThat(browser.location(browser.get("/people"))).isEqualTo("/pending");
    confirmGrant(account(username).id().value());

    assertThat(browser.get("/people").statusCode()).isEqualTo(200);
    assertThat(administrator.get("/access/pending").body()).doesNotContain(username);
  }

  @Test
  void a_focal_point_lets_in_people_of_the_own_organisation_as_travellers_and_nobody_else() {
    var organisation = organisation();
    var mine = person(organisation);
    var other = person(organisation());
    var noor = fresh();
    var ilse = fresh();
    arrive(browser(), fresh(), verified(noor, mine));
    arrive(browser(), fresh(), verified(ilse, other));
    var focalPoint = browser();
    focalPoint.signIn(
        newAccount(
            new Assignment(Set.of(Role.FOCAL_POINT), Set.of(organisation.value()), Set.of())),
        PASSWORD);

    assertThat(focalPoint.get("/access/pending").body()).contains(noor).doesNotContain(ilse);
    var foreign = focalPoint.post("/access/pending/" + account(ilse).id() + "/admission", Map.of());
    focalPoint.get("/access/pending");
    focalPoint.post(
        "/access/pending/" + account(noor).id() + "/admission", Map.of("roles", "ADMINISTRATOR"));

    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(account(ilse).pending()).isTrue();
    assertThat(account(noor).assignment()).isEqualTo(Assignment.of(Role.TRAVELLER));
  }

  @Test
  void a_mapped_group_gives_its_role_at_once() {
    var browser = browser();

    arrive(
        browser,
        UUID.randomUUID().toString(),
        provider.person(fresh(), "groups", List.of("duty-room", "choir")));

    assertThat(browser.get("/people").statusCode()).isEqualTo(200);
  }

  @Test
  void a_name_or_address_that_is_taken_opens_nobodys_account() {
    var victim = newAccount(Assignment.of(Role.ADMINISTRATOR));
    var browser = browser();

    arrive(
        browser,
        UUID.randomUUID().toString(),
        provider.person(victim, "email", victim + "@example.org", "email_verified", true));

    assertThat(browser.location(browser.get("/access"))).isEqualTo("/pending");
    assertThat(account(victim).pending()).isFalse();
  }

  @Test
  void a_name_at_the_provider_that_misleads_a_reader_is_not_shown_as_it_is() {
    var disguised = "\u0430dmin-" + UUID.randomUUID();
    var claims = provider.person(disguised);
    claims.put("name", "Noor\u202E daddaH");
    var browser = browser();

    arrive(browser, UUID.randomUUID().toString(), claims);

    var administrator = signedIn(Role.ADMINISTRATOR);
    assertThat(administrator.get("/access/pending").body())
        .doesNotContain(disguised)
        .doesNotContain("\u202E")
        .contains("Noor\uFFFD daddaH");
  }

  @Test
  void only_an_address_that_the_provider_checked_finds_the_person_in_the_register() {
    var mail = person(organisation());
    var unchecked = fresh();
    var checked = fresh();

    arrive(browser(), fresh(), provider.person(unchecked, "email", mail));
    arrive(browser(), fresh(), verified(checked, mail));

    assertThat(account(unchecked).person()).isNull();
    assertThat(account(checked).person()).isNotNull();
  }

  @Test
  void the_same_person_comes_back_to_the_same_account_whatever_their_new_name() {
    var subject = UUID.randomUUID().toString();
    var username = fresh();
    arrive(browser(), subject, provider.person(username));

    arrive(browser(), subject, provider.person(fresh()));

    assertThat(jdbc.sql("select count(*) from access.identity where subject = :subject")
            .param("subject", subject)
            .query(Integer.class)
            .single())
        .isEqualTo(1);
  }

  @Test
  void a_token_for_somebody_else_and_a_state_of_another_browser_are_refused() {
    var browser = browser();
    var stolen = provider.leave(startOf(browser()));
    var foreign = provider.visit(
        startOf(browser), fresh(), provider.person(fresh(), "aud", "another-client"));

    assertThat(browser.location(browser.get(foreign))).isEqualTo("/sign-in?provider-refused");
    assertThat(browser.location(browser.get(stolen))).isEqualTo("/sign-in?provider-refused");
    assertThat(browser.get("/sign-in?provider-refused").body()).contains("did not work");
  }

  @Test
  void a_token_of_another_issuer_or_with_another_nonce_is_refused() {
    for (var lie : List.of(Map.of("iss", "https://evil.example"), Map.of("nonce", "guessed"))) {
      var browser = browser();
      var claims = provider.person(fresh());
      claims.putAll(lie);

      var back = provider.visit(startOf(browser), fresh(), claims);

      assertThat(browser.location(browser.get(back))).isEqualTo("/sign-in?provider-refused");
    }
  }

  @Test
  void an_account_is_linked_from_within_and_from_then_on_opens_through_the_provider() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var subject = UUID.randomUUID().toString();
    var browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/account/identity");
    assertThat(browser.post("/account/identity/link", Map.of()).body())
        .contains("/sign-in/single-sign-on");

    var back = provider.visit(startOf(browser), subject, provider.person("whoever"));
    assertThat(browser.location(browser.get(back))).isEqualTo("/account/identity?linked");

    var later = browser();
    arrive(later, subject, provider.person("whoever"));
    assertThat(later.get("/account").body()).contains(username);
  }

  @Test
  void an_identity_that_opens_another_account_is_not_linked() {
    var subject = UUID.randomUUID().toString();
    arrive(browser(), subject, provider.person(fresh()));
    var browser = signedIn(Role.DUTY_OFFICER);
    browser.get("/account/identity");
    browser.post("/account/identity/link", Map.of());

    var back = provider.visit(startOf(browser), subject, provider.person(fresh()));

    assertThat(browser.location(browser.get(back))).isEqualTo("/account/identity?taken");
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void signing_out_offers_to_sign_out_at_the_provider_too() {
    var browser = browser();
    arrive(
        browser,
        UUID.randomUUID().toString(),
        provider.person(fresh(), "groups", List.of("duty-room")));
    browser.get("/account");

    browser.post("/sign-out", Map.of());

    var out = browser.get("/sign-in?out");
    assertThat(out.body())
        .contains("action=\"" + TestProvider.issuer() + "/endsession\"", "name=\"id_token_hint\"")
        .containsPattern("name=\"id_token_hint\" value=\"[\\w-]+\\.[\\w-]+\\.[\\w-]*\"")
        .doesNotContain("id_token_hint=");
    var policy = out.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy).contains("form-action 'self' " + origin() + ";");
    assertThat(browser.get("/sign-in").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(it -> assertThat(it).contains("form-action 'self';"));
    assertThat(browser.location(browser.get("/account"))).isEqualTo("/sign-in");
  }

  @Test
  void whoever_signs_out_at_the_provider_is_out_here_in_the_session_that_it_names() {
    var subject = UUID.randomUUID().toString();
    var username = fresh();
    var desk = browser();
    var telephone = browser();
    arrive(desk, subject, officer(username, "desk-" + subject));
    arrive(telephone, subject, officer(username, "telephone-" + subject));

    var said = signedOutThere(
        provider.logoutToken("logout+jwt", subject, Map.of("sid", "desk-" + subject)));

    assertThat(said.statusCode()).isEqualTo(200);
    assertThat(desk.location(desk.get("/people"))).isEqualTo("/sign-in");
    assertThat(telephone.get("/people").statusCode()).isEqualTo(200);
  }

  @Test
  void a_sign_out_without_a_session_ends_all_that_the_person_began_there_and_nobody_elses() {
    var subject = UUID.randomUUID().toString();
    var username = fresh();
    var other = signedIn(Role.DUTY_OFFICER);
    var both = List.of(browser(), browser());
    both.forEach(it -> arrive(it, subject, officer(username, UUID.randomUUID().toString())));

    signedOutThere(provider.logoutToken("logout+jwt", subject, Map.of()));
    signedOutThere(provider.logoutToken("logout+jwt", fresh(), Map.of()));

    assertThat(both)
        .allSatisfy(it -> assertThat(it.location(it.get("/people"))).isEqualTo("/sign-in"));
    assertThat(other.get("/people").statusCode()).isEqualTo(200);
  }

  @Test
  void a_logout_token_that_breaks_a_rule_or_is_sent_again_later_ends_nothing() {
    var subject = UUID.randomUUID().toString();
    var browser = browser();
    arrive(browser, subject, officer(fresh(), "desk-" + subject));
    var longAgo = Instant.now().minusSeconds(600).getEpochSecond();

    for (var lie : List.<Map<String, Object>>of(
        Map.of("nonce", "n"),
        Map.of("aud", "another-client"),
        Map.of("iss", "https://evil.example"),
        Map.of("events", Map.of("https://evil.example/event", Map.of())),
        Map.of("exp", longAgo)))
      assertThat(
              signedOutThere(provider.logoutToken("logout+jwt", subject, lie)).statusCode())
          .as(lie.toString())
          .isEqualTo(400);
    assertThat(signedOutThere(provider.logoutToken("JWT", subject, Map.of())).statusCode())
        .isEqualTo(400);
    assertThat(signedOutThere("no.token.atall").statusCode()).isEqualTo(400);
    signedOutThere(provider.logoutToken("logout+jwt", subject, Map.of("iat", longAgo)));

    assertThat(browser.get("/people").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> signedOutThere(String token) {
    return browser()
        .postForged("/logout/connect/back-channel/provider", Map.of("logout_token", token));
  }

  private Map<String, Object> officer(String username, String session) {
    return provider.person(username, "groups", List.of("duty-room"), "sid", session);
  }

  private void arrive(TestBrowser browser, String subject, Map<String, Object> claims) {
    var back = provider.visit(startOf(browser), subject, claims);
    assertThat(browser.location(browser.get(back))).isEqualTo("/");
  }

  private static String startOf(TestBrowser browser) {
    var ours = browser.location(browser.get("/sign-in/single-sign-on"));
    return browser.location(browser.get(ours));
  }

  private Map<String, Object> verified(String username, String mail) {
    return provider.person(username, "email", mail, "email_verified", true);
  }

  private Account account(String username) {
    return currentUser
        .callAs(
            INSTALLER,
            () -> accounts.list(AccountFilter.text(username), new PageRequest(0, 1, null)))
        .rows()
        .getFirst();
  }

  private OrganisationId organisation() {
    var id = UUID.randomUUID();
    jdbc.sql("insert into people.organisation (id, code, name) values (:id, :code, :code)")
        .param("id", id)
        .param("code", "O" + id)
        .update();
    return new OrganisationId(id);
  }

  /// @return the mail address of somebody new in the register
  private String person(OrganisationId organisation) {
    var id = UUID.randomUUID();
    var mail = id + "@example.org";
    jdbc.sql("""
            insert into people.person (id, organisation, number, given_name, family_name, category,
              language, recorded_at, source)
            values (:id, :organisation, :number, 'Noor', 'Haddad', 'NATIONAL_STAFF', 'en', now(), 'test')
            """)
        .param("id", id)
        .param("organisation", organisation.value())
        .param("number", id.toString())
        .update();
    jdbc.sql("""
            insert into people.channel (id, person, kind, value, preference)
            values (gen_random_uuid(), :person, 'EMAIL', :mail, 1)
            """).param("person", id).param("mail", mail).update();
    return mail;
  }

  private static String origin() {
    var issuer = URI.create(TestProvider.issuer());
    return issuer.getScheme() + "://" + issuer.getAuthority();
  }

  private static String fresh() {
    return "noor-" + UUID.randomUUID();
  }
}
