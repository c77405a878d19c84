package org.safeconduct.alerts.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safeconduct.alerts.Fault;
import org.safeconduct.alerts.Finding;

/// What is noticed while one alert is read: findings if it can be kept, faults if not.
final class Notes {
  private static final int MOST_FINDINGS = 200;
  private static final int LONGEST_VALUE = 200;

  private final List<Finding> findings = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  void found(String code, XmlElement where, String value) {
    found(code, where, value, "");
  }

  void found(String code, XmlElement where, String value, String taken) {
    if (findings.size() > MOST_FINDINGS) return;
    if (findings.size() == MOST_FINDINGS) {
      findings.add(Finding.of("more-findings", ""));
      return;
    }
    var details = Map.of(
        "value", shortened(value),
        "taken", shortened(taken),
        "line", String.valueOf(where.line()),
        "column", String.valueOf(where.column()));
    findings.add(new Finding(code, where.path(), details));
  }

  void refuse(String code, XmlElement where, String value) {
    faults.add(new Fault(code, where.line(), where.column(), where.path(), shortened(value)));
  }

  List<Finding> findings() {
    return findings;
  }

  List<Fault> faults() {
    return faults;
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }
}
