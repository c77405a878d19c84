package org.safeconduct.platform.layout;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// Which language a page speaks: what the reader chose with `?lang=`, else what the browser asks
/// for, else English.
@Configuration
class LanguageConfiguration implements WebMvcConfigurer {
  private static final List<Locale> SPOKEN =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"));

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new CookieLocaleResolver("language");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setDefaultLocaleFunction(request -> spoken(request.getHeader("Accept-Language")));
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var change = new LocaleChangeInterceptor() {
      @Override
      protected Locale parseLocaleValue(String wish) {
        return spoken(wish);
      }
    };
    change.setParamName("lang");
    change.setHttpMethods("GET");
    registry.addInterceptor(change);
  }

  /// The best of our languages for a wish as `Accept-Language` writes it.
  static Locale spoken(@Nullable String wish) {
    if (wish == null || wish.isBlank()) return Locale.ENGLISH;
    try {
      var best = Locale.lookup(Locale.LanguageRange.parse(wish), SPOKEN);
      return best == null ? Locale.ENGLISH : best;
    } catch (IllegalArgumentException unreadable) {
      return Locale.ENGLISH;
    }
  }
}
