package org.safeconduct.profiles;

import java.nio.charset.StandardCharsets;
import org.safeconduct.platform.CurrentUser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the words of pages, files and mails come from.
@Configuration
class WordsConfiguration {
  @Bean
  static MessageSource messageSource(
      ObjectProvider<TermBook> book,
      ObjectProvider<CurrentUser> currentUser,
      @Value("${spring.messages.basename}") String[] names) {
    var words =
        new ProfileMessages(book::getObject, () -> currentUser.getObject().onlyOrganisation());
    words.setBasenames(names);
    words.setDefaultEncoding(StandardCharsets.UTF_8.name());
    words.setFallbackToSystemLocale(false);
    return words;
  }
}
