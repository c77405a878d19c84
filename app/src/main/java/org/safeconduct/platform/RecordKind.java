package org.safeconduct.platform;

import java.util.Locale;

/// Kinds of records that can be classified one by one, where their page is, in which table they
/// are, and what they hold.
public enum RecordKind {
  PERSON("/people/", "people.person", Content.PERSONAL, "organisation", "null"),
  ALERT("/alerts/", "alerts.alert", Content.ADVICE),
  HEADCOUNT("/headcounts/", "crisis.headcount", Content.WHEREABOUTS),
  PREMISES("/premises/", "premises.premises", Content.NETWORK, "organisation", "country"),
  TRIP("/trips/", "travel.trip", Content.WHEREABOUTS),
  MEETING("/network/meetings/", "governance.meeting", Content.PERSONAL),
  CONSULTATION(
      "/network/consultations/", "governance.consultation", Content.PERSONAL, "null", "country"),
  COUNTERPART("/network/liaison/", "governance.counterpart", Content.PERSONAL, "null", "country"),
  ZONE("/network/zones/", "governance.zone", Content.NETWORK, "organisation", "null"),
  APPOINTMENT(
      "/network/posts/", "governance.appointment", Content.NETWORK, "organisation", "country"),
  DELEGATION("/network/delegations/", "governance.delegation", Content.NETWORK),
  NOMINATION(
      "/network/nominations/", "governance.nomination", Content.NETWORK, "organisation", "null"),
  BODY("/network/bodies/", "governance.body", Content.NETWORK, "null", "country");

  private final String pages;
  private final String table;
  private final Content content;
  private final String organisation;
  private final String country;

  RecordKind(String pages, String table, Content content) {
    this(pages, table, content, "null", "null");
  }

  RecordKind(String pages, String table, Content content, String organisation, String country) {
    this.pages = pages;
    this.table = table;
    this.content = content;
    this.organisation = organisation;
    this.country = country;
  }

  /// As it stands in addresses.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The page of the record with that id.
  public String page(String id) {
    return pages + id;
  }

  /// The table whose column `id` says which there are; its wall says whom it shows them to.
  public String table() {
    return table;
  }

  /// The column of the table that says whose such records are; `null` if they are no single
  /// organisation's.
  public String organisation() {
    return organisation;
  }

  /// The column of the table that says to which country such records belong; `null` if to no single
  /// one.
  public String country() {
    return country;
  }

  /// What such records hold: whoever may read them at all may read the label of that.
  public Content content() {
    return content;
  }
}
