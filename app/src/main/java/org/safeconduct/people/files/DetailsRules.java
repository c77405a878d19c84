package org.safeconduct.people.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.PersonId;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.springframework.stereotype.Component;

/// Checks who somebody says a person is. What only the stored rows can tell is checked by
/// [PersonFiles].
@Component
class DetailsRules {
  private static final int LONGEST_NUMBER = 60;
  private static final int MOST_LANGUAGES = 6;
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final Gazetteer gazetteer;

  DetailsRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The details; what is wrong is in the reading.
  Details check(Draft draft, Reading reading) {
    var household = household(reading, draft);
    return new Details(
        name(reading, household),
        category(reading, household),
        languages(reading, draft),
        contract(reading),
        state(reading, draft),
        clearance(reading),
        reading.id(Field.UNIT),
        household);
  }

  /// A dependant may go without a number: the household's is taken.
  private static Details.Name name(Reading reading, Details.Household household) {
    var given = reading.name(Field.GIVEN_NAME);
    var family = reading.name(Field.FAMILY_NAME);
    if (given.isEmpty() && family.isEmpty()) reading.wrong(Field.FAMILY_NAME, "name-missing");
    var number = household.head() == null
        ? reading.required(Field.NUMBER, LONGEST_NUMBER)
        : reading.line(Field.NUMBER, LONGEST_NUMBER);
    return new Details.Name(number, given, family);
  }

  private static Category category(Reading reading, Details.Household household) {
    var category = reading.choice(Field.CATEGORY, Category.class);
    if (category == null && !reading.isWrong(Field.CATEGORY))
      if (household.head() == null) reading.wrong(Field.CATEGORY, "missing");
      else category = Category.DEPENDANT;
    if (category == Category.DEPENDANT && household.head() == null)
      reading.wrong(Field.HEAD, "head-missing");
    return category == null ? Category.VISITOR : category;
  }

  static List<String> languages(Reading reading, Draft draft) {
    var codes = Arrays.stream(draft.text(Field.LANGUAGES).split("[\\s,]+"))
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
    if (codes.isEmpty()) reading.wrong(Field.LANGUAGES, "missing");
    if (codes.size() > MOST_LANGUAGES || !LANGUAGES.containsAll(codes))
      reading.wrong(Field.LANGUAGES, "language");
    return codes.isEmpty() ? List.of("en") : codes;
  }

  private static Details.Contract contract(Reading reading) {
    var from = reading.date(Field.CONTRACT_FROM);
    var until = reading.date(Field.CONTRACT_UNTIL);
    if (from != null && until != null && until.isBefore(from))
      reading.wrong(Field.CONTRACT_UNTIL, "until-before-from");
    return new Details.Contract(reading.choice(Field.CONTRACT, ContractKind.class), from, until);
  }

  private @Nullable String state(Reading reading, Draft draft) {
    var text = draft.text(Field.SECONDING_STATE).toUpperCase(Locale.ROOT);
    if (text.isEmpty()) return null;
    var known = gazetteer.country(text).map(Country::iso2).filter(text::equals);
    if (known.isEmpty()) reading.wrong(Field.SECONDING_STATE, "country");
    return known.orElse(null);
  }

  private static Details.MedicalClearance clearance(Reading reading) {
    var status = reading.choice(Field.CLEARANCE, Clearance.class);
    return new Details.MedicalClearance(
        status == null ? Clearance.UNKNOWN : status, reading.date(Field.CLEARANCE_UNTIL));
  }

  private static Details.Household household(Reading reading, Draft draft) {
    @Nullable UUID head = reading.id(Field.HEAD);
    var relation = reading.choice(Field.RELATION, Relation.class);
    return new Details.Household(
        head == null ? null : new PersonId(head),
        head == null ? null : relation,
        !draft.text(Field.RECOGNISED).equals("false"));
  }
}
