package org.safeconduct.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.safeconduct.notifications.TestPeople.headcount;
import static org.safeconduct.notifications.TestPeople.people;

import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.notifications.mail.MimeLetters;
import org.safeconduct.notifications.mail.Originator;
import org.safeconduct.notifications.mail.SmtpChannel;
import org.safeconduct.notifications.mail.SmtpSettings;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.InstallationFixture;
import org.safeconduct.platform.InstallationMode;
import org.safeconduct.platform.Scope;
import org.safeconduct.platform.SelfCheck;
import org.safeconduct.platform.Status;

class MailStatusTest extends MessagingTest {
  private final ServerWatch watch = new ServerWatch(clock);
  private final WaitingMessages waiting = new WaitingMessages(new JdbcQueue(jdbc), currentUser);
  private final MailStatus status = new MailStatus(permissions, watch, waiting, clock);

  @Test
  void the_status_bar_says_how_many_wait_and_since_when_the_server_is_down() {
    assertThat(seenBy(ANYBODY)).map(Status::key).containsExactly("notifications.status.good");

    ask(headcount(people(3)));
    assertThat(seenBy(ANYBODY))
        .map(Status::key, Status::arguments)
        .containsExactly(tuple("notifications.status.sending", List.of(3)));

    watch.failed(new ChannelDown(ChannelDown.Reason.UNREACHABLE, "Connection refused"));
    assertThat(seenBy(ANYBODY))
        .containsExactly(new Status(
            "notifications.status.down",
            List.of(3, START),
            Status.Level.WARNING,
            "/self-check",
            START));
    watch.served();
  }

  @Test
  void who_neither_reads_messages_nor_runs_the_installation_is_not_told() {
    var traveller = new Actor.Account(
        new UUID(1, 1), null, "traveller", Set.of(Duty.READ_ALERTS), Scope.NOBODY);

    assertThat(seenBy(traveller)).isEmpty();
  }

  @Test
  void a_demo_has_a_mail_server_of_its_own() {
    var demo = InstallationFixture.installation(InstallationMode.DEMO, jdbc);

    assertThat(new MailCheck(channel("", 25), watch, waiting, demo).check().level())
        .isEqualTo(SelfCheck.Level.GOOD);
  }

  @Test
  void the_self_check_says_what_is_wrong_and_what_to_do() {
    var real = InstallationFixture.installation(InstallationMode.SERVE, jdbc);
    try (var sink = SmtpSink.open()) {
      var check = new MailCheck(channel("127.0.0.1", sink.port()), watch, waiting, real);

      assertThat(check.check().level()).isEqualTo(SelfCheck.Level.GOOD);
      sink.shut();
      assertThat(check.check().words()).isEqualTo("notifications.outage.UNREACHABLE");
      assertThat(check.check().arguments()).contains("127.0.0.1:" + sink.port(), 0);
    }
    assertThat(new MailCheck(channel("", 25), watch, waiting, real).check())
        .isEqualTo(new SelfCheck.Result(
            "notifications.check.name",
            SelfCheck.Level.DOUBTFUL,
            "notifications.outage.NOT_CONFIGURED",
            List.of("–", "", 0)));
  }

  @Test
  void who_is_about_to_ask_people_is_told_that_no_mail_gets_out() {
    var down = new MailLine(permissions, channel("127.0.0.1", 25), watch);
    assertThat(currentUser.callAs(ANYBODY, down::trouble)).isEmpty();

    watch.failed(new ChannelDown(ChannelDown.Reason.UNREACHABLE, "Connection refused"));
    assertThat(currentUser.callAs(ANYBODY, down::trouble)).contains(ChannelDown.Reason.UNREACHABLE);
    watch.served();

    var unset = new MailLine(permissions, channel("", 25), watch);
    assertThat(currentUser.callAs(ANYBODY, unset::trouble))
        .contains(ChannelDown.Reason.NOT_CONFIGURED);
  }

  @Test
  void every_trouble_has_words_in_every_language() {
    for (var reason : ChannelDown.Reason.values())
      for (var language : List.of("en", "fr", "ar"))
        assertThat(TestSenders.words()
                .getMessage(
                    "notifications.outage." + reason,
                    new Object[] {"mail.example.org:25", "No", 7},
                    Locale.forLanguageTag(language)))
            .contains("7");
  }

  private List<Status> seenBy(Actor actor) {
    return currentUser.callAs(actor, status::statuses);
  }

  private SmtpChannel channel(String host, int port) {
    return new SmtpChannel(
        new SmtpSettings(host, port, null, null, new Properties()),
        new MimeLetters(new Originator("duty@safe.example", "", ""), TestSenders.words(), clock));
  }
}
