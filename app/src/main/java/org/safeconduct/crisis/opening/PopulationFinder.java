package org.safeconduct.crisis.opening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.Alert;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.crisis.Member.Presence;
import org.safeconduct.crisis.Origin;
import org.safeconduct.crisis.asking.StandardWords;
import org.safeconduct.crisis.opening.Population.OfAlert;
import org.safeconduct.crisis.opening.Population.OfArea;
import org.safeconduct.crisis.opening.Population.OfPeople;
import org.safeconduct.crisis.opening.Population.Selection;
import org.safeconduct.exposure.AskedTime;
import org.safeconduct.exposure.ExposedPerson;
import org.safeconduct.exposure.ExposureBoard;
import org.safeconduct.exposure.ExposureFilter;
import org.safeconduct.exposure.Group;
import org.safeconduct.exposure.Totals;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Confidence;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Finds the people whom a population means, each once, at this moment.
@Component
public class PopulationFinder {
  private final AlertDesk alerts;
  private final ExposureBoard exposure;
  private final PeopleRegister register;
  private final StandardWords words;

  PopulationFinder(
      AlertDesk alerts, ExposureBoard exposure, PeopleRegister register, StandardWords words) {
    this.alerts = alerts;
    this.exposure = exposure;
    this.register = register;
    this.words = words;
  }

  /// Who is meant now, in the scope of the current actor.
  ///
  /// @throws org.safeconduct.platform.NotFound if there is no such alert
  public Found find(Population population) {
    return switch (population) {
      case OfAlert it -> ofAlert(it);
      case OfArea it ->
        new Found(
            Origin.AREA,
            "",
            null,
            it.area(),
            Map.of(),
            exposed(
                it.selection(),
                (group, organisation) -> exposure.present(
                    it.area(), filter(it.selection(), organisation, group, it.when()))));
      case OfPeople it -> new Found(Origin.LIST, "", null, null, Map.of(), named(it));
    };
  }

  private Found ofAlert(OfAlert population) {
    var alert = alerts.get(population.alert());
    return new Found(
        Origin.ALERT,
        alert.title(LocaleContextHolder.getLocale()),
        alert.id(),
        alert.area().orElse(null),
        toDo(alert),
        exposed(
            population.selection(),
            (group, organisation) -> exposure.present(
                population.alert(),
                filter(population.selection(), organisation, group, AskedTime.UNSAID))));
  }

  private static Map<String, String> toDo(Alert alert) {
    var toDo = new HashMap<String, String>();
    for (var language : StandardWords.LANGUAGES)
      alert
          .speaking(language)
          .map(it -> it.wording().instruction())
          .filter(it -> !it.isBlank())
          .ifPresent(it -> toDo.put(language, it));
    return toDo;
  }

  /// How many could be counted beside those present, of all organisations.
  Map<Group, Integer> besides(Population population) {
    var besides = new EnumMap<Group, Integer>(Group.class);
    count(population, null).ifPresent(totals -> {
      besides.put(Group.ARRIVING, totals.arriving());
      besides.put(Group.UNLOCATED, totals.unlocated());
    });
    return besides;
  }

  /// How many are present, of the organisations meant, by how sure that is: without finding out
  /// who they are.
  Map<Confidence, Integer> confidences(Population population) {
    var people = new EnumMap<Confidence, Integer>(Confidence.class);
    var organisations = new HashSet<@Nullable OrganisationId>(population.organisations());
    if (organisations.isEmpty()) organisations.add(null);
    for (var organisation : organisations)
      count(population, organisation).ifPresent(totals -> {
        for (var confidence : Confidence.values())
          if (totals.sure(confidence) > 0)
            people.merge(confidence, totals.sure(confidence), Integer::sum);
      });
    return people;
  }

  private Optional<Totals> count(Population population, @Nullable OrganisationId organisation) {
    return switch (population) {
      case OfAlert it ->
        Optional.of(
            exposure.count(it.alert(), of(organisation, AskedTime.UNSAID)).totals());
      case OfArea it ->
        Optional.of(exposure.count(it.area(), of(organisation, it.when())).totals());
      case OfPeople _ -> Optional.empty();
    };
  }

