package org.safeconduct.alerts.intake;

import java.util.List;
import java.util.Locale;
import org.safeconduct.alerts.Fault;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Says faults in words.
@Component
class FaultWords {
  private final MessageSource words;

  FaultWords(MessageSource words) {
    this.words = words;
  }

  /// A fault as people and programs read it.
  ///
  /// @param fault what is wrong
  /// @param line where, from 1; 0 if it has no place
  /// @param column where in that line, from 1
  /// @param path the element
  /// @param remedy what to do about it
  /// @param code stable
  record Said(String fault, int line, int column, String path, String remedy, String code) {}

  List<Said> said(List<Fault> faults, Locale reader) {
    return faults.stream().map(it -> said(it, reader)).toList();
  }

  String text(String key, Locale reader, Object... arguments) {
    return words.getMessage(key, arguments, reader);
  }

  private Said said(Fault fault, Locale reader) {
    var key = "alerts.fault." + fault.code();
    return new Said(
        text(key, reader, fault.value()),
        fault.line(),
        fault.column(),
        fault.path(),
        text(key + ".remedy", reader, fault.value()),
        fault.code());
  }
}
