package org.safeconduct.crisis.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.crisis.NewHeadcount.Fault;
import org.safeconduct.crisis.NewHeadcount.Text;
import org.safeconduct.crisis.Schedule;
import org.safeconduct.crisis.opening.Population;
import org.safeconduct.crisis.opening.Population.OfAlert;
import org.safeconduct.crisis.opening.Population.OfArea;
import org.safeconduct.crisis.opening.Population.OfPeople;
import org.safeconduct.crisis.opening.Population.Selection;
import org.safeconduct.exposure.CircleReader;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Mended;
import tools.jackson.databind.JsonNode;

/// Reads the body of `POST /api/v1/headcounts`.
final class HeadcountRequest {
  private static final List<String> POPULATIONS =
      List.of("alert", "area", "circle", "country", "region", "people");

  private static final Pattern TEXT = Pattern.compile("^(subject|body)\\.(.*)$");

  private final Request request;
  private final Gazetteer gazetteer;

  HeadcountRequest(JsonNode body, Gazetteer gazetteer) {
    this.request = new Request(body);
    this.gazetteer = gazetteer;
  }

  List<Fault> faults() {
    return request.faults();
  }

  String title() {
    return request.text("title");
  }

  /// The idempotency key, or one of our own.
  String key(@Nullable String key) {
    return request.key(key);
  }

  boolean exercise() {
    return request.flag("exercise");
  }

  /// Whom it is to be about; empty with a fault if that cannot be read.
  Optional<Population> population() {
    var named = named();
    if (named.size() != 1) {
      request.fault("population", "not-one");
      return Optional.empty();
    }
    return switch (named.getFirst()) {
      case "alert" ->
        request
            .read("alert", request.text("alert"), AlertId::valueOf)
            .map(it -> new OfAlert(it, selection()));
      case "people" -> people();
      case "country" -> country();
      case "region" -> region();
      case "area" -> area("area", AreaMender.geoJson(request.at("area").toString()));
      default -> circle();
    };
  }

  private List<String> named() {
    return POPULATIONS.stream().filter(request::has).toList();
  }

  /// The same faults beside the fields that the program sent; a fault that belongs to none of
  /// them is one of the whole body, the empty field.
  List<Fault> inItsWords(List<Fault> faults) {
    return faults.stream()
        .map(it -> new Fault(field(it.field()), it.code(), it.more()))
        .toList();
  }

  private String field(String part) {
    return switch (part) {
      case "population" -> named().size() == 1 ? named().getFirst() : "";
      case "address" -> "";
      case "schedule" ->
        request.has("validHours") && !request.has("reAsk") ? "validHours" : "reAsk";
      default -> TEXT.matcher(part).replaceFirst("words.$2.$1");
    };
  }

  /// What to ask by language; empty if the usual words are wanted.
  Map<String, Text> texts() {
    var texts = new HashMap<String, Text>();
    var words = request.at("words");
    if (request.has("words") && !words.isObject()) request.fault("words", "no-object");
    for (var language : words.propertyNames()) {
      var text = words.path(language);
      texts.put(
          language,
          new Text(text.path("subject").asString(""), text.path("body").asString("")));
    }
    return texts;
  }

  /// When to ask again: `reAsk` in minutes, links work for `validHours`; the usual where absent.
  Schedule schedule() {
    var again = Schedule.USUAL.again();
    if (request.has("reAsk")) {
      again = new ArrayList<>();
      for (var minutes : request.at("reAsk")) again.add(minutes.asInt(0));
    }
    var hours = request.at("validHours");
    if (request.has("validHours") && !hours.isInt()) request.fault("validHours", "no-number");
    return new Schedule(
        again, hours.isInt() ? Duration.ofHours(hours.asInt()) : Schedule.USUAL.validity());
  }

  private Optional<Population> people() {
    var people = request.list("people", PersonId::valueOf);
    if (people.isEmpty()) request.fault("people", "missing");
    return Optional.of(new OfPeople(people, request.flag("withDependants")));
  }

  private Optional<Population> circle() {
    return CircleReader.read(request.at("circle"), this::fault).flatMap(it -> area("circle", it));
  }

  private void fault(CircleReader.Wrong wrong) {
    request.fault("circle." + wrong.field(), wrong.isMissing() ? "missing" : "circle-number");
  }

  private Optional<Population> country() {
    var area = gazetteer.countryArea(request.text("country"));
    return of(area, "country", "country-unknown");
  }

  private Optional<Population> region() {
    var code = request.text("region");
    var area = gazetteer.regionArea(code);
    if (area.isEmpty()) request.fault("region", "region-unknown", gazetteer.regionsNear(code));
    return area.map(it -> new OfArea(it, selection()));
  }

  private Optional<Population> area(String field, Mended mended) {
    return of(Optional.ofNullable(mended.area()), field, "unreadable");
  }

  private Optional<Population> of(Optional<Area> area, String field, String fault) {
    if (area.isEmpty()) request.fault(field, fault);
    return area.map(it -> new OfArea(it, selection()));
  }

  private Selection selection() {
    Set<Confidence> confidences = new HashSet<>(
        request.list("confidence", it -> Confidence.valueOf(it.toUpperCase(Locale.ROOT))));
    var organisations = Set.copyOf(request.list("organisations", OrganisationId::valueOf));
    var besides = Set.copyOf(request.list("besides", HeadcountRequest::besides));
    return new Selection(
        confidences.isEmpty() ? Set.of(Confidence.values()) : confidences, organisations, besides);
  }

  private static Group besides(String word) {
    var group = Group.valueOf(word.toUpperCase(Locale.ROOT));
    if (group == Group.PRESENT) throw new IllegalArgumentException("Who is present counts anyway");
    return group;
  }
}
