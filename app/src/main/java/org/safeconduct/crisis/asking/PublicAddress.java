package org.safeconduct.crisis.asking;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where the people who are asked reach this installation: `safeconduct.public-address`, or this
/// machine where none is set.
@Component
public class PublicAddress {
  private final Environment environment;

  PublicAddress(Environment environment) {
    this.environment = environment;
  }

  /// The address of a page.
  ///
  /// @param path with a slash in front
  String of(String path) {
    return (isSet() ? set().replaceFirst("/+$", "") : here()) + path;
  }

  /// Whether somebody said where this installation is reached from outside.
  boolean isSet() {
    return !set().isEmpty();
  }

  /// Whether what people do there can be read on the way.
  boolean isPlain() {
    return set().matches("(?i)http://(?!(localhost|127\\.[0-9.]+|\\[::1])(:\\d+)?(/|$)).*");
  }

  /// Whether links lead the people who are asked here. In a demo they are synthetic, and whoever
  /// plays them sits at this machine.
  public boolean leadsHere() {
    return isSet() || "demo".equals(environment.getProperty("safeconduct.mode"));
  }

  private String set() {
    return environment.getProperty("safeconduct.public-address", "").strip();
  }

  /// A command beside a server has a port of its own, and does not know the server's.
  private String here() {
    if ("command".equals(environment.getProperty("safeconduct.mode")))
      return "http://localhost:<--port>";
    var configured = environment.getProperty("server.port", "8080");
    return "http://localhost:" + environment.getProperty("local.server.port", configured);
  }
}
