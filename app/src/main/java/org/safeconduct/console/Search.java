package org.safeconduct.console;

import java.util.List;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertFilter;
import org.safeconduct.alerts.AlertRow;
import org.safeconduct.people.PeopleFilter;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// Finds people, alerts and places by a few letters, as far as the reader may see them.
@Service
class Search {
  private static final PageRequest FIRST = new PageRequest(0, 10, null);

  private final Permissions permissions;
  private final PeopleRegister people;
  private final AlertDesk alerts;
  private final Gazetteer places;

  Search(Permissions permissions, PeopleRegister people, AlertDesk alerts, Gazetteer places) {
    this.permissions = permissions;
    this.people = people;
    this.alerts = alerts;
    this.places = places;
  }

  /// The first ten of each kind.
  ///
  /// @param text as typed; blank finds nothing
  Found find(String text) {
    permissions.require(Duty.SEE_CONSOLE);
    var wanted = text.strip();
    if (wanted.isEmpty()) return Found.NOTHING;
    return new Found(people(wanted), alerts(wanted), places.search(wanted, 10));
  }

  private Page<PersonCard> people(String text) {
    if (!permissions.allows(Duty.READ_PEOPLE) && !permissions.allows(Duty.READ_CONTACTS))
      return Found.NOTHING.people();
    return people.list(new PeopleFilter(null, null, text, null, false), FIRST);
  }

  private Page<AlertRow> alerts(String text) {
    if (!permissions.allows(Duty.READ_ALERTS)) return Found.NOTHING.alerts();
    var all = AlertFilter.ALL;
    var filter = new AlertFilter(
        text, all.severities(), all.state(), all.country(), all.source(), all.real(), null);
    return alerts.list(filter, FIRST);
  }

  /// What was found.
  record Found(Page<PersonCard> people, Page<AlertRow> alerts, List<Place> places) {
    static final Found NOTHING =
        new Found(new Page<>(List.of(), 0, 10, 0), new Page<>(List.of(), 0, 10, 0), List.of());

    /// Whether nothing was.
    public boolean isEmpty() {
      return people.total() + alerts.total() + places.size() == 0;
    }
  }
}
