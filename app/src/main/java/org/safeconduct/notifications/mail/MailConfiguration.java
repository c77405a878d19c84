package org.safeconduct.notifications.mail;

import java.time.Clock;
import java.util.Properties;
import org.safeconduct.notifications.MailServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where mails go and whom they come from: `spring.mail.*` and `safeconduct.mail.*`, or the
/// server that another room brings.
@Configuration
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {
  private static final int SMTP_PORT = 25;

  @Bean
  SmtpChannel smtpChannel(
      MailProperties configured, ObjectProvider<MailServer> brought, MimeLetters letters) {
    var server = brought.getIfAvailable();
    return new SmtpChannel(server == null ? settings(configured) : settings(server), letters);
  }

  @Bean
  MimeLetters mimeLetters(Originator sender, MessageSource messages, Clock clock) {
    return new MimeLetters(sender, messages, clock);
  }

  @Bean
  Originator originator(
      @Value("${safeconduct.mail.from:}") String address,
      @Value("${safeconduct.mail.from-name:Safeconduct}") String name,
      @Value("${safeconduct.mail.reply-to:}") String replyTo,
      @Value("${safeconduct.public-address:}") String publicAddress) {
    var host = MailRules.host(publicAddress);
    var from = MailRules.address("SAFECONDUCT_MAIL_FROM", address);
    return new Originator(
        from.isBlank() ? "safeconduct@" + host : from,
        name,
        MailRules.address("SAFECONDUCT_MAIL_REPLY_TO", replyTo));
  }

  private static SmtpSettings settings(MailProperties mail) {
    MailRules.encryption(mail.getProperties().get("mail.smtp.ssl.enable"));
    var properties = timeouts();
    properties.putAll(encryption(mail));
    properties.putAll(mail.getProperties());
    var host = mail.getHost();
    var port = mail.getPort();
    return new SmtpSettings(
        host == null ? "" : host,
        port == null ? SMTP_PORT : MailRules.port(port),
        mail.getUsername(),
        mail.getPassword(),
        properties);
  }

  private static SmtpSettings settings(MailServer server) {
    return new SmtpSettings(server.host(), server.port(), null, null, timeouts());
  }

  /// Encrypts when the server can; never gives a password over a line that is not encrypted
  /// unless that is configured.
  private static Properties encryption(MailProperties mail) {
    var user = mail.getUsername();
    boolean signsIn = user != null && !user.isBlank();
    boolean fromTheStart = "true".equals(mail.getProperties().get("mail.smtp.ssl.enable"));
    var properties = new Properties();
    properties.put("mail.smtp.starttls.enable", "true");
    properties.put("mail.smtp.starttls.required", String.valueOf(signsIn && !fromTheStart));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }

  /// How long the server may keep us waiting, in milliseconds, where nothing else is configured.
  private static Properties timeouts() {
    var properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", "10000");
    properties.put("mail.smtp.timeout", "30000");
    properties.put("mail.smtp.writetimeout", "30000");
    return properties;
  }
}
