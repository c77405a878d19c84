package org.safeconduct.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.AccountOutcome;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewToken;
import org.safeconduct.access.Role;
import org.safeconduct.access.ServiceAccounts;
import org.safeconduct.access.TokenLimits;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.platform.Duty;
import org.springframework.beans.factory.annotation.Autowired;

/// An organisation whose directory holds a token that is narrowed to provisioning.
abstract class ScimSetting extends JourneyTest {
  static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  @Autowired
  ServiceAccounts services;

  PeopleFixture given;
  OrganisationId organisation;
  ScimCaller directory;

  @BeforeEach
  void an_organisation_with_a_directory() {
    given = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = given.organisation("S" + UUID.randomUUID());
    directory = directoryOf(organisation);
  }

  ScimCaller directoryOf(OrganisationId it) {
    return caller(Set.of(Duty.PROVISION_PEOPLE), Set.of(it.value()), it);
  }

  ScimCaller caller(Set<Duty> duties, Set<UUID> narrowed, OrganisationId... seen) {
    var organisations = java.util.Arrays.stream(seen)
        .map(OrganisationId::value)
        .collect(java.util.stream.Collectors.toSet());
    var assignment = new Assignment(Set.of(Role.FOCAL_POINT), organisations, Set.of());
    var token = currentUser.callAs(INSTALLER, () -> {
      var made = services.create("directory-" + UUID.randomUUID(), "Directory", assignment);
      var account = ((AccountOutcome.Done) made).account();
      var limits = new TokenLimits(duties, narrowed);
      return services.mintToken(account, new NewToken("scim", limits, Duration.ofDays(1)));
    });
    return new ScimCaller(port, token);
  }

  static String user(String userName, String rest) {
    var more = rest.contains(ENTERPRISE) ? ", \"" + ENTERPRISE + "\"" : "";
    return """
        {"schemas": ["%sUser"%s], "userName": "%s",
         "name": {"givenName": "Ada", "familyName": "Directory"}%s}
        """.formatted(CORE, more, userName, rest);
  }

  static String group(String name, String rest) {
    return """
        {"schemas": ["%sGroup"], "displayName": "%s"%s}
        """.formatted(CORE, name, rest);
  }

  /// Adds a user and says the id.
  String added(String userName, String rest) {
    var answer = directory.post("/Users", user(userName, rest));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.at("/id");
  }

  /// The names of the users that a filter finds.
  List<String> found(String filter) {
    var answer = directory.find("/Users", filter);
    assertThat(answer.status()).as(filter + ": " + answer.response().body()).isEqualTo(200);
    return names(answer);
  }

  static List<String> names(ScimCaller.Answer answer) {
    return answer
        .json()
        .path("Resources")
        .valueStream()
        .map(it -> it.path("userName").asString())
        .toList();
  }
}
