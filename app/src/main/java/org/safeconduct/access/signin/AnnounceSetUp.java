package org.safeconduct.access.signin;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Prints the set-up code where the person sits who started the installation, never into the
/// log.
@Component
@ConditionalOnProperty(name = "safeconduct.mode", havingValue = "serve")
class AnnounceSetUp {
  private final SetUp setUp;
  private final MessageSource words;
  private final String address;

  AnnounceSetUp(
      SetUp setUp, MessageSource words, @Value("${safeconduct.public-address:}") String address) {
    this.setUp = setUp;
    this.words = words;
    this.address = address;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    setUp.offer(code -> System.out.println(
        words.getMessage("access.setup.console", new Object[] {address, code}, Locale.ENGLISH)));
  }
}
