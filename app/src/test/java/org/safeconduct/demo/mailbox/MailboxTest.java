package org.safeconduct.demo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.Quickest;
import org.safeconduct.platform.PageRequest;

class MailboxTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123Z");
  private static final PageRequest FIRST = new PageRequest(0, 50, null);

  @TempDir
  private Path folder;

  private Mailbox mailbox;
  private MailboxServer server;

  @BeforeEach
  void start() {
    mailbox = mailbox();
    server = new MailboxServer(mailbox, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_mail_is_whole_on_disk_and_in_the_list_when_the_sender_hears_yes() throws Exception {
    send("Léa <lea@example.org>", "Êtes-vous là ?", "Bonjour\nhttp://localhost/a/token et voilà.");

    var listed = mailbox.list("", "", FIRST).rows().getFirst();
    assertThat(listed.recipient()).isEqualTo("\"Léa\" <lea@example.org>");
    assertThat(listed.subject()).isEqualTo("Êtes-vous là ?");
    assertThat(listed.arrival()).isEqualTo(NOON);
    assertThat(folder.resolve("2026-11-24/20261124T120000.123Z-000001.eml")).isRegularFile();
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void an_opened_mail_shows_head_and_text_and_makes_its_links_clickable() throws Exception {
    send("lea@example.org", "Hello", "Answer here:\nhttp://localhost:8080/a/x.y-z\nThank you");

    var mail = mailbox.open(mailbox.list("", "", FIRST).rows().getFirst().id()).orElseThrow();

    assertThat(mail.text())
        .contains(new OpenMail.Piece("http://localhost:8080/a/x.y-z", true))
        .anyMatch(it -> !it.isLink() && it.words().contains("Thank you"));
    assertThat(mail.headers()).contains(new OpenMail.Header("Subject", "Hello"));
  }

  @Test
  void the_list_is_found_again_after_a_restart_newest_first() throws Exception {
    for (int number = 1; number <= 3; number++) send("a@example.org", "Mail " + number, "Text");
    Files.writeString(folder.resolve("2026-11-24").resolve("half.part"), "half a mail");
    Files.writeString(folder.resolve("2026-11-24").resolve("foreign.eml"), "Subject: no");

    var restarted = mailbox();
    restarted.readFolder();

    assertThat(restarted.isComplete()).isTrue();
    assertThat(restarted.list("", "", FIRST).rows())
        .map(KeptMail::subject)
        .containsExactly("Mail 3", "Mail 2", "Mail 1");
  }

  @Test
  void the_list_is_narrowed_by_recipient_and_subject_and_stays_fast() throws Exception {
    var bytes = mail("a@example.org", "Are you safe?", "Text");
    for (int number = 0; number < 3_000; number++) mailbox.keep(bytes);
    mailbox.keep(mail("Zoë <zoe@example.org>", "All clear", "Text"));

    var page = mailbox.list("ZOE@", "clear", FIRST);
    var took = Quickest.of(() -> mailbox.list("ZOE@", "clear", FIRST));

    assertThat(page.total()).isEqualTo(1);
    assertThat(mailbox.list("", "", new PageRequest(60, 50, null)).rows()).hasSize(1);
    assertThat(took).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void a_mail_that_is_too_large_is_refused_and_not_kept() {
    assertThatThrownBy(() -> send("a@example.org", "Large", "x".repeat(1_100_000)))
        .isInstanceOf(MessagingException.class);
    assertThat(mailbox.size()).isZero();
  }

  @Test
  void no_name_leads_out_of_the_folder() {
    assertThatThrownBy(() -> MailId.valueOf("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MailId.valueOf("20261124T120000.123Z-000001/../x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Mailbox mailbox() {
    return new Mailbox(folder, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private void send(String to, String subject, String text) throws MessagingException {
    var mail = message(to, subject, text);
    Transport.send(mail);
  }

  private MimeMessage message(String to, String subject, String text) throws MessagingException {
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(server.port()));
    var mail = new MimeMessage(Session.getInstance(properties));
    mail.setFrom(new InternetAddress("duty@example.org"));
    mail.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
    mail.setSubject(subject, "UTF-8");
    mail.setText(text, "UTF-8");
    return mail;
  }

  private byte[] mail(String to, String subject, String text)
      throws MessagingException, IOException {
    var bytes = new ByteArrayOutputStream();
    message(to, subject, text).writeTo(bytes);
    return bytes.toByteArray();
  }

  private long files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
