package org.safeconduct.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterTest {
  private static final String LINK = "https://safe.example/a/one?x=1&y=2";
  private static final MessageId ID = new MessageId(new UUID(1, 2));
  private final SmtpSink sink = SmtpSink.open();
  private final Channel channel =
      TestSenders.channel(sink.port(), Clock.fixed(MessagingTest.START, ZoneOffset.UTC), "20000");

  @AfterEach
  void forget() {
    sink.reset();
  }

  @AfterAll
  void shut() {
    sink.close();
  }

  @Test
  void it_is_plain_text_and_the_same_as_html_with_a_link_that_can_be_clicked() throws Exception {
    var mail = sent(letter("Zoë Müller", "en", "Are you safe?", "Dear {name},\n\nanswer\n{link}"));

    assertThat(mail.sender()).isEqualTo("duty@safe.example");
    assertThat(mail.recipient()).isEqualTo("zoe@example.org");
    assertThat(mail.header("To")).contains("zoe@example.org");
    assertThat(mail.header("Message-ID")).isEqualTo("<" + ID + "@safe.example>");
    assertThat(mail.header("Date")).isEqualTo("Tue, 24 Nov 2026 15:05:00 +0000 (UTC)");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("Importance")).isEqualTo("high");
    assertThat(mail.subject()).isEqualTo("Are you safe?");
    assertThat(mail.text().replace("\r", ""))
        .isEqualTo("Dear Zoë Müller,\n\nanswer\n" + LINK + "\n");
    assertThat(mail.html())
        .contains("<html lang=\"en\" dir=\"ltr\">")
        .contains("<p>Dear Zoë Müller,</p>")
        .contains("answer<br>")
        .contains("<a href=\"https://safe.example/a/one?x=1&amp;y=2\">")
        .doesNotContain("<img")
        .doesNotContain("<script");
  }

  @Test
  void arabic_runs_from_right_to_left() throws Exception {
    var mail = sent(
        letter("ليلى", "ar", "هل أنت بأمان؟", "عزيزتي {name}\nاتصلي بالرقم +41 (0)22 555 01 23."));

    assertThat(mail.subject()).isEqualTo("هل أنت بأمان؟");
    assertThat(mail.text()).contains("عزيزتي ليلى");
    assertThat(mail.html()).contains("<html lang=\"ar\" dir=\"rtl\">");
    assertThat(mail.html()).contains("<bdi dir=\"ltr\">+41 (0)22 555 01 23</bdi>.");
    assertThat(mail.header("Content-Language")).isEqualTo("ar");
  }

  @Test
  void an_exercise_says_so_first_in_the_recipients_language() throws Exception {
    var words = new Words("Êtes-vous en sécurité ?", "Répondez.");

    var mail = sent(new Letter(ID, "Zoë", "zoe@example.org", "fr", words, "", true, true));

    assertThat(mail.subject()).isEqualTo("EXERCICE EXERCICE : Êtes-vous en sécurité ?");
    assertThat(mail.text()).startsWith("EXERCICE EXERCICE.");
    assertThat(mail.html()).contains("<p><strong>EXERCICE EXERCICE.");
  }

  @Test
  void no_name_and_no_subject_can_add_a_header() throws Exception {
    var mail = sent(
        letter("Eve\r\nBcc: all@example.org", "en", "Hello {name}\r\nX-Evil: yes\u2028Z", "Text"));

    assertThat(mail.header("Bcc")).isNull();
    assertThat(mail.header("X-Evil")).isNull();
    assertThat(mail.subject()).isEqualTo("Hello Eve Bcc: all@example.org X-Evil: yes Z");
  }

  @Test
  void what_stands_in_a_text_never_becomes_markup() throws Exception {
    var mail = sent(letter("<b>Eve</b>", "en", "S", "{name} <script>alert(1)</script>\n.\n..x"));

    assertThat(mail.html())
        .contains("&lt;b&gt;Eve&lt;/b&gt;")
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
    assertThat(mail.text().replace("\r", "")).contains("\n.\n..x\n");
  }

  private static Letter letter(String name, String language, String subject, String body) {
    return new Letter(
        ID, name, "zoe@example.org", language, new Words(subject, body), LINK, false, true);
  }

  private SmtpMail sent(Letter letter) throws ChannelDown {
    try (var line = channel.open()) {
      assertThat(line.hand(letter)).isEqualTo(new Handover.Taken());
    }
    return sink.mails().getFirst();
  }
}
