package org.safeconduct.platform;

import java.util.Locale;

/// Kinds of records that can be classified one by one, where their page is, in which table they
/// are, and what they hold.
public enum RecordKind {
  PERSON("/people/", "people.person", Content.PERSONAL),
  ALERT("/alerts/", "alerts.alert", Content.ADVICE),
  HEADCOUNT("/headcounts/", "crisis.headcount", Content.WHEREABOUTS),
  PREMISES("/premises/", "premises.premises", Content.NETWORK),
  TRIP("/trips/", "travel.trip", Content.WHEREABOUTS),
  MEETING("/network/meetings/", "governance.meeting", Content.PERSONAL),
  CONSULTATION("/network/consultations/", "governance.consultation", Content.PERSONAL),
  COUNTERPART("/network/liaison/", "governance.counterpart", Content.PERSONAL),
  ZONE("/network/zones/", "governance.zone", Content.NETWORK),
  APPOINTMENT("/network/posts/", "governance.appointment", Content.NETWORK),
  DELEGATION("/network/delegations/", "governance.delegation", Content.NETWORK),
  NOMINATION("/network/nominations/", "governance.nomination", Content.NETWORK),
  BODY("/network/bodies/", "governance.body", Content.NETWORK);

  private final String pages;
  private final String table;
  private final Content content;

  RecordKind(String pages, String table, Content content) {
    this.pages = pages;
    this.table = table;
    this.content = content;
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

  /// What such records hold: whoever may read them at all may read the label of that.
  public Content content() {
    return content;
  }
}
