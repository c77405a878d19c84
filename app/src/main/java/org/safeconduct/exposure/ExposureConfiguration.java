package org.safeconduct.exposure;

import org.safeconduct.engine.ExposureEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ExposureConfiguration {
  @Bean
  ExposureEngine exposureEngine(Picture picture) {
    return picture.engine();
  }
}
