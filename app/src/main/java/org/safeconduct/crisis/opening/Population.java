package org.safeconduct.crisis.opening;

import java.util.List;
import java.util.Set;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.AskedTime;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Confidence;

/// Whom a headcount is to be about.
public sealed interface Population {
  /// Of which organisations only; empty for all.
  default Set<OrganisationId> organisations() {
    return switch (this) {
      case OfAlert it -> it.selection().organisations();
      case OfArea it -> it.selection().organisations();
      case OfPeople _ -> Set.of();
    };
  }

  /// Those whom an alert exposes, dependants included.
  ///
  /// @param alert the alert
  /// @param selection which of them
  record OfAlert(AlertId alert, Selection selection) implements Population {}

  /// Those in an area, dependants included.
  ///
  /// @param area the area
  /// @param selection which of them
  /// @param when the time for which they are there; now where nothing is said
  record OfArea(Area area, Selection selection, AskedTime when) implements Population {
    /// Those who are there now.
    public OfArea(Area area, Selection selection) {
      this(area, selection, AskedTime.UNSAID);
    }
  }

  /// These people.
  ///
  /// @param people the people, in any order
  /// @param withDependants whether their dependants count too
  record OfPeople(List<PersonId> people, boolean withDependants) implements Population {
    public OfPeople {
      people = List.copyOf(people);
    }
  }

  /// Which exposed people are meant.
  ///
  /// @param confidences how sure it must be that they are there; at least one
  /// @param organisations of which organisations only; empty for all
  /// @param besides who counts beside those present: who is about to arrive, of whom nothing is
  ///     known; empty for neither
  record Selection(
      Set<Confidence> confidences, Set<OrganisationId> organisations, Set<Group> besides) {

    public Selection {
      confidences = Set.copyOf(confidences);
      organisations = Set.copyOf(organisations);
      besides = Set.copyOf(besides);
      if (confidences.isEmpty())
        throw new IllegalArgumentException("A selection has at least one confidence");
    }
  }
}
