package org.safeconduct.crisis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.crisis.Member.Presence;
import org.safeconduct.crisis.Population.OfAlert;
import org.safeconduct.crisis.Population.OfArea;
import org.safeconduct.crisis.Population.OfPeople;
import org.safeconduct.crisis.Population.Selection;
import org.safeconduct.exposure.AskedTime;
import org.safeconduct.exposure.ExposedPerson;
import org.safeconduct.exposure.ExposureBoard;
import org.safeconduct.exposure.ExposureFilter;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Area;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Finds the people whom a population means, each once, at this moment.
@Component
class PopulationFinder {
  private final AlertDesk alerts;
  private final ExposureBoard exposure;
  private final PeopleRegister register;

  PopulationFinder(AlertDesk alerts, ExposureBoard exposure, PeopleRegister register) {
    this.alerts = alerts;
    this.exposure = exposure;
    this.register = register;
  }

  Found find(Population population) {
    return switch (population) {
      case OfAlert it -> ofAlert(it);
      case OfArea it ->
        new Found(
            Origin.AREA,
            "",
            null,
            it.area(),
            exposed(exposure.present(it.area(), filter(it.selection())), it.selection()));
      case OfPeople it -> new Found(Origin.LIST, "", null, null, named(it));
    };
  }

  private Found ofAlert(OfAlert population) {
    var alert = alerts.get(population.alert());
    var exposed = exposure.present(population.alert(), filter(population.selection()));
    return new Found(
        Origin.ALERT,
        alert.title(LocaleContextHolder.getLocale()),
        alert.id(),
        alert.area().orElse(null),
        exposed(exposed, population.selection()));
  }

  private static ExposureFilter filter(Selection selection) {
    return new ExposureFilter(
        AskedTime.UNSAID,
        Group.PRESENT,
        selection.confidences(),
        null,
        null,
        null,
        null,
        ExposureFilter.USUAL_LIMIT);
  }

  private static List<Candidate> exposed(List<ExposedPerson> people, Selection selection) {
    var each = new LinkedHashMap<PersonId, Candidate>();
    for (var it : people)
      if (selection.organisations().isEmpty()
          || selection.organisations().contains(it.card().organisation()))
        each.putIfAbsent(it.card().id(), new Candidate(it.card(), presence(it)));
    return List.copyOf(each.values());
  }

  private static Presence presence(ExposedPerson it) {
    var source = it.source();
    return new Presence(
        it.where(),
        it.why(),
        source == null ? "" : source.word(),
        Objects.requireNonNull(it.confidence(), "whoever is present is there with a confidence"));
  }

  private List<Candidate> named(OfPeople population) {
    var cards = new LinkedHashMap<PersonId, PersonCard>();
    var known = register.cards(population.people());
    for (var person : population.people())
      if (known.get(person) instanceof PersonCard card) cards.put(person, card);
    if (population.withDependants())
      register.dependantsOf(List.copyOf(cards.keySet())).values().stream()
          .flatMap(List::stream)
          .forEach(it -> cards.putIfAbsent(it.id(), it));
    var candidates = new ArrayList<Candidate>();
    cards.values().forEach(card -> candidates.add(new Candidate(card, null)));
    return candidates;
  }

  /// @param title what it may be called; blank where nothing suggests itself
  /// @param alert the alert, if from one
  /// @param area the area, if there is one
  record Found(
      Origin origin,
      String title,
      @Nullable AlertId alert,
      @Nullable Area area,
      List<Candidate> candidates) {
    List<PersonCard> cards() {
      return candidates.stream().map(Candidate::card).toList();
    }

    /// Of those who were named, who is not in the register or out of the actor's scope.
    List<PersonId> missingOf(Population population) {
      if (!(population instanceof OfPeople named)) return List.of();
      var found = new HashSet<>(cards().stream().map(PersonCard::id).toList());
      return named.people().stream()
          .filter(it -> !found.contains(it))
          .distinct()
          .toList();
    }
  }
}
