package org.safeconduct.places;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Folded;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.springframework.stereotype.Component;

/// Towns, airports, provinces and countries of the world: which one is meant, which one is near,
/// which one is this
/// point in. Public reference data: nobody needs a duty to read it. Safe to call from many
/// threads; each part is loaded when it is first needed, the towns in about a second.
@Component
public class Gazetteer {
  private static final int FEW_CODES = 5;
  private static final double NEAR_COAST_KM = 20;
  private static final int MOST_CHOICES = 8;
  private static final String COUNTRIES = "country-areas.geojson.gz";

  private final Once<Towns> towns = new Once<>(Towns::load);
  private final Once<TownNames> names = new Once<>(() -> new TownNames(towns.get()));
  private final Once<NearestTown> nearest = new Once<>(() -> new NearestTown(towns.get()));
  private final Once<Airports> airports = new Once<>(Airports::load);
  private final Once<Countries> countries = new Once<>(Countries::load);
  private final Once<Regions> regions = new Once<>(() -> new Regions(this::nearest));
  private final Once<AreaFile> outlines = new Once<>(() -> new AreaFile(COUNTRIES, "iso2"));
  private final Once<CoveringAreas> countryAreas =
      new Once<>(() -> covering(COUNTRIES, outlines, row -> towns.get().country(row)));
  private final Once<CoveringAreas> regionAreas = new Once<>(() -> covering(
      Regions.FILE, new Once<>(() -> regions.get().areas()), row -> towns.get().region(row)));
  private final Once<PlaceFinder> finder = new Once<>(
      () -> new PlaceFinder(towns.get(), names.get(), airports.get(), countries.get(), regions));

  /// The place that is meant by a name (in any language and spelling known), an IATA code, or
  /// the name or code of a province or country. Where several bear the name the most populous
  /// is meant; `Geneva, Switzerland` is understood.
  ///
  /// @param text as somebody wrote it
  /// @param country where it must lie, as ISO 3166-1 code or name, or `null` for anywhere; a
  /// country that is not
  ///     known is as good as none
  public Optional<Place> find(String text, @Nullable String country) {
    var within = country == null ? Optional.<Country>empty() : country(country);
    return finder.get().find(text, within.map(Country::iso2).orElse(null));
  }

  /// Every place that may well be meant: more than one where towns, provinces or countries that
  /// are not far too small bear the same name, whatever the accents, and nothing else in the text
  /// tells them apart. At most eight, the most populous first, but one spelt with exactly these
  /// accents before all.
  ///
  /// @param text as somebody wrote it
  public List<Place> meant(String text) {
    var meant = finder.get().meant(text, null);
    if (meant.size() < 2) return meant;
    return meant.stream()
        .filter(it -> find(label(it), null).filter(it::equals).isPresent())
        .limit(MOST_CHOICES)
        .toList();
  }

  /// Whether [#find] has to choose where it cannot ask, and another place may as well have been
  /// meant. Not so where one is far better known: `Geneva`, `London`.
  ///
  /// @param text as somebody wrote it, without a country
  public boolean isDoubtful(String text) {
    return !finder.get().rivals(text, null).isEmpty();
  }

  /// The places of a country that may as well have been meant as the one that [#find] takes
  /// there: none where one is far better known, as Geneva in Switzerland is.
  ///
  /// @param country ISO 3166-1 alpha-2
  public List<Place> rivals(String text, String country) {
    return finder.get().rivals(text, country).stream()
        .filter(it -> find(label(it), country).filter(it::equals).isPresent())
        .toList();
  }

  /// What a reader calls the place, with its country.
  public PlaceName named(Place place) {
    var country = countries
        .get()
        .byIso2(place.country())
        .orElseGet(() -> new Country(place.country(), "", Map.of(), place.position()));
    return new PlaceName(place.precision() == Precision.COUNTRY ? null : place.name(), country);
  }

  /// How to write which place is meant so that [#find] finds this one and no namesake:
  /// `San Jose, US (California)`.
  public String label(Place place) {
    var label = place.name() + ", " + place.country();
    var region = place.region();
    if (region == null || !place.precision().isLocal()) return label;
    return label
        + regions.get().byCode(region).map(it -> " (" + it.name() + ")").orElse("");
  }

  /// Places with a name that begins so, for a type-ahead: an airport whose code it is,
  /// countries, provinces, then towns, the most populous first.
  ///
  /// @param limit how many at most, 1 to 50
  public List<Place> search(String text, int limit) {
    var folded = Folded.of(text);
    if (folded.isEmpty()) return List.of();
    return finder.get().beginning(text, folded, Math.clamp(limit, 1, 50));
  }

