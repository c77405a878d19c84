package org.safeconduct.demo.mailbox;

import java.nio.file.Path;
import java.time.Clock;
import org.safeconduct.notifications.MailServer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Makes the demo's mail server the one that messages go to.
@Configuration
@ConditionalOnProperty(name = "safeconduct.mode", havingValue = "demo")
class MailboxConfiguration {
  @Bean
  Mailbox mailbox(@Value("${safeconduct.data}") Path data, Clock clock) {
    var mailbox = new Mailbox(data.toAbsolutePath().resolve("mail"), clock);
    Thread.ofVirtual().name("mailbox").start(mailbox::readFolder);
    return mailbox;
  }

  @Bean
  MailboxServer mailboxServer(Mailbox mailbox, @Value("${safeconduct.demo.mail-port:0}") int port) {
    return new MailboxServer(mailbox, port);
  }

  @Bean
  MailServer mailServer(MailboxServer server) {
    return new MailServer("127.0.0.1", server.port());
  }

  /// Adds the words of these pages to those of the product.
  @Bean
  static BeanPostProcessor mailboxWords() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ResourceBundleMessageSource words) words.addBasenames("messages/demo");
        return bean;
      }
    };
  }

  @Bean
  MailboxStatus mailboxStatus(Mailbox mailbox, Clock clock) {
    return new MailboxStatus(mailbox, clock);
  }
}
