package org.safeconduct.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.safeconduct.platform.CannotStart;

class MailRulesTest {
  @Test
  void settings_that_can_work_are_taken_as_they_are() {
    assertThat(MailRules.encryption("true")).isEqualTo(MailTls.FROM_THE_START);
    assertThat(MailRules.encryption("")).isEqualTo(MailTls.DEMANDED);
    assertThat(MailRules.encryption("optional")).isEqualTo(MailTls.OPTIONAL);
    assertThat(MailRules.port(587)).isEqualTo(587);
    assertThat(MailRules.address("SAFECONDUCT_MAIL_FROM", "safe@example.org"))
        .isEqualTo("safe@example.org");
    assertThat(MailRules.host("https://safe.example.org:8443/")).isEqualTo("safe.example.org");
    assertThat(MailRules.host("http://safe_conduct.local:80")).isEqualTo("safe_conduct.local");
    assertThat(MailRules.host("")).isEqualTo("localhost");
  }

  @Test
  void settings_that_never_can_are_refused_by_the_name_of_their_variable() {
    assertRefused(() -> MailRules.port(70_000), "SAFECONDUCT_SMTP_PORT");
    assertRefused(() -> MailRules.encryption("maybe"), "SAFECONDUCT_SMTP_TLS");
    assertRefused(() -> MailRules.address("SAFECONDUCT_MAIL_FROM", "me"), "SAFECONDUCT_MAIL_FROM");
    assertRefused(() -> MailRules.host("not an address"), "SAFECONDUCT_PUBLIC_ADDRESS");
    assertRefused(() -> MailRules.host("safe.example.org"), "SAFECONDUCT_PUBLIC_ADDRESS");
  }

  private static void assertRefused(Runnable setting, String variable) {
    assertThatThrownBy(setting::run)
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith(variable + " must be");
  }
}
