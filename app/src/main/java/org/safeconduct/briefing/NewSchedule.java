package org.safeconduct.briefing;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.ExportFormat;

/// A schedule as somebody typed it, right or wrong.
///
/// @param account of the recipient; empty for oneself
/// @param at such as `07:30`
/// @param zone such as `Europe/Zurich`
public record NewSchedule(
    @Nullable String account,
    @Nullable String each,
    @Nullable String day,
    @Nullable String at,
    @Nullable String zone,
    @Nullable String format) {
  /// What is wrong with each field, as a message key.
  Map<String, String> faults() {
    var faults = new HashMap<String, String>();
    if (!blank(account) && !recipient().matches("[0-9a-f-]{36}"))
      faults.put("account", "briefing.wrong.account");
    if (eachOrNull() == null) faults.put("each", "briefing.wrong.each");
    if (time() == null) faults.put("at", "briefing.wrong.at");
    if (place() == null) faults.put("zone", "briefing.wrong.zone");
    if (formatOrNull() == null) faults.put("format", "briefing.wrong.format");
    var wanted = eachOrNull();
    int most = wanted == null ? Rhythm.Each.MONTHLY.days() : wanted.days();
    if (dayOrZero() < 1 || dayOrZero() > most) faults.put("day", "briefing.wrong.day");
    return faults;
  }

  /// When it is to be sent.
  ///
  /// @throws IllegalStateException if something of that is wrong
  Rhythm rhythm() {
    var each = eachOrNull();
    var time = time();
    var place = place();
    if (each == null || time == null || place == null)
      throw new IllegalStateException("Asked before its faults were");
    return new Rhythm(each, dayOrZero(), time, place);
  }

  Rhythm.@Nullable Each eachOrNull() {
    return choice(Rhythm.Each.class, each);
  }

  @Nullable
  ExportFormat formatOrNull() {
    return choice(ExportFormat.class, format);
  }

  @Nullable
  UUID accountOrNull() {
    return blank(account) ? null : UUID.fromString(recipient());
  }

  private String recipient() {
    return account == null ? "" : account.strip();
  }

  private int dayOrZero() {
    return day != null && day.strip().matches("[0-9]{1,2}") ? Integer.parseInt(day.strip()) : 0;
  }

  private @Nullable LocalTime time() {
    if (at == null || !at.strip().matches("[0-2]?[0-9]:[0-5][0-9]")) return null;
    try {
      return LocalTime.parse(at.strip().length() == 4 ? "0" + at.strip() : at.strip());
    } catch (DateTimeException none) {
      return null;
    }
  }

  private @Nullable ZoneId place() {
    if (blank(zone)) return null;
    try {
      return ZoneId.of(zone == null ? "" : zone.strip());
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String text) {
    for (var it : type.getEnumConstants()) if (it.name().equals(text)) return it;
    return null;
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