  private static ExposureFilter of(@Nullable OrganisationId organisation, AskedTime when) {
    return filter(organisation, Set.of(), Group.PRESENT, when);
  }

  private static ExposureFilter filter(
      Selection selection, @Nullable OrganisationId organisation, Group group, AskedTime when) {
    var confidences = group == Group.PRESENT ? selection.confidences() : Set.<Confidence>of();
    return filter(organisation, confidences, group, when);
  }

  private static ExposureFilter filter(
      @Nullable OrganisationId organisation,
      Set<Confidence> confidences,
      Group group,
      AskedTime when) {
    return new ExposureFilter(
        when, null, group, confidences, organisation, null, null, null, ExposureFilter.USUAL_LIMIT);
  }

  /// Each once, as present before arriving, as arriving before unlocated.
  private List<Candidate> exposed(
      Selection selection,
      BiFunction<Group, @Nullable OrganisationId, List<ExposedPerson>> people) {
    var each = new LinkedHashMap<PersonId, Candidate>();
    for (var group : Group.values())
      if (group == Group.PRESENT || selection.besides().contains(group))
        for (var organisation : organisations(selection))
          for (var it : people.apply(group, organisation))
            each.putIfAbsent(it.card().id(), new Candidate(it.card(), presence(it, group)));
    return withHumans(List.copyOf(each.values()));
  }

  /// Asked one by one: somebody with files in two organisations is found for each of them.
  private static Set<@Nullable OrganisationId> organisations(Selection selection) {
    var organisations = new HashSet<@Nullable OrganisationId>(selection.organisations());
    if (organisations.isEmpty()) organisations.add(null);
    return organisations;
  }

  private List<Candidate> withHumans(List<Candidate> candidates) {
    var led = register.led(candidates.stream().map(it -> it.card().id()).toList());
    if (led.isEmpty()) return candidates;
    return candidates.stream()
        .map(it -> new Candidate(
            it.card(), it.presence(), led.getOrDefault(it.card().id(), it.card().id())))
        .toList();
  }

  private Presence presence(ExposedPerson it, Group group) {
    var source = it.source();
    var known = source == null ? "" : source.word();
    return switch (group) {
      case PRESENT ->
        new Presence(
            it.where(),
            it.why(),
            known,
            Objects.requireNonNull(it.confidence(), "who is present is so with a confidence"),
            null);
      case ARRIVING -> new Presence(words.arriving(it.where()), it.why(), known, null, group);
      case UNLOCATED -> new Presence(words.unlocated(), it.why(), known, null, group);
    };
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
    return withHumans(candidates);
  }

  /// The people whom a population means, and what is known of why.
  ///
  /// @param origin what the population came from
  /// @param title what it may be called; blank where nothing suggests itself
  /// @param alert the alert, if from one
  /// @param area the area, if there is one
  /// @param toDo what the alert tells people to do, by language tag; where it says so itself
  /// @param candidates everybody who would be counted in, each once
  public record Found(
      Origin origin,
      String title,
      @Nullable AlertId alert,
      @Nullable Area area,
      Map<String, String> toDo,
      List<Candidate> candidates) {
    /// Everybody who was found.
    public List<PersonCard> cards() {
      return candidates.stream().map(Candidate::card).toList();
    }

    /// The languages of the texts in which the alert does not say what to do; empty if there is
    /// no alert.
    public List<String> withoutToDo() {
      if (alert == null) return List.of();
      return StandardWords.LANGUAGES.stream()
          .filter(it -> !toDo.containsKey(it))
          .toList();
    }

    /// Of those who were named, who is not in the register or out of the actor's scope.
    public List<PersonId> missingOf(Population population) {
      if (!(population instanceof OfPeople named)) return List.of();
      var found = new HashSet<>(cards().stream().map(PersonCard::id).toList());
      return named.people().stream()
          .filter(it -> !found.contains(it))
          .distinct()
          .toList();
    }
  }
}
