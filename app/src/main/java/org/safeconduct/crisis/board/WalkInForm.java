package org.safeconduct.crisis.board;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.WalkIn;
import org.safeconduct.platform.Languages;

/// Somebody who is not in the register, as typed; the session keeps it until it is right.
record WalkInForm(
    @Nullable String name,
    @Nullable String organisation,
    @Nullable String language,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String nonce)
    implements Serializable {
  private static final int LONGEST = 200;
  private static final int FEWEST_DIGITS = 3;

  /// The message keys of what is wrong, by field; empty if nothing is.
  Map<String, String> wrong() {
    var wrong = new LinkedHashMap<String, String>();
    if (text(name).isEmpty()) wrong.put("name", "crisis.add.name-missing");
    if (!text(phone).isEmpty()
        && text(phone).chars().filter(Character::isDigit).count() < FEWEST_DIGITS)
      wrong.put("phone", "crisis.add.phone-unreadable");
    Map.of(
            "name", text(name),
            "organisation", text(organisation),
            "email", text(email),
            "phone", text(phone))
        .forEach((field, typed) -> {
          if (typed.length() > LONGEST) wrong.put(field, "crisis.add.too-long");
        });
    return wrong;
  }

  WalkIn walkIn() {
    var spoken = Languages.find(text(language)).orElse(Languages.ALL.getFirst());
    return new WalkIn(
        text(name),
        text(organisation),
        spoken.getLanguage(),
        text(email).isEmpty() ? null : text(email),
        text(phone).isEmpty() ? null : text(phone),
        text(nonce).isEmpty() ? UUID.randomUUID().toString() : text(nonce));
  }

  private static String text(@Nullable String field) {
    return field == null ? "" : field.strip();
  }
}
