package org.safeconduct.exposure.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.safeconduct.people.Category;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.shared.Confidence;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Puts into the model what the filter form needs: the choices, what was typed, what is wrong.
@Component
class FilterChoices {
  private static final List<String> CHOICES =
      List.of("group", "confidence", "page", "sort", "format", "lang");

  private final PeopleRegister people;

  FilterChoices(PeopleRegister people) {
    this.people = people;
  }

  void offer(Model model, ExposureQuery query, List<Fault> faults) {
    model.addAttribute("base", base());
    model.addAttribute("query", query);
    model.addAttribute("knownAt", Moments.typed(query.knownAt()));
    model.addAttribute("faults", byField(faults));
    model.addAttribute("organisations", people.organisations());
    model.addAttribute("categories", Category.values());
    model.addAttribute("confidences", Confidence.values());
  }

  /// The first fault of each field.
  static Map<String, Fault> byField(List<Fault> faults) {
    return faults.stream().collect(toMap(Fault::where, it -> it, (one, _) -> one));
  }

  /// This page without what chooses among the people found: where its numbers start from.
  private static String base() {
    var page = ServletUriComponentsBuilder.fromCurrentRequest();
    for (var name : CHOICES) page.replaceQueryParam(name);
    var asked = Map.copyOf(page.build().getQueryParams());
    asked.forEach((name, values) -> {
      if (values.stream().allMatch(it -> it == null || it.isBlank())) page.replaceQueryParam(name);
    });
    return page.scheme(null).host(null).port(null).build().toUriString();
  }
}
