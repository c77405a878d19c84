package org.safeconduct.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertFilter;
import org.safeconduct.alerts.AskedState;
import org.safeconduct.demo.synthetic.Size;
import org.safeconduct.exposure.ExposureBoard;
import org.safeconduct.exposure.ExposureFilter;
import org.safeconduct.exposure.ForeseenPlans;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.nominations.Preparations;
import org.safeconduct.governance.zones.ZonePeople;
import org.safeconduct.governance.zones.ZonePeopleFilter;
import org.safeconduct.people.Gap;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.quality.Quality;
import org.safeconduct.people.quality.Score;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.database.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A demo of its own, as `./safeconduct demo` starts it.
class DemoOrganisationTest extends JourneyTest {
  private static final Actor STARTER = new Actor.SystemJob("start", Set.of(Duty.RUN_JOBS));

  private static final AlertFilter ACTIVE =
      new AlertFilter("", Set.of(), AskedState.ACTIVE, "", "", true, null);

  private static final Set<Post> TRAINED =
      Set.of(Post.SECURITY_FOCAL_POINT, Post.ALTERNATE_FOCAL_POINT, Post.WARDEN);

  @Autowired
  private DemoOrganisation demo;

  @Autowired
  private JdbcClient tables;

  @Autowired
  private AlertDesk alerts;

  @Autowired
  private ExposureBoard exposure;

  @Autowired
  private ForeseenPlans foreseen;

  @Autowired
  private Quality quality;

  @Autowired
  private ZonePeople zonePeople;

  @Autowired
  private Preparations preparations;

  @DynamicPropertySource
  static void demo(DynamicPropertyRegistry registry) {
    var url = TestPostgres.freshDatabaseOfApplication();
    registry.add("safeconduct.database-url", () -> url);
    registry.add("safeconduct.mode", () -> "demo");
  }

  @Test
  void the_second_start_keeps_everything_and_every_role_can_sign_in() {
    var first = start(Size.S);
    var people = new PeopleFixture(tables, Clock.systemUTC());
    currentUser.runAs(INSTALLER, () -> people.person(people.organisation("NEW"), "Amina", "Okoye"));
    var second = start(Size.L);

    var rows = currentUser.callAs(
        INSTALLER, () -> alerts.list(ACTIVE, new PageRequest(0, 50, null)).rows());
    assertThat(rows).hasSize(SampleAlert.values().length);
    var flood = rows.stream().filter(it -> it.title().startsWith("Flash flood")).findFirst();
    var totals = currentUser.callAs(
        INSTALLER,
        () -> exposure.exposure(flood.orElseThrow().id(), ExposureFilter.ALL).totals());
    assertThat(totals.people()).isGreaterThan(150);
    assertThat(totals.arriving()).isPositive();
    assertThat(totals.unlocated()).isPositive();
    assertThat(currentUser.callAs(
            INSTALLER, () -> foreseen.totals(flood.orElseThrow().id())))
        .isEqualTo(new ForeseenPlans.Totals(2, 0));
    assertThat(rows.stream().mapToInt(it -> it.unlocated()).sum()).isEqualTo(1);
    assertThat(second.accounts()).isEqualTo(first.accounts()).hasSize(Role.values().length);
    assertThat(second.size()).isEqualTo(Size.S);
    assertThat(first.people()).isEqualTo(2_500);
    assertThat(second.people()).isEqualTo(2_501);
    assertThat(second.token()).isNotEqualTo(first.token());
    for (var token : new String[] {first.token(), second.token()})
      assertThat(browser()
              .get("/api/v1/people", "Authorization", "Bearer " + token)
              .statusCode())
          .isNotEqualTo(401);
    for (var account : first.accounts())
      assertThat(browser().signIn(account.username(), first.password()))
          .startsWith("/")
          .doesNotStartWith("/sign-in");
  }

  @Test
  void every_page_of_a_demo_leads_to_its_mailbox_in_the_readers_language() {
    var officer = browser();
    officer.signIn("duty-officer", start(Size.S).password());

    assertThat(officer.get("/account").body()).contains("Demo mail", "href=\"/demo/mail\"");
    assertThat(officer.get("/demo/mail?lang=fr").body()).contains("Courrier de démonstration");
    assertThat(officer.get("/demo/mail?lang=ar").body()).contains("بريد العرض التجريبي");
  }

  @Test
  void the_register_of_a_demo_is_mostly_in_order_and_some_of_it_is_not() {
    start(Size.S);
    currentUser.runAs(INSTALLER, () -> {
      var scores = quality.scores("completeness");
      int people = scores.stream().mapToInt(Score::people).sum();
      assertThat(scores.stream().mapToInt(Score::complete).sum()).isGreaterThan(people * 2 / 3);
      for (var gap : Gap.values())
        assertThat(scores.stream().mapToInt(it -> it.gaps().get(gap)).sum())
            .as(gap.name())
            .isBetween(1, people / 5);
      assertThat(count("people.duplicate where state = 'OPEN'")).isBetween(4L, 20L);
      assertThat(count("people.duplicate where state = 'SAME'")).isPositive();
      assertThat(count("people.confirmation where confirmed_at is null and due_at < now()"))
          .isEqualTo(3);
      assertThat(count("people.confirmation where confirmed_at is null")).isBetween(6L, 25L);
      assertThat(zonePeople.count(ZonePeopleFilter.OUTSIDE)).isLessThan(people / 3);
      assertThat(trainings())
          .containsOnlyKeys(true, false)
          .satisfies(it -> assertThat(it.get(false)).isLessThan(it.get(true)));
    });
  }

  private long count(String what) {
    return tables.sql("select count(*) from " + what).query(Long.class).single();
  }

  /// Of how many focal points and wardens a training is recorded, and of how many not.
  private Map<Boolean, Long> trainings() {
    return preparations.list(null, new PageRequest(0, PageRequest.MOST, null)).rows().stream()
        .filter(it -> TRAINED.contains(it.seat().post()))
        .collect(Collectors.partitioningBy(it -> !it.isUntrained(), Collectors.counting()));
  }

  @Test
  void nobody_fills_the_demo_without_the_duty() {
    var visitor = new Actor.SystemJob("visitor", Set.of());

    assertThatThrownBy(() -> currentUser.callAs(visitor, () -> demo.prepare(Size.S, 1, _ -> {})))
        .isInstanceOf(Forbidden.class);
  }

  private DemoBriefing start(Size size) {
    return currentUser.callAs(STARTER, () -> demo.prepare(size, 1, _ -> {}));
  }
}
