package org.safeconduct.exposure;

import java.time.Duration;
import org.safeconduct.engine.ExposureEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ExposureConfiguration {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Bean
  ExposureEngine exposureEngine(Picture picture) {
    return picture.engine();
  }

  /// One for all who ask about many people, whatever they ask.
  @Bean
  FewAtOnce askingAboutMany() {
    return new FewAtOnce(Runtime.getRuntime().availableProcessors(), PATIENCE);
  }
}
