package org.safeconduct.platform.layout;

import java.util.List;
import java.util.Set;
import org.safeconduct.platform.Duty;

/// One entry of the main navigation.
///
/// @param key message key of its name
/// @param href where it leads
/// @param duties who sees it: whoever holds one of them
record NavigationLink(String key, String href, Set<Duty> duties) {
  /// What an officer works with, in the order of a bad hour.
  static final List<NavigationLink> MAIN = List.of(
      link("console", "/", Duty.SEE_CONSOLE),
      link("alerts", "/alerts", Duty.READ_ALERTS),
      link("headcounts", "/headcounts", Duty.READ_HEADCOUNT),
      link("people", "/people", Duty.READ_PEOPLE, Duty.READ_CONTACTS, Duty.COUNT_PEOPLE),
      link("trips", "/trips", Duty.READ_TRIPS),
      link("premises", "/premises", Duty.READ_PREMISES),
      link("network", "/network", Duty.READ_NETWORK),
      link("messages", "/messages", Duty.READ_MESSAGES));

  /// What keeps the house in order; in the user's menu.
  static final List<NavigationLink> HOUSEKEEPING = List.of(
      link("audit", "/audit", Duty.READ_AUDIT),
      link("withheld", "/withheld-looks", Duty.REVIEW_ACCESS),
      link("access", "/access", Duty.ADMINISTER),
      link("openings", "/access/openings", Duty.BREAK_GLASS, Duty.REVIEW_ACCESS),
      link("profiles", "/profiles", Duty.ADMINISTER),
      link("retention", "/retention", Duty.KEEP_RECORDS, Duty.READ_AUDIT),
      link("self-check", "/self-check", Duty.ADMINISTER));

  private static NavigationLink link(String name, String href, Duty... duties) {
    return new NavigationLink("platform.layout.nav." + name, href, Set.of(duties));
  }

  /// Whether a page at this path belongs to this entry.
  public boolean leadsTo(String path) {
    return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
  }
}
