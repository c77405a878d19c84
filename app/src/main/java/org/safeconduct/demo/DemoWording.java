package org.safeconduct.demo;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.profiles.OwnWording;
import org.safeconduct.profiles.WordId;
import org.safeconduct.profiles.WordKind;
import org.springframework.stereotype.Component;

/// An organisation that calls some things otherwise. Runs as somebody who may administer.
@Component
class DemoWording {
  private final OwnWording wording;
  private final PeopleRegister people;

  DemoWording(OwnWording wording, PeopleRegister people) {
    this.wording = wording;
    this.people = people;
  }

  void choose() {
    people.organisations().stream()
        .max(Comparator.comparing(Organisation::code))
        .map(it -> it.id().value())
        .ifPresent(this::callOtherwise);
  }

  private void callOtherwise(UUID organisation) {
    wording.call(
        organisation,
        new WordId(WordKind.CATEGORY, "NATIONAL_STAFF"),
        Map.of(
            "en", "Locally recruited staff",
            "fr", "Personnel recruté localement",
            "ar", "موظفون معينون محليًا"));
    wording.call(
        organisation,
        new WordId(WordKind.POST, "SECURITY_FOCAL_POINT"),
        Map.of("en", "Security contact", "fr", "Correspondant sécurité", "ar", "جهة اتصال الأمن"));
  }
}
