package org.safeconduct.people;

import static java.util.stream.Collectors.toSet;

import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@Controller
@Shows(Content.PERSONAL)
class PeoplePages {
  private final PeopleRegister register;
  private final Gazetteer gazetteer;
  private final PeopleSheet sheet;
  private final Exports exports;
  private final Permissions permissions;
  private final SecurityCover cover;
  private final Clock clock;

  PeoplePages(
      PeopleRegister register,
      Gazetteer gazetteer,
      PeopleSheet sheet,
      Exports exports,
      Permissions permissions,
      SecurityCover cover,
      Clock clock) {
    this.register = register;
    this.gazetteer = gazetteer;
    this.sheet = sheet;
    this.exports = exports;
    this.permissions = permissions;
    this.cover = cover;
    this.clock = clock;
  }

  @GetMapping("/people")
  String list(
      PeopleWishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    if (!permissions.allows(Duty.READ_PEOPLE) && permissions.allows(Duty.COUNT_PEOPLE))
      return counts(model);
    model.addAttribute("wishes", wishes);
    var found = register.search(wishes.filter(), new PageRequest(page, 0, sort));
    model.addAttribute("page", found.page());
    model.addAttribute("alike", found.alike());
    model.addAttribute("uncovered", uncovered(found.page().rows()));
    model.addAttribute("organisations", register.organisationsInScope());
    model.addAttribute("categories", Category.values());
    model.addAttribute("countries", countries());
    model.addAttribute("gaps", Gap.values());
    return "people/list";
  }

  @GetMapping(path = "/people", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      PeopleWishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var rows = Exports.all(request -> register.list(wishes.filter(), request), sort);
    return exports.download(sheet.of(rows), format, "people");
  }

  private Set<PersonId> uncovered(List<PersonCard> cards) {
    return cards.stream().filter(it -> !cover.of(it)).map(PersonCard::id).collect(toSet());
  }

  /// For whoever may see how many there are, and not who.
  private String counts(Model model) {
    model.addAttribute("counts", register.counts());
    model.addAttribute("asOf", clock.instant());
    return "people/counts";
  }

  private List<Choice> countries() {
    var locale = LocaleContextHolder.getLocale();
    return gazetteer.countries().stream()
        .map((Country country) -> new Choice(country.iso2(), country.name(locale)))
        .sorted(Comparator.comparing(Choice::name, Collator.getInstance(locale)))
        .toList();
  }

  /// A country to choose.
  record Choice(String code, String name) {}
}
