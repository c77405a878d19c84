package org.safeconduct.platform;

import java.util.Locale;

/// Kinds of records that can be classified one by one, and where their page is.
public enum RecordKind {
  PERSON("/people/"),
  ALERT("/alerts/"),
  HEADCOUNT("/headcounts/"),
  PREMISES("/premises/"),
  TRIP("/trips/"),
  MEETING("/network/meetings/");

  private final String pages;

  RecordKind(String pages) {
    this.pages = pages;
  }

  /// As it stands in addresses.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The page of the record with that id.
  public String page(String id) {
    return pages + id;
  }
}
