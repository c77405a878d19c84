package org.safeconduct.people.invitations;

import java.util.HashMap;
import java.util.List;
import org.safeconduct.people.Category;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.FormChoices;
import org.safeconduct.people.units.Unit;
import org.safeconduct.people.units.Units;
import org.safeconduct.platform.Languages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The form by which somebody is invited: first to which organisation, then the rest.
@Component
class InvitationForm {
  private static final String TEMPLATE = "people/invite";

  private final FormChoices choices;
  private final Units units;

  InvitationForm(FormChoices choices, Units units) {
    this.choices = choices;
    this.units = units;
  }

  /// @param mine the organisations to which the reader may invite
  /// @param wanted the id of one, or an empty text
  String blank(List<Organisation> mine, String wanted, Model page) {
    var values = new HashMap<String, String>();
    values.put("organisation", mine.size() == 1 ? mine.getFirst().id().toString() : wanted);
    values.put("days", String.valueOf(Invitations.USUAL_DAYS));
    values.put("category", Category.CONSULTANT.name());
    values.put("language", LocaleContextHolder.getLocale().getLanguage());
    return again(mine, new Draft(values), page);
  }

  String again(List<Organisation> mine, Draft draft, Model page) {
    var chosen = mine.stream()
        .filter(it -> it.id().toString().equals(draft.text("organisation")))
        .findFirst();
    page.addAttribute("draft", draft);
    page.addAttribute("organisations", mine);
    page.addAttribute("organisation", chosen.orElse(null));
    page.addAttribute(
        "units",
        chosen
            .map(it -> units.tree(it.id()).stream().filter(Unit::isOpen).toList())
            .orElse(List.of()));
    page.addAttribute(
        "categories",
        choices.categories().stream().filter(it -> it != Category.DEPENDANT).toList());
    page.addAttribute("languages", languages());
    return TEMPLATE;
  }

  /// Those in which the mail and the page are written.
  private List<FormChoices.Choice> languages() {
    var written = Languages.ALL.stream().map(it -> it.getLanguage()).toList();
    return choices.languages().stream()
        .filter(it -> written.contains(it.code()))
        .toList();
  }
}
