package org.safeconduct.governance.delegations;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Sheets;
import org.springframework.stereotype.Component;

/// How far a delegation reaches, in the reader's words.
@Component
class DelegationWords {
  private final PeopleRegister people;
  private final SeatNames names;
  private final Sheets words;

  DelegationWords(PeopleRegister people, SeatNames names, Sheets words) {
    this.people = people;
    this.names = names;
    this.words = words;
  }

  String of(Bounds bounds) {
    var parts = new ArrayList<String>();
    if (!bounds.organisations().isEmpty())
      parts.add(people.organisations().stream()
          .filter(it -> bounds.organisations().contains(it.id().value()))
          .map(it -> it.code())
          .collect(Collectors.joining(", ")));
    if (!bounds.countries().isEmpty())
      parts.add(bounds.countries().stream()
          .sorted()
          .map(names::country)
          .collect(Collectors.joining(", ")));
    if (bounds.maxRisk() != null) parts.add(words.text("governance.bounds.risk", bounds.maxRisk()));
    if (bounds.maxUsd() != null) parts.add(words.text("governance.bounds.usd", bounds.maxUsd()));
    if (bounds.subDelegable() > 0)
      parts.add(words.text("governance.bounds.passed-on", bounds.subDelegable()));
    return parts.isEmpty() ? words.text("governance.bounds.none") : String.join("; ", parts);
  }
}
