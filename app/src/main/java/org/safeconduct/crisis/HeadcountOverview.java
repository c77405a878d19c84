package org.safeconduct.crisis;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safeconduct.crisis.asking.Announcement;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.Words;

/// A headcount with its numbers, for the people whom the reader may see.
///
/// @param headcount what it is about
/// @param totals how many stand how, and as of when
/// @param organisations the same by organisation, by name
/// @param rounds when the silent were asked, first round first
/// @param told what everybody was told, oldest first
/// @param curve how the number of accounted people grew
public record HeadcountOverview(
    HeadcountRecord headcount,
    Totals totals,
    List<OrganisationTally> organisations,
    List<Round> rounds,
    List<Told> told,
    Curve curve) {
  public HeadcountOverview {
    organisations = List.copyOf(organisations);
    rounds = List.copyOf(rounds);
    told = List.copyOf(told);
  }

  /// Whether everybody was told that it is over.
  public boolean allClear() {
    return told.stream().anyMatch(it -> it.kind() == Announcement.Kind.ALL_CLEAR);
  }

  /// A time the silent were asked.
  ///
  /// @param number 1 is the opening
  /// @param at when
  /// @param audience how many were to be asked
  public record Round(int number, Instant at, Audience audience) {}

  /// Something everybody was told.
  ///
  /// @param id the question at the messenger
  /// @param kind what it was
  /// @param at when
  /// @param by whose name
  /// @param audience how many were to be told
  /// @param words what was said, by language tag
  public record Told(
      QuestionId id,
      Announcement.Kind kind,
      Instant at,
      String by,
      Audience audience,
      Map<String, Words> words) {
    public Told {
      words = Collections.unmodifiableMap(new TreeMap<>(words));
    }
  }
}
