package org.safeconduct;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.access.Accounts;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.ClearanceLetter;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.notifications.SmtpSink;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;
import org.safeconduct.platform.database.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A journey test: the whole application on a port of its own, over a real PostgreSQL. All
/// journeys of a run share one application, so each makes the people and alerts that it needs
/// and looks only at those.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = {Safeconduct.class, QuickPasswords.class},
    properties = {
      "safeconduct.database-url=${journey.database}",
      "safeconduct.feeds.look-every=1s",
      "safeconduct.audit.looks-every=1s",
      "safeconduct.plain-http=allowed" // journeys come from many addresses without a proxy
    })
public abstract class JourneyTest {
  /// An actor who may do everything.
  protected static final Actor INSTALLER =
      new Actor.SystemJob("test", Set.copyOf(EnumSet.allOf(Duty.class)));

  /// By which accounts of journeys get the highest clearance.
  protected static final ClearanceLetter LETTER =
      new ClearanceLetter("L/1", null, LocalDate.of(2099, 12, 31));

  /// The password of every account that a journey makes.
  protected static final String PASSWORD = "nine green bottles";

  /// Where the application of this process keeps its files.
  protected static final Path DATA =
      Path.of("target/data-" + System.getProperty("surefire.forkNumber", "1")).toAbsolutePath();

  /// The mail server of all journeys: look for mails to people of your own.
  protected static final SmtpSink MAIL = SmtpSink.open();

  /// The tables, for what a journey puts into them or looks up without acting: everybody is there.
  protected final JdbcClient jdbc = Fresh.JDBC;

  @LocalServerPort
  protected int port;

  @Autowired
  protected Accounts accounts;

  @Autowired
  protected CurrentUser currentUser;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("journey.database", Fresh::url);
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", MAIL::port);
    registry.add("safeconduct.public-address", () -> "http://localhost");
    registry.add("safeconduct.data", DATA::toString);
    registry.add("safeconduct.directory.most-found", () -> "250");
    registry.add("safeconduct.single-sign-on.issuer", TestProvider::issuer);
    registry.add("safeconduct.single-sign-on.client-id", () -> TestProvider.CLIENT);
    registry.add("safeconduct.single-sign-on.client.secret", () -> "test");
    registry.add(
        "safeconduct.single-sign-on.roles",
        () -> "duty-room = DUTY_OFFICER, focal-points=FOCAL_POINT");
  }

  /// A browser that nobody signed in with.
  protected TestBrowser browser() {
    return new TestBrowser(port);
  }

  /// A browser that a new account with these roles signed in with.
  protected TestBrowser signedIn(Role... roles) {
    var browser = browser();
    browser.signIn(newAccount(Assignment.of(roles)), PASSWORD);
    return browser;
  }

  /// An API token of a new account with these roles.
  protected String newToken(Role... roles) {
    var username = newAccount(Assignment.of(roles));
    return currentUser.callAs(INSTALLER, () -> accounts.mintToken(username, "test"));
  }

  /// Another administrator confirms the grave role that was asked for an account.
  protected void confirmGrant(UUID account) {
    var id = jdbc.sql(
            "select id from access.role_grant where account = :account and decided_at is null")
        .param("account", account)
        .query(UUID.class)
        .single();
    var second = signedIn(Role.ADMINISTRATOR);
    second.get("/access/grants");
    second.post("/access/grants/" + id + "/confirmation", Map.of());
  }

  /// Makes an account and says its username.
  protected String newAccount(Assignment assignment) {
    var username = "somebody-" + UUID.randomUUID();
    var cleared = assignment.clearance() < 3 ? assignment : assignment.under(LETTER);
    var wanted = new NewAccount(username, "Amina Okoye", PASSWORD, null, cleared, null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    return username;
  }

  private static final class Fresh {
    private static final String URL = TestPostgres.freshDatabaseOfApplication();
    private static final JdbcClient JDBC =
        JdbcClient.create(TestPostgres.asApplication(URL, () -> Scope.EVERYBODY));

    // a fresh installation demands a second factor of grave roles: SecondFactorJourneyTest asks for
    // it
    static {
      JDBC.sql("delete from access.demanded_factor").update();
    }

    static String url() {
      return URL;
    }
  }
}
