package org.safeconduct.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.safeconduct.people.PeopleFixture;
import org.springframework.beans.factory.annotation.Autowired;

class MailDownJourneyTest extends JourneyTest {
  @Autowired
  ServerWatch watch;

  @Test
  void who_prepares_and_opens_a_headcount_while_mail_is_down_is_told_to_call() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var amina = people.person(people.organisation("M" + UUID.randomUUID()), "Amina", "Okoye");
    var officer = signedIn(Role.DUTY_OFFICER);
    var prepare = "/headcounts/prepare?person=" + amina;
    assertThat(officer.get(prepare).body()).doesNotContain("Mail does not work");

    watch.failed(new ChannelDown(ChannelDown.Reason.SENDER_REFUSED, "550 no"));
    try {
      assertThat(officer.get(prepare).body()).contains("Mail does not work now");
      var opened = officer.post(
          "/headcounts",
          Map.of(
              "person", amina.toString(),
              "title", "Smoke",
              "again", "10",
              "hours", "72",
              "subject.en", "Are you safe?",
              "body.en", "{link}"));
      assertThat(officer.get(officer.location(opened)).body())
          .contains("the messages wait, nobody has been written to yet")
          .doesNotContain("on their way");
      for (var language : new String[] {"fr", "ar"})
        assertThat(officer.get(prepare + "&lang=" + language).body())
            .contains("notice-error")
            .doesNotContain("??crisis");
    } finally {
      watch.served();
    }
  }
}
