package org.safeconduct.console.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestProvider;
import org.safeconduct.platform.MachineLink;
import org.safeconduct.platform.SelfCheck.Level;
import org.safeconduct.platform.SelfCheck.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class LinksCheckTest extends JourneyTest {
  @Autowired
  private LinksCheck check;

  @Test
  void each_machine_that_knows_us_by_what_stays_the_same_is_named_with_what_to_set() {
    assertThat(check.results())
        .allMatch(it -> it.name().equals("console.check.links") && it.level() == Level.DOUBTFUL)
        .extracting(Result::words, it -> it.arguments().getFirst())
        .contains(
            tuple("access.link.secret", TestProvider.issuer()),
            tuple("notifications.link.nothing", "127.0.0.1"));
    assertThat(check.check()).isEqualTo(check.results().getFirst());
  }

  @Test
  void where_there_is_no_flaw_it_says_so_once() {
    var none = new StaticListableBeanFactory().getBeanProvider(MachineLink.class);

    assertThat(new LinksCheck(none).results())
        .extracting(Result::words, Result::level)
        .containsExactly(tuple("console.check.links.good", Level.GOOD));
  }
}
