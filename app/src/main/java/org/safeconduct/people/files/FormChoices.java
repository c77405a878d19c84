package org.safeconduct.people.files;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.safeconduct.people.Category;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.SecurityCover;
import org.safeconduct.people.units.Unit;
import org.safeconduct.people.units.Units;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.profiles.Vocabulary;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What can be chosen on the forms of a file, in the reader's language.
@Component
public class FormChoices {
  private final Gazetteer gazetteer;
  private final PeopleRegister register;
  private final Units units;
  private final Vocabulary vocabulary;
  private final SecurityCover cover;

  FormChoices(
      Gazetteer gazetteer,
      PeopleRegister register,
      Units units,
      Vocabulary vocabulary,
      SecurityCover cover) {
    this.vocabulary = vocabulary;
    this.cover = cover;
    this.gazetteer = gazetteer;
    this.register = register;
    this.units = units;
  }

  /// A choice.
  public record Choice(String code, String name) {}

  /// Everything that the form about who a person is offers.
  void details(Model page, Draft draft) {
    page.addAttribute("categories", categories());
    page.addAttribute("contracts", ContractKind.values());
    page.addAttribute("clearances", Clearance.values());
    page.addAttribute("relations", Relation.values());
    page.addAttribute("organisations", register.organisations());
    languages(page, draft);
    countries(page);
  }

  /// The categories that the installation's profile has.
  public List<Category> categories() {
    return Arrays.stream(Category.values())
        .filter(it -> vocabulary.hasCategory(it.name()))
        .toList();
  }

  /// Whether the security arrangements of the person's organisation cover them.
  boolean isCovered(PersonCard card) {
    return cover.of(card);
  }

  /// The open units of an organisation.
  void units(Model page, OrganisationId organisation) {
    page.addAttribute(
        "units", units.tree(organisation).stream().filter(Unit::isOpen).toList());
  }

  /// Languages by name, and those of the draft one by one.
  public void languages(Model page, Draft draft) {
    page.addAttribute("spoken", FormFields.languages(draft));
    page.addAttribute("languages", languages());
  }

  /// Countries by name.
  public void countries(Model page) {
    var reader = LocaleContextHolder.getLocale();
    page.addAttribute(
        "countries",
        gazetteer.countries().stream()
            .map(it -> new Choice(it.iso2(), it.name(reader)))
            .sorted(byName(reader))
            .toList());
  }

  /// The kinds of channels.
  void kinds(Model page) {
    page.addAttribute("kinds", Channel.Kind.values());
  }

  /// Languages by name, each by the code that it has today: Hebrew is `he`, no longer `iw`.
  public List<Choice> languages() {
    var reader = LocaleContextHolder.getLocale();
    return Arrays.stream(Locale.getISOLanguages())
        .filter(code -> code.length() == 2 && Locale.of(code).getLanguage().equals(code))
        .map(code -> new Choice(code, Locale.of(code).getDisplayLanguage(reader)))
        .filter(it -> !it.name().equals(it.code()))
        .sorted(byName(reader))
        .toList();
  }

  private static Comparator<Choice> byName(Locale reader) {
    return Comparator.comparing(Choice::name, Collator.getInstance(reader));
  }
}
