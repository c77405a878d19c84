package org.safeconduct.platform;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where readers of a mail find a page of this installation.
@Component
public class OwnAddress {
  private final Environment environment;

  public OwnAddress(Environment environment) {
    this.environment = environment;
  }

  /// The address of the page.
  ///
  /// @param path such as `/people/confirmations`
  public String of(String path) {
    return base() + path;
  }

  private String base() {
    var set = environment.getProperty("safeconduct.public-address", "").strip();
    if (!set.isEmpty()) return set.replaceFirst("/+$", "");
    var configured = environment.getProperty("server.port", "8080");
    return "http://localhost:" + environment.getProperty("local.server.port", configured);
  }
}
