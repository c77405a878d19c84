package org.safeconduct.profiles;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Which profiles there are, and which one holds for the installation or one organisation.
@Controller
@Shows(Content.OPEN)
class ProfilePages {
  private final Profiles profiles;

  ProfilePages(Profiles profiles) {
    this.profiles = profiles;
  }

  @GetMapping("/profiles")
  String list(@RequestParam(required = false) @Nullable UUID organisation, Model page) {
    var whose = organisation == null ? Profiles.INSTALLATION : organisation;
    var choice = profiles.choice(whose);
    page.addAttribute("editions", profiles.editions());
    page.addAttribute("organisation", organisation);
    page.addAttribute("choice", choice);
    page.addAttribute("inherited", !choice.organisation().equals(whose));
    page.addAttribute("allSettings", Setting.values());
    page.addAttribute("values", profiles.settings(whose));
    page.addAttribute("history", profiles.history(whose));
    return "profiles/list";
  }

  @GetMapping("/profiles/{edition}")
  String show(@PathVariable String edition, Model page) {
    page.addAttribute("edition", profiles.get(named(edition)));
    return "profiles/show";
  }

  @PostMapping("/profiles")
  String choose(
      @RequestParam(required = false) @Nullable UUID organisation,
      @RequestParam String edition,
      @RequestParam Map<String, String> typed,
      RedirectAttributes next,
      Model page) {
    var whose = organisation == null ? Profiles.INSTALLATION : organisation;
    var settings = new EnumMap<Setting, Integer>(Setting.class);
    for (var setting : Setting.values()) {
      var value = whole(typed.getOrDefault(setting.key(), ""));
      if (value == null) return again(organisation, setting, typed, page);
      settings.put(setting, value);
    }
    return switch (profiles.choose(whose, named(edition), settings)) {
      case ChoiceOutcome.OutOfRange it -> again(organisation, it.setting(), typed, page);
      case ChoiceOutcome.Chosen _ -> {
        next.addFlashAttribute("said", "profiles.chosen");
        yield "redirect:/profiles" + (organisation == null ? "" : "?organisation=" + organisation);
      }
    };
  }

  /// Shows the form once more with what was typed, and what is wrong beside its field.
  private String again(
      @Nullable UUID organisation, Setting wrong, Map<String, String> typed, Model page) {
    page.addAttribute("wrong", wrong);
    page.addAttribute("typed", typed);
    return list(organisation, page);
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
