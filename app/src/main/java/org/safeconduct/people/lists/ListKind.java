package org.safeconduct.people.lists;

import java.util.Locale;
import org.safeconduct.platform.Duty;

/// Which kind of list an organisation hands in.
public enum ListKind {
  /// One row a person.
  PEOPLE(Duty.IMPORT_PEOPLE, "people.list-imported"),
  /// One row a leg.
  TRIPS(Duty.IMPORT_TRIPS, "travel.list-imported");

  private final Duty duty;
  private final String deed;

  ListKind(Duty duty, String deed) {
    this.duty = duty;
    this.deed = deed;
  }

  /// What somebody must be allowed who hands such a list in.
  public Duty duty() {
    return duty;
  }

  /// Where its screens are, such as `/people/import`.
  public String path() {
    return "/" + name().toLowerCase(Locale.ROOT) + "/import";
  }

  /// What the audit trail calls its import.
  String deed() {
    return deed;
  }
}
