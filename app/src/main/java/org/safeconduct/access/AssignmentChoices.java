package org.safeconduct.access;

import java.util.stream.IntStream;
import org.safeconduct.governance.Zones;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Scope;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What a form that says what an account is for, and where, lets somebody choose from.
@Component
class AssignmentChoices {
  private final PeopleRegister people;
  private final Zones zones;

  AssignmentChoices(PeopleRegister people, Zones zones) {
    this.people = people;
    this.zones = zones;
  }

  void offer(Model page) {
    page.addAttribute("roles", Role.values());
    page.addAttribute("organisations", people.organisations());
    page.addAttribute("zones", zones.list());
    page.addAttribute("countries", CountryChoice.all(LocaleContextHolder.getLocale()));
    page.addAttribute("clearances", IntStream.rangeClosed(0, Scope.HIGHEST).toArray());
  }
}
