package org.safeconduct.platform;

import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/// Problems with their words.
public final class ProblemsFixture {
  private ProblemsFixture() {}

  public static Problems problems() {
    var words = new ReloadableResourceBundleMessageSource();
    words.setBasename("classpath:messages/platform");
    words.setDefaultEncoding("UTF-8");
    return new Problems(words, JsonMapper.shared());
  }
}
