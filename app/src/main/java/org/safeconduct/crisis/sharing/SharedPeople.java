package org.safeconduct.crisis.sharing;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.MemberFilter;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.shared.Confidence;

/// Which people of a shared board are shown, as it comes in an address; what is not understood
/// does not limit it. Nothing can be looked for that the board does not show.
///
/// @param status one of the status words
/// @param confidence `certain`, `likely` or `possible`
/// @param q part of the name, or of where somebody was believed to be
public record SharedPeople(
    @Nullable String status,
    @Nullable String confidence,
    @Nullable String q) {
  MemberFilter members() {
    return new MemberFilter(
        status == null ? null : HeadcountStatus.of(status).orElse(null),
        null,
        null,
        null,
        sure(),
        null,
        null,
        q);
  }

  private @Nullable Confidence sure() {
    if (confidence == null) return null;
    var name = confidence.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(Confidence.values())
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
