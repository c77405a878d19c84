package org.safeconduct.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.safeconduct.people.PersonCard;
import org.safeconduct.platform.SelfCheck;
import org.springframework.beans.factory.annotation.Autowired;

class MessagesJourneyTest extends JourneyTest {
  @Autowired
  private Messenger messenger;

  @Autowired
  private List<SelfCheck> checks;

  @Test
  void what_is_asked_goes_out_by_itself_and_the_duty_officer_reads_what_became_of_it()
      throws Exception {
    var address = "zoe-" + UUID.randomUUID() + "@example.org";
    var zoe = TestPeople.person("Zoë Ünal", "fr", address);
    var bob = TestPeople.person("Bob Silent", "en", null);
    var question = TestPeople.headcount(List.<PersonCard>of(zoe, bob));

    currentUser.runAs(INSTALLER, () -> messenger.ask(question));
    awaitMailTo(address);

    var mail = MAIL.mailsTo(address).getFirst();
    assertThat(mail.subject()).isEqualTo("Êtes-vous en sécurité ?");
    assertThat(mail.text()).contains("https://safe.example/a/" + zoe.id());
    var officer = signedIn(Role.DUTY_OFFICER);
    assertThat(officer.get("/messages").body()).contains("Are you safe?");
    var list = officer.get("/messages/list?question=" + question.id()).body();
    assertThat(list).contains("Zoë Ünal").contains(address).contains("call this person");
    var link = list.substring(list.indexOf("/messages/", list.indexOf(address)));
    var page = officer.get(link.substring(0, link.indexOf('"'))).body();
    assertThat(page).contains("Bonjour Zoë Ünal").doesNotContain("safe.example/a/");
    assertThat(
            officer.get("/messages/list?format=csv&question=" + question.id()).body())
        .contains("Zoë Ünal")
        .contains(address);
    assertThat(officer.get("/messages?format=csv").body()).contains("Are you safe?");
  }

  @Test
  void who_has_no_business_with_messages_does_not_see_them() throws Exception {
    assertThat(signedIn(Role.TRAVELLER).get("/messages").statusCode()).isEqualTo(403);
    assertThat(signedIn(Role.DUTY_OFFICER).get("/messages/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void the_self_check_goes_to_the_mail_server() {
    var mail = checks.stream()
        .map(SelfCheck::check)
        .filter(it -> it.name().equals("notifications.check.name"))
        .toList();

    assertThat(mail).map(SelfCheck.Result::words).containsExactly("notifications.check.good");
  }

  private static void awaitMailTo(String address) throws InterruptedException {
    var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (MAIL.mailsTo(address).isEmpty() && System.nanoTime() < deadline) Thread.sleep(50);
  }
}