  /// Towns with a name one or two letters away: what may have been meant when [#find] finds
  /// nothing.
  ///
  /// @param country where they must lie, as ISO 3166-1 code or name, or `null` for anywhere
  /// @param limit how many at most
  public List<Place> similar(String text, @Nullable String country, int limit) {
    var within = country == null ? Optional.<Country>empty() : country(country);
    var rows = new SimilarNames(towns.get())
        .to(Folded.of(text), within.map(Country::iso2).orElse(null), limit);
    return rows.stream().map(towns.get()::place).toList();
  }

  /// The towns of a country, the most populous first.
  ///
  /// @param country ISO 3166-1 alpha-2
  /// @param limit how many at most
  public List<Place> towns(String country, int limit) {
    var all = towns.get();
    return Arrays.stream(all.bySize)
        .filter(row -> all.country(row).equals(country))
        .limit(limit)
        .mapToObj(all::place)
        .toList();
  }

  /// The place with this key.
  public Optional<Place> byKey(String key) {
    int colon = key.indexOf(':');
    if (colon < 0) return Optional.empty();
    var id = key.substring(colon + 1);
    return switch (key.substring(0, colon)) {
      case "geonames" -> town(id);
      case "iata" -> airports.get().byCode(id);
      case "region" -> regions.get().byCode(id).map(regions.get()::place);
      case "country" -> countries.get().byIso2(id).map(countries.get()::place);
      default -> Optional.empty();
    };
  }

  /// The town nearest to the position, by great-circle distance; its zone is the position's
  /// zone.
  public Place nearest(Position position) {
    return towns.get().place(nearest.get().to(position));
  }

  /// The outline of a province or country, and the surroundings of its own towns that the
  /// outline leaves out: every town of it in the gazetteer is covered.
  ///
  /// @param key `region:..` or `country:..`; nothing else has an outline. One for several regions
  ///     together names them with plus signs between: `region:NO-04+NO-05`
  public Optional<Area> areaOf(String key) {
    if (key.startsWith("country:")) return countryAreas.get().area(key.substring(8));
    if (!key.startsWith("region:")) return Optional.empty();
    var parts = RegionCodes.parts(key.substring(7)).stream()
        .map(regionAreas.get()::area)
        .toList();
    if (parts.size() == 1) return parts.getFirst();
    return parts.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(Area.union(parts.stream().flatMap(Optional::stream).toList()));
  }

  /// The key, for [#areaOf], of the province that a code of ISO 3166-2 means today. A code of an
  /// earlier edition is understood too, unless another province has it today.
  ///
  /// @param code whatever its case
  public Optional<String> regionKey(String code) {
    return regions.get().meant(code).map(it -> "region:" + it.code());
  }

  /// Codes of ISO 3166-2 that have an outline and may have been meant by a text that has none, the
  /// likeliest first: `KE-30 (Nairobi City)`.
  ///
  /// @param limit how many at most
  public List<String> regionsNear(String text, int limit) {
    return regions.get().near(text, limit);
  }

  /// The five likeliest of them as they stand in a sentence, with commas between; empty if there is
  /// none.
  public String regionsNear(String text) {
    return String.join(", ", regionsNear(text, FEW_CODES));
  }

  /// The outline of a country, as [#areaOf] has it.
  ///
  /// @param iso2OrIso3OrName as for [#country]
  public Optional<Area> countryArea(String iso2OrIso3OrName) {
    return country(iso2OrIso3OrName).flatMap(it -> areaOf("country:" + it.iso2()));
  }

  /// The outline of a province, as [#areaOf] has it.
  ///
  /// @param code as for [#regionKey]
  public Optional<Area> regionArea(String code) {
    return regionKey(code).flatMap(this::areaOf);
  }

  /// The country (ISO 3166-1 alpha-2) at the position; just off its coast, still that country.
  /// Empty on the high
  /// seas, and where sovereignty is undetermined.
  public Optional<String> countryAt(Position position) {
    var outline = outlines.get().at(position);
    if (outline.isPresent()) return outline.map(found -> found.code);
    int town = nearest.get().within(Math.nextUp(NEAR_COAST_KM), position, _ -> true);
    return town < 0 ? Optional.empty() : Optional.of(towns.get().country(town));
  }

  /// All countries and territories, by code.
  public List<Country> countries() {
    return countries.get().all();
  }

  /// A country by alpha-2 code, alpha-3 code or name in any language known, in this order.
  public Optional<Country> country(String iso2OrIso3OrName) {
    return countries.get().find(iso2OrIso3OrName);
  }

  private CoveringAreas covering(
      String name, Once<AreaFile> file, IntFunction<@Nullable String> codeOf) {
    return new CoveringAreas(
        file,
        new Once<>(() -> new OwnTowns(towns.get(), nearest.get(), codeOf)),
        KeptOutlines.of(name));
  }

  private Optional<Place> town(String id) {
    if (!id.matches("\\d{1,9}")) return Optional.empty();
    int row = towns.get().rowOf(Integer.parseInt(id));
    return row < 0 ? Optional.empty() : Optional.of(towns.get().place(row));
  }
}
