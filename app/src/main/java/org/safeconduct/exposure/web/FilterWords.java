package org.safeconduct.exposure.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.safeconduct.exposure.ExposureFilter;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Sheets;
import org.springframework.stereotype.Component;

/// Says in the reader's language which part of an exposure was asked for, so that nobody takes a
/// file of some for a file of all.
@Component
class FilterWords {
  private final Sheets sheets;
  private final PeopleRegister register;

  FilterWords(Sheets sheets, PeopleRegister register) {
    this.sheets = sheets;
    this.register = register;
  }

  /// The title, and after it whatever limits the list.
  String after(String title, ExposureFilter filter) {
    var parts = new ArrayList<String>();
    parts.add(title);
    if (filter.group() != Group.PRESENT)
      parts.add(sheets.text("exposure.group." + filter.group().word()));
    filter.confidence().stream()
        .sorted()
        .map(it -> sheets.text("platform.confidence." + it.name()))
        .forEach(parts::add);
    if (filter.organisation() != null) parts.add(name(filter.organisation()));
    if (filter.category() != null)
      parts.add(sheets.text("exposure.category." + filter.category().name()));
    if (filter.text() != null) parts.add(labelled("text", filter.text()));
    addTime(filter, parts);
    return String.join(" · ", parts);
  }

  private void addTime(ExposureFilter filter, List<String> parts) {
    var time = filter.time();
    if (time.at() != null) parts.add(Moments.words(time.at()));
    if (time.from() != null) parts.add(labelled("from", time.from()));
    if (time.to() != null) parts.add(labelled("to", time.to()));
  }

  private String labelled(String field, Instant moment) {
    return labelled(field, Moments.words(moment));
  }

  private String labelled(String field, String value) {
    return sheets.text("exposure.filter." + field) + ": " + value;
  }

  private String name(OrganisationId organisation) {
    return register.organisations().stream()
        .filter(it -> it.id().equals(organisation))
        .map(it -> it.name())
        .findFirst()
        .orElseGet(organisation::toString);
  }
}
