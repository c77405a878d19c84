package org.safeconduct.alerts.cap;

import java.util.Arrays;
import java.util.Optional;

/// The versions of CAP, each known by its namespace.
enum CapVersion {
  V1_0("1.0", "http://www.incident.com/cap/1.0"),
  V1_1("1.1", "urn:oasis:names:tc:emergency:cap:1.1"),
  V1_2("1.2", "urn:oasis:names:tc:emergency:cap:1.2");

  private final String number;
  private final String namespace;

  CapVersion(String number, String namespace) {
    this.number = number;
    this.namespace = namespace;
  }

  String number() {
    return number;
  }

  static Optional<CapVersion> of(String namespace) {
    return Arrays.stream(values()).filter(it -> it.namespace.equals(namespace)).findFirst();
  }

  /// Whether the element is an alert of any version.
  static boolean isAlert(XmlElement element) {
    return element.name().equals("alert") && of(element.namespace()).isPresent();
  }
}
