package org.safeconduct.governance.zones;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.gaps.Gap;
import org.safeconduct.people.OrganisationId;

/// Which zones a list shows; what is null, empty or false does not limit it.
///
/// @param text part of the name or the code
/// @param organisation whose people only
/// @param cover how well they are looked after
/// @param gap only those with such a gap
/// @param ended those that have ended, instead of those that are looked after
public record ZoneFilter(
    String text,
    @Nullable OrganisationId organisation,
    @Nullable Cover cover,
    Gap.@Nullable Kind gap,
    boolean ended) {
  /// Every zone that is looked after.
  public static final ZoneFilter ALL = new ZoneFilter("", null, null, null, false);

  boolean admits(ZoneState it) {
    var file = it.file();
    var words = (file.zone().name() + " " + file.code()).toLowerCase(Locale.ROOT);
    var coverage = it.coverage();
    return file.isEnded() == ended
        && words.contains(text.strip().toLowerCase(Locale.ROOT))
        && (organisation == null || organisation.equals(file.zone().organisation()))
        && (cover == null || (!file.isEnded() && it.cover() == cover))
        && (gap == null
            || (coverage != null && coverage.gaps().stream().anyMatch(one -> one.kind() == gap)));
  }
}
