package org.safeconduct.crisis.asking;

import java.time.Clock;
import javax.sql.DataSource;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Algorithms;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;

/// Those who ask people, for tests of the whole room.
public final class AskingFixture {
  private AskingFixture() {}

  public static PublicAddress address() {
    return address(new MockEnvironment()
        .withProperty("safeconduct.public-address", "https://safe.example.org/"));
  }

  public static PublicAddress address(Environment environment) {
    return new PublicAddress(environment);
  }

  public static AnswerLinks links(JdbcClient jdbc, DataSource source, Clock clock) {
    var keys = keys(jdbc, source, clock, Algorithms.usual());
    return new AnswerLinks(keys, address(), clock);
  }

  static JdbcLinkKeys keys(JdbcClient jdbc, DataSource source, Clock clock, Algorithms algorithms) {
    return new JdbcLinkKeys(jdbc, clock, algorithms, new JdbcTransactionManager(source));
  }

  public static Questioner questioner(
      Messenger messenger, PeopleRegister register, AnswerLinks links) {
    return new Questioner(messenger, register, links);
  }

  public static StandardWords words() {
    return new StandardWords(bundle());
  }

  public static ResourceBundleMessageSource bundle() {
    var bundle = new ResourceBundleMessageSource();
    bundle.setBasename("messages/crisis");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    return bundle;
  }
}
