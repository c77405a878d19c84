package org.safeconduct.crisis;

import java.time.Instant;
import java.util.Map;
import org.safeconduct.crisis.answers.HeadcountStatus;

/// How many members stand how; the excluded are counted apart and nowhere else.
///
/// @param people how many people in each status; a status with nobody may be missing
/// @param contradictions how many wait for a named person to resolve what is said of them
/// @param helpWaiting how many calls for help nobody has taken
/// @param excluded how many do not count
/// @param asOf when this was so
public record Totals(
    Map<HeadcountStatus, Integer> people,
    int contradictions,
    int helpWaiting,
    int excluded,
    Instant asOf) {
  public Totals {
    people = Map.copyOf(people);
  }

  /// How many people in this status.
  public int count(HeadcountStatus status) {
    return people.getOrDefault(status, 0);
  }

  /// How many people the headcount is about.
  public int population() {
    return people.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// How many people somebody has answered for, whatever the answer (`domain.md` 9, *account
  /// for*): who is missing or needs help is accounted for too.
  public int accounted() {
    return population() - silent();
  }

  public int safe() {
    return count(HeadcountStatus.SAFE);
  }

  public int needsHelp() {
    return count(HeadcountStatus.NEEDS_HELP);
  }

  public int injured() {
    return count(HeadcountStatus.INJURED);
  }

  public int missing() {
    return count(HeadcountStatus.MISSING);
  }

  public int notInArea() {
    return count(HeadcountStatus.NOT_IN_AREA);
  }

  public int silent() {
    return count(HeadcountStatus.SILENT);
  }

  /// How many things somebody has to give a reason for when closing: silence, contradictions,
  /// calls for help that nobody took.
  public int unsettled() {
    return silent() + contradictions + helpWaiting;
  }
}
