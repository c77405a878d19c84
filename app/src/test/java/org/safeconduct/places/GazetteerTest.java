package org.safeconduct.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

class GazetteerTest {

  @BeforeAll
  static void the_build_brought_the_reference_data() {
    assertThat(Gazetteer.class.getResource("/reference/places.tsv.gz"))
        .as("web/dist/reference is missing: run bin/web first")
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Geneva | - | geonames:2660646",
        "GENÈVE | - | geonames:2660646",
        "geneve | CH | geonames:2660646",
        "جنيف | - | geonames:2660646",
        "Genève | Suisse | geonames:2660646",
        "Geneva, Switzerland | - | geonames:2660646",
        "Geneva, New York | - | geonames:5118398",
        "Geneva | US | geonames:4893591",
        "GVA | - | iata:GVA",
        "nbo | - | geonames:184745",
        "NBO | - | iata:NBO",
        "Kiev | - | geonames:703448",
        "N’Djamena | - | geonames:2427123",
        "Sao Paulo | BR | geonames:3448439",
        "Switzerland | - | country:CH",
        "CH | - | country:CH",
        "Côte d'Ivoire | - | country:CI",
        "Mexico | - | country:MX",
        "Mali | - | country:ML",
        "Georgia | - | country:GE",
        "Islamabad | - | geonames:1176615",
        "Odessa | - | geonames:698740",
        "DRC | - | country:CD",
        "Ticino | - | region:CH-TI",
        "CH-GE | - | region:CH-GE",
        "KE-30 | - | region:KE-110",
        "ke-110 | - | region:KE-110",
        "NO-46 | - | region:NO-12+NO-14",
        "Bavaria | DE | region:DE-BY",
        "San José | - | geonames:3621849",
        "San Jose, US (California) | - | geonames:5392171",
        "Springfield, US (Illinois) | - | geonames:4250542",
      })
  void a_place_is_found_as_people_write_it(String text, @Nullable String country, String key) {
    assertThat(GAZETTEER.find(text, country).map(Place::key)).contains(key);
  }

  @ParameterizedTest
  @CsvSource({"Singapore,SG", "Luxembourg,LU", "Djibouti,DJ"})
  void a_capital_that_bears_its_countrys_name_is_meant_rather_than_the_country(
      String text, String country) {
    var place = GAZETTEER.find(text, null).orElseThrow();

    assertThat(place.precision()).isEqualTo(Precision.CITY);
    assertThat(place.country()).isEqualTo(country);
  }

  @Test
  void a_place_that_does_not_lie_in_the_country_is_not_found() {
    assertThat(GAZETTEER.find("Nairobi", "CH")).isEmpty();
    assertThat(GAZETTEER.find("Nowhereville", null)).isEmpty();
    assertThat(GAZETTEER.find("  ", null)).isEmpty();
  }

  @Test
  void a_town_says_where_it_lies_and_which_time_it_keeps() {
    var geneva = GAZETTEER.byKey("geonames:2660646").orElseThrow();

    assertThat(geneva.name()).isEqualTo("Genève");
    assertThat(geneva.country()).isEqualTo("CH");
    assertThat(geneva.region()).isEqualTo("CH-GE");
    assertThat(geneva.position().longitude()).isCloseTo(6.14569, within(1e-5));
    assertThat(geneva.position().latitude()).isCloseTo(46.20222, within(1e-5));
    assertThat(geneva.zone()).isEqualTo(ZoneId.of("Europe/Zurich"));
    assertThat(geneva.population()).isEqualTo(183_981);
  }

  @Test
  void every_key_leads_back_to_its_place() {
    for (var key : new String[] {"geonames:184745", "iata:GVA", "region:CH-GE", "country:KE"})
      assertThat(GAZETTEER.byKey(key).map(Place::key)).contains(key);
    assertThat(GAZETTEER.byKey("geonames:1")).isEmpty();
    assertThat(GAZETTEER.byKey("geonames:x")).isEmpty();
    assertThat(GAZETTEER.byKey("nonsense")).isEmpty();
  }

  @Test
  void a_code_of_a_region_means_the_ground_that_it_means_today() {
    var shiraz = new Position(52.53, 29.61);
    var tehran = new Position(51.42, 35.69);
    var gardez = new Position(69.22, 33.60);

    assertThat(region("IR-07").covers(shiraz)).isTrue();
    assertThat(region("IR-07").covers(tehran)).isFalse();
    assertThat(region("IR-23").covers(tehran)).isTrue();
    assertThat(region("AF-PIA").covers(gardez)).isTrue();
    for (var place : List.of(new Position(5.32, 60.39), new Position(7.10, 61.23)))
      assertThat(region("NO-46").covers(place)).isTrue();
    for (var code : List.of("IR-30", "MA-06", "SD-DE", "UG-419", "KE-28", "", "+"))
      assertThat(GAZETTEER.regionKey(code)).as(code).isEmpty();
  }

  @Test
  void every_code_of_a_region_that_differs_from_its_outlines_leads_to_them() {
    var codes = RegionCodes.load();

    var differing = GAZETTEER.countries().stream()
        .flatMap(it -> codes.of(it.iso2()).stream())
        .toList();

    assertThat(differing)
        .hasSizeGreaterThan(200)
        .allSatisfy(it -> assertThat(GAZETTEER.regionKey(it.code()))
            .contains("region:" + String.join("+", it.outlines())));
  }

  @Test
  void a_code_without_an_outline_is_answered_with_codes_that_have_one() {
    assertThat(GAZETTEER.regionsNear("KE-28", 5))
        .hasSize(5)
        .startsWith("KE-300 (Coast)")
        .contains("KE-30 (Nairobi City)");
    assertThat(GAZETTEER.regionsNear("Nairobi", 5).getFirst()).isEqualTo("KE-30 (Nairobi City)");
    assertThat(GAZETTEER.regionsNear("IR-30", 5).getFirst())
        .isEqualTo("IR-23 (Tehran, with Alborz)");
    assertThat(GAZETTEER.regionsNear("IR-30", 40))
        .contains("IR-07 (Fars)", "IR-23 (Tehran, with Alborz)")
        .doesNotContain("IR-30 (Razavi Khorasan)");
    assertThat(GAZETTEER.regionsNear("QQ-1", 5)).isEmpty();
  }

  private static Area region(String code) {
    return GAZETTEER.regionKey(code).flatMap(GAZETTEER::areaOf).orElseThrow();
  }

  @Test
  void a_slip_of_the_pen_is_understood() {
    assertThat(GAZETTEER.similar("Nairbi", "KE", 3)).extracting(Place::name).contains("Nairobi");
    assertThat(GAZETTEER.similar("Gnevea", null, 5)).extracting(Place::name).contains("Genève");
  }

  @Test
  void typing_finds_the_largest_first_whatever_the_accents() {
    assertThat(GAZETTEER.search("nair", 5).getFirst().key()).isEqualTo("geonames:184745");
    assertThat(GAZETTEER.search("zür", 5)).extracting(Place::name).contains("Zürich");
    assertThat(GAZETTEER.search("ken", 5)).extracting(Place::key).contains("country:KE");
    assertThat(GAZETTEER.search("gva", 5).getFirst().key()).isEqualTo("iata:GVA");
    assertThat(GAZETTEER.search("xqzw", 5)).isEmpty();
    assertThat(GAZETTEER.search("", 5)).isEmpty();
    assertThat(GAZETTEER.search("a", 500)).hasSize(50);
  }

  @Test
  void a_position_lies_in_its_country_even_just_off_the_coast() {
    assertThat(GAZETTEER.countryAt(new Position(36.82, -1.29))).contains("KE");
    assertThat(GAZETTEER.countryAt(new Position(6.14, 46.20))).contains("CH");
    assertThat(GAZETTEER.countryAt(new Position(-4.02, 5.25))).contains("CI");
    assertThat(GAZETTEER.countryAt(new Position(-30, 0))).isEmpty();
  }

  @Test
  void the_nearest_town_tells_the_zone_also_at_the_antimeridian_and_near_the_poles() {
    assertThat(GAZETTEER.nearest(new Position(6.2, 46.2)).country()).isEqualTo("CH");
    assertThat(GAZETTEER.nearest(new Position(179.99, -16.8)).country()).isEqualTo("FJ");
    assertThat(GAZETTEER.nearest(new Position(-179.99, -16.8)).country()).isEqualTo("FJ");
    assertThat(GAZETTEER.nearest(new Position(15, 89)).position().latitude()).isGreaterThan(70);
  }

  @Test
  void countries_and_provinces_have_outlines() {
    var nairobi = new Position(36.82, -1.29);

    assertThat(GAZETTEER.areaOf("country:KE").orElseThrow().covers(nairobi)).isTrue();
    assertThat(GAZETTEER.areaOf("country:CH").orElseThrow().covers(nairobi)).isFalse();
    assertThat(GAZETTEER.areaOf("region:KE-110").orElseThrow().covers(nairobi)).isTrue();
    assertThat(GAZETTEER.areaOf("region:PH-MNL")).isPresent();
    assertThat(GAZETTEER.areaOf("geonames:2660646")).isEmpty();
  }

  @Test
  void a_country_is_known_by_its_codes_and_its_names() {
    for (var text : new String[] {"CH", "che", "Switzerland", "Suisse", "Suiza", "سويسرا"})
      assertThat(GAZETTEER.country(text).map(Country::iso2)).contains("CH");
    assertThat(GAZETTEER.country("RU").orElseThrow().name(Locale.FRENCH)).contains("Russie");
    assertThat(GAZETTEER.countries()).hasSizeGreaterThan(240);
  }

  @Test
  void the_towns_of_a_country_come_with_the_largest_first() {
    assertThat(GAZETTEER.towns("MG", 3).stream().map(Place::name))
        .containsExactly("Antananarivo", "Toamasina", "Antsirabe");
  }

  @Test
  void the_towns_are_ready_within_seconds_and_answer_quickly() {
    long start = System.nanoTime();
    var fresh = new Gazetteer();
    assertThat(fresh.find("Nairobi", null)).isPresent();
    long loaded = System.nanoTime();
    for (int i = 0; i < 100_000; i++) fresh.find("San Antonio", "PH");
    long found = System.nanoTime();
    for (int i = 0; i < 100; i++) fresh.search("xqzw", 10);
    long searched = System.nanoTime();

    System.out.printf(
        "gazetteer: loaded in %d ms, find %d ns, search %d us%n",
        (loaded - start) / 1_000_000, (found - loaded) / 100_000, (searched - found) / 100_000);
    assertThat(loaded - start).isLessThan(15_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "San Jose",
    "San José",
    "Valencia",
    "Springfield",
    "Barcelona",
    "Córdoba",
    "Geneva",
    "London",
    "Georgia",
    "Géorgie",
    "Congo",
    "Korea",
    "Punjab"
  })
  void of_well_known_places_of_the_same_name_one_has_to_be_chosen(String text) {
    var meant = GAZETTEER.meant(text);

    assertThat(meant).hasSizeBetween(2, 8);
    assertThat(meant)
        .allSatisfy(it -> assertThat(GAZETTEER.find(GAZETTEER.label(it), null)).contains(it));
  }

  @ParameterizedTest
  @CsvSource({"San Jose", "San José", "Tripoli", "Georgia", "Congo", "Granada", "Victoria", "Kochi"
  })
  void where_nobody_can_be_asked_a_name_that_another_place_may_as_well_bear_is_doubtful(
      String text) {
    assertThat(GAZETTEER.isDoubtful(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Geneva",
        "London",
        "Panama",
        "Panama City",
        "Guatemala",
        "Luxembourg",
        "Gaza",
        "La Paz",
        "Santiago",
        "Nicosia",
        "Nairobi",
        "NBO",
        "San José, Costa Rica",
        "Nowhereville",
        "-"
      })
  void where_nobody_can_be_asked_a_place_far_better_known_than_its_namesakes_is_meant(String text) {
    assertThat(GAZETTEER.isDoubtful(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Springfield,US", "Columbia,US", "Rochester,US"})
  void in_one_country_too_a_name_that_several_places_bear_is_doubtful(String text, String country) {
    var taken = GAZETTEER.find(text, country).orElseThrow();
    var rivals = GAZETTEER.rivals(text, country);

    assertThat(rivals).isNotEmpty().doesNotContain(taken);
    assertThat(rivals).extracting(Place::country).containsOnly(country);
    assertThat(rivals)
        .allSatisfy(
            it -> assertThat(GAZETTEER.find(GAZETTEER.label(it), country)).contains(it));
  }

  @ParameterizedTest
  @CsvSource({
    "Geneva,CH",
    "Genève,CH",
    "London,GB",
    "Paris,FR",
    "San Francisco,US",
    "New York,US",
    "Washington,US",
    "Nairobi,KE",
    "NBO,KE",
    "Kenya,KE",
    "Springfield (Illinois),US",
    "'Springfield, US (Illinois)',US"
  })
  void in_one_country_a_place_far_better_known_than_its_namesakes_is_meant(
      String text, String country) {
    assertThat(GAZETTEER.find(text, country)).isPresent();
    assertThat(GAZETTEER.rivals(text, country)).isEmpty();
  }

  @Test
  void namesakes_in_every_country_are_told_the_one_spelt_so_first_then_the_most_populous() {
    assertThat(GAZETTEER.meant("San Jose")).extracting(Place::country).contains("US", "CR", "PH");
    var spelt = GAZETTEER.meant("San José");
    assertThat(spelt).extracting(Place::country).contains("CR", "US", "PH");
    assertThat(spelt.getFirst().key()).isEqualTo("geonames:3621849");
    assertThat(GAZETTEER.meant("Georgia"))
        .extracting(Place::key)
        .contains("country:GE", "region:US-GA");
    assertThat(GAZETTEER.meant("Congo"))
        .extracting(Place::key)
        .containsExactly("country:CD", "country:CG");
  }

  @Test
  void a_place_is_called_with_its_country_in_the_language_of_the_reader() {
    var town = GAZETTEER.named(GAZETTEER.byKey("geonames:3621849").orElseThrow());
    var country = GAZETTEER.named(GAZETTEER.byKey("country:GE").orElseThrow());

    assertThat(town.in(Locale.ENGLISH)).isEqualTo("San José, Costa Rica");
    assertThat(country.in(Locale.FRENCH)).isEqualTo("Géorgie");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "San José, CR",
        "San Jose, US (California)",
        "Georgia, US",
        "Georgia, GE",
        "Congo, CG",
        "Paris",
        "Nairobi",
        "Lagos",
        "NBO",
        "Mali",
        "USA",
        "Jordan",
        "Bavaria",
        "Singapore"
      })
  void a_name_that_one_place_alone_can_mean_needs_no_choice(String text) {
    assertThat(GAZETTEER.meant(text)).hasSize(1);
  }
}
