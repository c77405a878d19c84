package org.safeconduct.people.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;

/// Two files that may be one person's.
///
/// @param one the file with the lower id
/// @param reasons why, in the order of the rules
/// @param foundBy an officer, or the job that compares files
/// @param version raised by each decision
public record Duplicate(
    UUID id,
    PersonCard one,
    PersonCard other,
    Set<Rule> reasons,
    Instant foundAt,
    String foundBy,
    Verdict verdict,
    int version) {
  /// Whether they stand in the lists of two organisations.
  public boolean isAcross() {
    return !one.organisation().equals(other.organisation());
  }

  /// Both files, the leading one first.
  public List<PersonCard> both() {
    return leads(other.id()) ? List.of(other, one) : List.of(one, other);
  }

  /// Whether that file stands for the person.
  public boolean leads(PersonId file) {
    return verdict instanceof Verdict.Same same && same.leads().equals(file);
  }

  /// Whether it is one of the two.
  boolean holds(PersonId file) {
    return one.id().equals(file) || other.id().equals(file);
  }

  /// The other one of the two.
  PersonCard besides(PersonId file) {
    return one.id().equals(file) ? other : one;
  }
}
