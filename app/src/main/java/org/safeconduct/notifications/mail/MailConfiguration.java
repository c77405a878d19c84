package org.safeconduct.notifications.mail;

import java.time.Clock;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.safeconduct.notifications.MailServer;
import org.safeconduct.platform.Loopback;
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
@EnableConfigurationProperties({MailProperties.class, MailSignIn.class})
class MailConfiguration {
  private static final int SMTP_PORT = 25;

  @Bean
  SmtpChannel smtpChannel(
      MailProperties configured,
      MailSignIn signIn,
      @Value("${safeconduct.mail.tls:}") String tls,
      ObjectProvider<MailServer> brought,
      MimeLetters letters,
      Clock clock) {
    var server = brought.getIfAvailable();
    return new SmtpChannel(
        server == null ? settings(configured, signIn, tls, clock) : settings(server), letters);
  }

  @Bean
  MailLink mailLink(
      MailProperties configured, MailSignIn signIn, ObjectProvider<MailServer> brought) {
    return new MailLink(configured, signIn, brought.getIfAvailable() != null);
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

  static SmtpSettings settings(MailProperties mail, MailSignIn signIn, String tls, Clock clock) {
    var host = said(mail.getHost());
    var port = mail.getPort();
    var properties = timeouts();
    properties.putAll(encryption(mail, host, MailRules.encryption(tls)));
    properties.putAll(mail.getProperties());
    signIn.requireUsable(said(mail.getUsername()), said(mail.getPassword()));
    return new SmtpSettings(
        host,
        port == null ? SMTP_PORT : MailRules.port(port),
        mail.getUsername(),
        mail.getPassword(),
        signIn.byToken() ? new MailTokens(signIn, clock) : null,
        signIn.certificates(),
        properties);
  }

  private static String said(@Nullable String setting) {
    return setting == null ? "" : setting;
  }

  private static SmtpSettings settings(MailServer server) {
    return new SmtpSettings(server.host(), server.port(), null, null, timeouts());
  }

  /// Encrypts always, but for a server on this machine, or one that somebody said may do without;
  /// a password goes over an encrypted line even then.
  private static Properties encryption(MailProperties mail, String host, MailTls tls) {
    var user = mail.getUsername();
    boolean signsIn = user != null && !user.isBlank();
    boolean mayDoWithout = tls == MailTls.OPTIONAL || Loopback.is(host);
    var properties = new Properties();
    properties.put("mail.smtp.ssl.enable", String.valueOf(tls == MailTls.FROM_THE_START));
    properties.put("mail.smtp.starttls.enable", "true");
    properties.put(
        "mail.smtp.starttls.required",
        String.valueOf(tls != MailTls.FROM_THE_START && (signsIn || !mayDoWithout)));
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
