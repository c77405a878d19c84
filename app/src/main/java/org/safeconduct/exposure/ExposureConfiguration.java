package org.safeconduct.exposure;

import java.time.Duration;
import org.safeconduct.engine.ExposureEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ExposureConfiguration {
  /// How old a confirmation may be and still be *certain* (architecture.md 6.2).
  @Bean
  ExposureEngine exposureEngine(@Value("${safeconduct.exposure.fresh-for:12h}") Duration freshFor) {
    return ExposureEngine.inMemory(freshFor);
  }
}
