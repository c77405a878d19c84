package org.safeconduct.people.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.NameText;

/// Reads the fields of a draft and collects what is wrong with them, so that all of it can be
/// told at once.
public final class Reading {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Draft draft;
  private final List<Wrong> wrongs = new ArrayList<>();

  /// Of this draft.
  public Reading(Draft draft) {
    this.draft = draft;
  }

  /// What was found wrong so far.
  public List<Wrong> wrongs() {
    return List.copyOf(wrongs);
  }

  /// Notes that a field is wrong.
  ///
  /// @param code as in [Wrong]
  public void wrong(String field, String code) {
    wrongs.add(new Wrong(field, code));
  }

  /// Whether the field was found wrong.
  public boolean isWrong(String field) {
    return wrongs.stream().anyMatch(it -> it.field().equals(field));
  }

  /// A name of a person, tidied.
  String name(String field) {
    var name = NameText.tidy(draft.text(field));
    NameText.fault(name).ifPresent(code -> wrong(field, code));
    return name;
  }

  /// Text of one line.
  public String line(String field, int longest) {
    var text = NameText.tidy(draft.text(field));
    if (text.length() > longest) wrong(field, "too-long");
    else if (NameText.fault(text).filter("name-letters"::equals).isPresent())
      wrong(field, "name-letters");
    return text;
  }

  String required(String field, int longest) {
    var text = line(field, longest);
    if (text.isEmpty()) wrong(field, "missing");
    return text;
  }

  /// A day; null if the field is empty or wrong.
  public @Nullable LocalDate date(String field) {
    var text = draft.text(field);
    if (text.isEmpty()) return null;
    try {
      var date = LocalDate.parse(text);
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) return date;
    } catch (DateTimeException unreadable) {
      // told below, like a date that nobody can mean
    }
    wrong(field, "date");
    return null;
  }

  /// One of these; null if the field is empty or wrong.
  public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
    var text = draft.text(field);
    if (text.isEmpty()) return null;
    var found = Arrays.stream(type.getEnumConstants())
        .filter(it -> it.name().equals(text))
        .findFirst();
    if (found.isEmpty()) wrong(field, "choice");
    return found.orElse(null);
  }

  @Nullable
  UUID id(String field) {
    var text = draft.text(field);
    if (text.isEmpty()) return null;
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException unreadable) {
      wrong(field, "choice");
      return null;
    }
  }

  @Nullable
  String orNull(String field, int longest) {
    var text = line(field, longest);
    return text.isEmpty() ? null : text;
  }
}
