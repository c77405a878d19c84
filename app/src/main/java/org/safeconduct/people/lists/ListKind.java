package org.safeconduct.people.lists;

import java.util.Locale;
import org.safeconduct.platform.Duty;

/// Which kind of list an organisation hands in.
public enum ListKind {
  /// One row a person.
  PEOPLE(Duty.IMPORT_PEOPLE, "people.list-imported", "/people"),
  /// One row a leg.
  TRIPS(Duty.IMPORT_TRIPS, "travel.list-imported", "/trips"),
  /// One row a building.
  PREMISES(Duty.IMPORT_PREMISES, "premises.list-imported", "/premises"),
  /// One row a warden zone.
  ZONES(Duty.MANAGE_NETWORK, "governance.zones-imported", "/network"),
  /// One row a person in a post.
  POSTS(Duty.MANAGE_NETWORK, "governance.posts-imported", "/network"),
  /// One row a stretch of days.
  PRESENCE(Duty.IMPORT_PEOPLE, "people.presence-imported", "/people/away"),
  /// One row a course or briefing that somebody took.
  COURSES(Duty.IMPORT_PEOPLE, "people.courses-imported", "/lists/awareness");

  private final Duty duty;
  private final String deed;
  private final String home;

  ListKind(Duty duty, String deed, String home) {
    this.duty = duty;
    this.deed = deed;
    this.home = home;
  }

  /// What somebody must be allowed who hands such a list in.
  public Duty duty() {
    return duty;
  }

  /// Where its screens are, such as `/people/import`.
  public String path() {
    return "/" + name().toLowerCase(Locale.ROOT) + "/import";
  }

  /// Where what was taken in is shown, such as `/people`.
  public String home() {
    return home;
  }

  /// What the audit trail calls its import.
  String deed() {
    return deed;
  }

  /// What the audit trail calls the rows that keep the old values.
  String overwriting() {
    return deed.replace("-imported", "-overwritten");
  }
}
