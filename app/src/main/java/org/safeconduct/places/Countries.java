package org.safeconduct.places;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeconduct.shared.Folded;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// The countries and territories of ISO 3166-1, by code and by name.
final class Countries {
  /// Short forms in general use that the reference data does not hold.
  private static final String IN_GENERAL_USE = """
      US: USA, U.S.A., United States of America
      GB: Great Britain, England, Scotland, Wales, Northern Ireland
      CD: DRC, RDC, DR Congo
      CF: CAR, RCA
      AE: UAE
      MM: Burma
      NL: Holland, The Netherlands, Pays-Bas
      BA: Bosnia and Herzegovina
      MK: Macedonia
      GM: The Gambia
      """;

  /// Names that more than one country goes by.
  private static final Map<String, List<String>> SHARED = Map.of(
      "congo", List.of("CD", "CG"),
      "الكونغو", List.of("CD", "CG"),
      "korea", List.of("KR", "KP"),
      "coree", List.of("KR", "KP"),
      "كوريا", List.of("KR", "KP"));

  private final Map<String, Country> byIso2 = new LinkedHashMap<>();
  private final Map<String, Country> byIso3 = new HashMap<>();
  private final Map<String, Country> byName = new HashMap<>();
  private final Map<String, ZoneId> zones = new HashMap<>();

  static Countries load() {
    var countries = new Countries();
    new ReferenceFile("countries.tsv.gz").eachRow(countries::add);
    countries.addShortForms();
    return countries;
  }

  /// Columns: iso2, iso3, numeric, six names, aliases, lon, lat, continent, time_zone,
  /// capital_geoname_id.
  private void add(String[] row) {
    var names =
        Map.of("en", row[3], "fr", row[4], "es", row[5], "ar", row[6], "ru", row[7], "zh", row[8]);
    var label = new Position(number(row[10]), number(row[11]));
    var country = new Country(row[0], row[1], names, label);
    byIso2.put(country.iso2(), country);
    byIso3.put(country.iso3(), country);
    zones.put(country.iso2(), row[13].isEmpty() ? ZoneId.of("UTC") : ZoneId.of(row[13]));
    Stream.concat(names.values().stream(), Arrays.stream(row[9].split("\\|")))
        .map(Folded::of)
        .filter(name -> name.length() > 2)
        .forEach(name -> byName.putIfAbsent(name, country));
  }

  private void addShortForms() {
    IN_GENERAL_USE.lines().forEach(line -> {
      var country = byIso2.get(line.substring(0, 2));
      for (var name : line.substring(4).split(", "))
        if (country != null) byName.putIfAbsent(Folded.of(name), country);
    });
  }

  private static double number(String text) {
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  List<Country> all() {
    return List.copyOf(byIso2.values());
  }

  Optional<Country> byIso2(String code) {
    return Optional.ofNullable(byIso2.get(code));
  }

  /// By alpha-2, alpha-3 or name, in this order; case does not matter.
  Optional<Country> find(String codeOrName) {
    var code = codeOrName.strip().toUpperCase(Locale.ROOT);
    var country = byIso2.get(code);
    if (country == null && code.equals("UK")) country = byIso2.get("GB");
    if (country == null) country = byIso3.get(code);
    return country == null ? named(codeOrName) : Optional.of(country);
  }

  /// By one of its names in any language.
  Optional<Country> named(String name) {
    return Optional.ofNullable(byName.get(Folded.of(name)));
  }

  /// All that go by the folded name.
  List<Country> sharing(String folded) {
    var codes = SHARED.get(folded);
    if (codes != null) return codes.stream().flatMap(it -> byIso2(it).stream()).toList();
    return Optional.ofNullable(byName.get(folded)).stream().toList();
  }

  /// Countries with a name that begins so, each once.
  List<Country> beginning(String folded) {
    var found = new ArrayList<Country>();
    byName.forEach((name, country) -> {
      if (name.startsWith(folded) && !found.contains(country)) found.add(country);
    });
    found.sort(Comparator.comparing(Country::iso2));
    return found;
  }

  Place place(Country country) {
    return new Place(
        "country:" + country.iso2(),
        country.name(Locale.ENGLISH),
        country.iso2(),
        null,
        country.label(),
        Precision.COUNTRY,
        zones.getOrDefault(country.iso2(), ZoneId.of("UTC")),
        0);
  }
}
