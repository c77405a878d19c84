package org.safeconduct.governance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What somebody typed into one of the small forms of a page, and what is wrong with it, so
/// that the page can show both again beside the fields.
///
/// @param form which form of the page
/// @param typed by field
/// @param faults empty if nothing is wrong
public record FormEcho(String form, Map<String, String> typed, List<Fault> faults) {
  /// No form was sent.
  public static final FormEcho NONE = new FormEcho("", Map.of(), List.of());

  public FormEcho {
    typed = Map.copyOf(typed);
    faults = List.copyOf(faults);
  }

  /// Whether it is about this form.
  public boolean isOf(String name) {
    return form.equals(name);
  }

  /// What was typed into a field of a form; empty if it was another form.
  public String value(String name, String field) {
    return isOf(name) ? Objects.requireNonNullElse(typed.get(field), "") : "";
  }

  /// What is wrong with a field of a form, as the code of a [Fault]; empty if nothing is.
  public String fault(String name, String field) {
    return first(name, field).map(Fault::code).orElse("");
  }

  /// What the words of that fault show as `{0}`; empty if they show nothing.
  public String detail(String name, String field) {
    return first(name, field).map(Fault::details).stream()
        .flatMap(List::stream)
        .findFirst()
        .orElse("");
  }

  private Optional<Fault> first(String name, String field) {
    if (!isOf(name)) return Optional.empty();
    return faults.stream().filter(it -> it.field().equals(field)).findFirst();
  }
}
