package org.safeconduct.access;

import java.util.Map;
import java.util.TreeMap;
import org.safeconduct.governance.Zones;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.profiles.Profiles;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What a form that says what an account is for, and where, lets somebody choose from.
@Component
class AssignmentChoices {
  private final PeopleRegister people;
  private final Zones zones;
  private final Profiles profiles;
  private final Gazetteer gazetteer;

  AssignmentChoices(PeopleRegister people, Zones zones, Profiles profiles, Gazetteer gazetteer) {
    this.people = people;
    this.zones = zones;
    this.profiles = profiles;
    this.gazetteer = gazetteer;
  }

  void offer(Model page) {
    page.addAttribute("roles", Role.values());
    page.addAttribute("organisations", people.organisations());
    page.addAttribute("zones", zones.list());
    page.addAttribute("countries", CountryChoice.all(gazetteer, LocaleContextHolder.getLocale()));
    page.addAttribute("clearances", clearances());
  }

  /// What the labels of the installation's profile are called by their ranks, the lowest first.
  Map<Integer, String> clearances() {
    var labels = new TreeMap<Integer, String>();
    for (var label : profiles.now().labels())
      labels.merge(
          label.rank(),
          label.words().in(LocaleContextHolder.getLocale()),
          (one, other) -> one + ", " + other);
    return labels;
  }
}
