package org.safeconduct.demo.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safeconduct.people.Category;

/// What people who do not exist are called, and in which language to write to them.
final class Names {
  private static final List<String> WORKING_LANGUAGES =
      List.of("en", "en", "en", "en", "en", "fr", "fr", "es", "ar", "ru", "zh");
  private static final String ARABIC = "ar";
  private static final double ARABIC_SCRIPT = 0.25;

  private final Roster roster;
  private final List<Culture> cultures = Culture.all();
  private final Map<String, Culture> byCountry = new HashMap<>();
  private final Culture arabicScript;

  Names(Roster roster) {
    this.roster = roster;
    for (var culture : cultures)
      culture.languages().keySet().forEach(country -> byCountry.put(country, culture));
    this.arabicScript = cultures.stream()
        .filter(
            culture -> culture.language().equals(ARABIC) && culture.languages().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /// @param culture out of whose names it is made
  /// @param given given name or names
  /// @param language ISO 639-1
  record Name(Culture culture, String given, String family, String language) {}

  /// The name of a member of staff.
  Name of(int member) {
    int self = roster.self(member);
    var dice = Dice.about(Dice.About.NAME, roster.seed, Household.number(self, 0));
    var home = roster.town(self).country();
    boolean local = roster.category(self) == Category.NATIONAL_STAFF;
    var culture = local ? byCountry.getOrDefault(home, cultures.getFirst()) : dice.pick(cultures);
    var language = local ? culture.languages().getOrDefault(home, "en") : working(culture, dice);
    if (!culture.language().equals(ARABIC) || !dice.falls(ARABIC_SCRIPT))
      return name(culture, language, dice);
    return name(arabicScript, ARABIC, dice);
  }

  /// The name of a dependant: the family's own, and a given name from the same culture.
  ///
  /// @param number from 1
  Name of(int member, int number, Name head) {
    var dice = Dice.about(Dice.About.NAME, roster.seed, Household.number(member, number));
    return new Name(head.culture(), given(head.culture(), dice), head.family(), head.language());
  }

  private static Name name(Culture culture, String language, Dice dice) {
    return new Name(culture, given(culture, dice), family(culture, dice), language);
  }

  private static String working(Culture culture, Dice dice) {
    return dice.falls(0.45) ? culture.language() : dice.pick(WORKING_LANGUAGES);
  }

  private static String given(Culture culture, Dice dice) {
    var first = dice.pick(culture.given());
    if (!dice.falls(0.2)) return first;
    var second = dice.pick(culture.given());
    return first.equals(second) ? first : first + " " + second;
  }

  private static String family(Culture culture, Dice dice) {
    var name = word(culture, dice);
    if (!dice.falls(0.08)) return name;
    var second = word(culture, dice);
    return name.equals(second) ? name : name + "-" + second;
  }

  private static String word(Culture culture, Dice dice) {
    return dice.pick(culture.stems()) + dice.pick(culture.endings());
  }
}
