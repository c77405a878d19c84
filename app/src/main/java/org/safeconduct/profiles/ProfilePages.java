package org.safeconduct.profiles;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Meant;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.NamedRecords;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Which profiles there are, and which one holds for the installation or one organisation.
@Controller
@Shows(Content.OPEN)
class ProfilePages {
  private static final Set<String> ORGANISATIONS = Set.of("organisation");

  private final Profiles profiles;
  private final NamedRecords names;

  ProfilePages(Profiles profiles, NamedRecords names) {
    this.profiles = profiles;
    this.names = names;
  }

  /// @param of what somebody typed to find an organisation
  @GetMapping(path = "/profiles", params = "of")
  String find(@RequestParam String of, Model page) {
    return switch (names.meant(of, null, ORGANISATIONS)) {
      case Meant.One it -> "redirect:/profiles?organisation=" + it.record().id();
      case Meant.OneOf it -> found(of, it.records(), page);
      case Meant.Nothing _ -> found(of, List.of(), page);
    };
  }

  private String found(String of, List<NamedRecord> records, Model page) {
    page.addAttribute("of", of);
    page.addAttribute("found", records);
    return list(null, page);
  }

  @GetMapping(path = "/profiles", params = "!of")
  String list(@RequestParam(required = false) @Nullable UUID organisation, Model page) {
    var whose = organisation == null ? Profiles.INSTALLATION : organisation;
    var choice = profiles.choice(whose);
    var choosers = profiles.choosers();
    var named = names.named(Stream.concat(choosers.stream(), Stream.of(whose)).toList());
    boolean inherited = !choice.organisation().equals(whose);
    var editions = profiles.editions();
    page.addAttribute("editions", editions);
    page.addAttribute("families", families(editions));
    page.addAttribute("organisation", organisation);
    page.addAttribute("known", named.get(whose));
    page.addAttribute(
        "choosers", choosers.stream().map(named::get).filter(Objects::nonNull).toList());
    page.addAttribute("choice", choice);
    page.addAttribute("inherited", inherited);
    if (organisation == null || !inherited) newer(choice, page);
    if (!page.containsAttribute("wrong")) page.addAttribute("wrong", Set.of());
    page.addAttribute("allSettings", Setting.values());
    page.addAttribute("values", profiles.settings(whose));
    page.addAttribute("history", profiles.history(whose));
    return "profiles/list";
  }

  /// By profile, the latest of each first.
  private static Collection<List<Edition>> families(List<Edition> editions) {
    return editions.stream()
        .collect(
            Collectors.groupingBy(it -> it.id().profile(), LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  /// Says that there is a newer edition of the profile that holds, and what it says otherwise.
  private void newer(Choice choice, Model page) {
    profiles.newerThan(choice.edition()).ifPresent(it -> {
      var language = LocaleContextHolder.getLocale();
      page.addAttribute("newer", it);
      page.addAttribute(
          "changes", EditionChange.between(profiles.get(choice.edition()), it, language));
    });
  }

  /// Lets the latest edition of the profile that holds hold, with the same values of its own.
  @PostMapping("/profiles/latest")
  ModelAndView latest(
      @RequestParam(required = false) @Nullable UUID organisation, RedirectAttributes next) {
    profiles.chooseLatest(organisation == null ? Profiles.INSTALLATION : organisation);
    return chosen(organisation).done("profiles.chosen", next);
  }

  @GetMapping("/profiles/{edition}")
  String show(@PathVariable String edition, Model page) {
    page.addAttribute("edition", profiles.get(named(edition)));
    return "profiles/show";
  }

  @PostMapping("/profiles")
  ModelAndView choose(
      @RequestParam(required = false) @Nullable UUID organisation,
      @RequestParam String edition,
      @RequestParam Map<String, String> typed,
      RedirectAttributes next,
      Model page) {
    var whose = organisation == null ? Profiles.INSTALLATION : organisation;
    var settings = new EnumMap<Setting, Integer>(Setting.class);
    var wrong = EnumSet.noneOf(Setting.class);
    for (var setting : Setting.values()) {
      var value = whole(typed.getOrDefault(setting.key(), ""));
      if (value == null || !setting.allows(value)) wrong.add(setting);
      else settings.put(setting, value);
    }
    if (!wrong.isEmpty()) return again(organisation, wrong, typed, page);
    return switch (profiles.choose(whose, named(edition), settings)) {
      case ChoiceOutcome.OutOfRange it -> again(organisation, it.settings(), typed, page);
      case ChoiceOutcome.Chosen _ -> chosen(organisation).done("profiles.chosen", next);
    };
  }

  private static WayBack chosen(@Nullable UUID organisation) {
    return new WayBack("/profiles" + (organisation == null ? "" : "?organisation=" + organisation));
  }

  /// Shows the form once more with what was typed, and what is wrong beside each field.
  private ModelAndView again(
      @Nullable UUID organisation, Set<Setting> wrong, Map<String, String> typed, Model page) {
    page.addAttribute("wrong", wrong);
    page.addAttribute("typed", typed);
    return WayBack.refused(list(organisation, page), page);
  }

  private static EditionId named(String edition) {
    try {
      return EditionId.of(edition);
    } catch (IllegalArgumentException unreadable) {
      throw new NotFound("profile", edition);
    }
  }

  private static @Nullable Integer whole(String typed) {
    try {
      return Integer.valueOf(typed.strip());
    } catch (NumberFormatException none) {
      return null;
    }
  }
}
