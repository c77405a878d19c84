package org.safeconduct.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.PushedClock;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.RateLimits;
import org.safeconduct.platform.Scope;
import org.safeconduct.platform.TooManyRequests;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/// How many pages and answers one account or program gets in a minute.
class PaceTest {
  private final PushedClock clock = new PushedClock();
  private final CurrentUser currentUser = new CurrentUser();
  private final RateLimits limits = new RateLimits(clock);
  private final PagePace pages = new PagePace(currentUser, limits, 3);
  private final ApiPace api = new ApiPace(currentUser, limits, 3);

  @Test
  void a_script_behind_a_browser_is_held_up_and_other_people_are_not() throws Exception {
    var amina = account();
    for (var i = 0; i < 3; i++) openPage(amina);

    assertThatThrownBy(() -> openPage(amina)).isInstanceOf(TooManyRequests.class);
    openPage(account());
    clock.push(Duration.ofSeconds(20));
    openPage(amina);
  }

  @Test
  void a_program_is_held_up_and_other_programs_are_not() {
    var program = token();
    for (var i = 0; i < 3; i++) ask(program);

    assertThatThrownBy(() -> ask(program)).isInstanceOf(TooManyRequests.class);
    ask(token());
  }

  private void openPage(Actor actor) throws NoSuchMethodException {
    var page = new HandlerMethod(this, PaceTest.class.getDeclaredMethod("account"));
    currentUser.runAs(
        actor,
        () -> assertThat(
                pages.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), page))
            .isTrue());
  }

  private void ask(Actor actor) {
    currentUser.runAs(
        actor,
        () -> assertThat(
                api.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), this))
            .isTrue());
  }

  private static Actor account() {
    return new Actor.Account(UUID.randomUUID(), null, "Amina", Set.of(), Scope.EVERYBODY);
  }

  private static Actor token() {
    return new Actor.ApiToken(
        UUID.randomUUID(), UUID.randomUUID(), null, "feed", Set.of(), Scope.EVERYBODY, Set.of());
  }
}
