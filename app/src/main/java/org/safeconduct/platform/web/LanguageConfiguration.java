package org.safeconduct.platform.web;

import java.time.Duration;
import java.util.Collections;
import org.safeconduct.platform.Languages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// In which language a request is answered: `?lang=` if it is there, else the cookie that the
/// last `?lang=` or sign-in left, else what the browser prefers, else English.
@Configuration
class LanguageConfiguration implements WebMvcConfigurer {
  @Bean
  LocaleResolver localeResolver() {
    return new LanguageCookie(
        Duration.ofDays(365), request -> Languages.best(Collections.list(request.getLocales())));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new LanguageSwitch());
  }
}
