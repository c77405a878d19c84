package org.safeconduct.crisis.opening;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.crisis.NewHeadcount.Fault;
import org.safeconduct.crisis.opening.Population.OfAlert;
import org.safeconduct.crisis.opening.Population.OfArea;
import org.safeconduct.crisis.opening.Population.OfPeople;
import org.safeconduct.people.PersonId;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Understands whom a form means.
@Component
class PopulationReader {
  private static final double USUAL_KM = 25;
  private static final double MOST_KM = 2_000;

  private final Gazetteer gazetteer;

  PopulationReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  Read read(PopulationForm form) {
    try {
      var alert = form.alert();
      var area = form.area();
      var place = form.place();
      if (alert != null && !alert.isBlank())
        return Read.of(new OfAlert(AlertId.valueOf(alert.strip()), form.selection()));
      if (form.isTwoPlaces()) return Read.fault(new Fault("area", "one-way"));
      if (area != null && !area.isBlank())
        return area(form, AreaMender.geoJson(area).area(), new Fault("area", "area-unreadable"));
      return place != null && !place.isBlank() ? around(form, place.strip()) : people(form);
    } catch (DateTimeException notATime) {
      return Read.fault(new Fault("population", "when-unreadable"));
    } catch (IllegalArgumentException notAnId) {
      return Read.fault(new Fault("population", "id-unreadable"));
    }
  }

  private static Read area(PopulationForm form, @Nullable Area area, Fault fault) {
    return area == null
        ? Read.fault(fault)
        : Read.of(new OfArea(area, form.selection(), form.time()));
  }

  private Read around(PopulationForm form, String name) {
    double km = form.km() == null ? USUAL_KM : Math.clamp(form.km(), 0, MOST_KM);
    var meant = gazetteer.meant(name);
    if (meant.size() > 1)
      return new Read(
          null,
          new Fault("place", "place-ambiguous"),
          meant.stream().map(gazetteer::label).toList(),
          null);
    var area = meant.stream().findFirst().flatMap(place -> around(place, km)).orElse(null);
    var read = area(form, area, new Fault("place", "place-unknown"));
    return area == null ? read : read.at(where(meant.getFirst(), km));
  }

  private Where where(Place place, double km) {
    var name = gazetteer.named(place).in(LocaleContextHolder.getLocale());
    return new Where(name, place.precision().isLocal() ? km : null);
  }

  private Optional<Area> around(Place place, double km) {
    return place.precision().isLocal()
        ? Optional.ofNullable(AreaMender.circle(place.position(), km).area())
        : gazetteer.areaOf(place.key());
  }

  private static Read people(PopulationForm form) {
    var people = form.people().stream().map(PersonId::valueOf).toList();
    return people.isEmpty()
        ? Read.fault(new Fault("population", "nobody"))
        : Read.of(new OfPeople(people, Boolean.TRUE.equals(form.dependants())));
  }

  /// @param population whom the form means; null if it was not understood
  /// @param fault why it was not understood; null if it was
  /// @param choices what may be meant, written so that it is understood; empty unless several
  ///     places bear the name
  /// @param where the place that was found by its name; null where none was named
  record Read(
      @Nullable Population population,
      @Nullable Fault fault,
      List<String> choices,
      @Nullable Where where) {
    static Read of(Population population) {
      return new Read(population, null, List.of(), null);
    }

    static Read fault(Fault fault) {
      return new Read(null, fault, List.of(), null);
    }

    private Read at(Where place) {
      return new Read(population, fault, choices, place);
    }
  }

  /// @param name what the reader calls it, with its country
  /// @param km how far around it; null for a province or country as a whole
  record Where(String name, @Nullable Double km) {}
}
