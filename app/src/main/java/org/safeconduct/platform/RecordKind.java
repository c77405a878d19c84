package org.safeconduct.platform;

import java.util.Locale;

/// Kinds of records that can be classified one by one, where their page is, and what they hold.
public enum RecordKind {
  PERSON("/people/", Content.PERSONAL),
  ALERT("/alerts/", Content.ADVICE),
  HEADCOUNT("/headcounts/", Content.WHEREABOUTS),
  PREMISES("/premises/", Content.NETWORK),
  TRIP("/trips/", Content.WHEREABOUTS),
  MEETING("/network/meetings/", Content.PERSONAL),
  CONSULTATION("/network/consultations/", Content.PERSONAL),
  COUNTERPART("/network/liaison/", Content.PERSONAL),
  ZONE("/network/zones/", Content.NETWORK),
  APPOINTMENT("/network/posts/", Content.NETWORK),
  DELEGATION("/network/delegations/", Content.NETWORK),
  NOMINATION("/network/nominations/", Content.NETWORK),
  BODY("/network/bodies/", Content.NETWORK);

  private final String pages;
  private final Content content;

  RecordKind(String pages, Content content) {
    this.pages = pages;
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

  /// What such records hold: whoever may read them at all may read the label of that.
  public Content content() {
    return content;
  }
}
