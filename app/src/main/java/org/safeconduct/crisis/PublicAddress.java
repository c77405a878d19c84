package org.safeconduct.crisis;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where the people who are asked reach this installation: `safeconduct.public-address`, or this
/// machine where none is set.
@Component
class PublicAddress {
  private final Environment environment;

  PublicAddress(Environment environment) {
    this.environment = environment;
  }

  /// The address of a page.
  ///
  /// @param path with a slash in front
  String of(String path) {
    var address = environment.getProperty("safeconduct.public-address", "");
    return (address.isBlank() ? here() : address.strip().replaceFirst("/+$", "")) + path;
  }

  private String here() {
    var configured = environment.getProperty("server.port", "8080");
    return "http://localhost:" + environment.getProperty("local.server.port", configured);
  }
}
