package org.safeconduct.platform.web;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.safeconduct.platform.Languages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// What happens to every request around its controller: its language is found, its pace is
/// looked at, a page behind the last one becomes the last one.
@Configuration
class WebConfiguration implements WebMvcConfigurer {
  private static final List<String> FOLDERS = List.of("css", "js", "map", "vendor");

  private final ApiPace pace;
  private final PagePace pages;
  private final MarkAnswers mark;
  private final KnownParameters parameters;

  WebConfiguration(ApiPace pace, PagePace pages, MarkAnswers mark, KnownParameters parameters) {
    this.pace = pace;
    this.pages = pages;
    this.mark = mark;
    this.parameters = parameters;
  }

  /// In which language a request is answered: `?lang=` if it is there, else the cookie that the
  /// last `?lang=` or sign-in left, else what the browser prefers, else English.
  @Bean
  static LocaleResolver localeResolver() {
    return new LanguageCookie(
        Duration.ofDays(365), request -> Languages.best(Collections.list(request.getLocales())));
  }

  /// Browsers ask for it where a page names no icon, such as beside a JSON file.
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/favicon.ico").setViewName("forward:/css/favicon.svg");
  }

  /// Files are named after what is in them. Only addresses in these folders are looked for among
  /// the files: else every link of a page would be, in every jar.
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    for (var folder : FOLDERS)
      registry
          .addResourceHandler("/" + folder + "/**")
          .addResourceLocations("classpath:/static/" + folder + "/")
          .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
          .resourceChain(true)
          .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new RequestKeyArguments());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new TextCharacters());
    registry.addInterceptor(new SaidOnce());
    registry.addInterceptor(new LanguageSwitch());
    registry.addInterceptor(new LastPage());
    registry.addInterceptor(mark);
    registry.addInterceptor(pages);
    registry.addInterceptor(pace).addPathPatterns("/api/**", "/scim/**");
    registry.addInterceptor(parameters).addPathPatterns("/api/**");
  }
}
