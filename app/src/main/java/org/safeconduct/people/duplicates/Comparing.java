package org.safeconduct.people.duplicates;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonFile;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.Station;
import org.safeconduct.people.StationKind;
import org.safeconduct.people.files.FileReader;
import org.safeconduct.people.files.PersonHistory;
import org.safeconduct.platform.LeftToRight;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Sheets;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads both files of a pair; each reading is in the audit trail.
@Service
public class Comparing {
  private final Permissions permissions;
  private final Duplicates duplicates;
  private final PeopleRegister register;
  private final FileReader reader;
  private final PersonHistory history;
  private final Sheets words;
  private final Clock clock;

  Comparing(
      Permissions permissions,
      Duplicates duplicates,
      PeopleRegister register,
      FileReader reader,
      PersonHistory history,
      Sheets words,
      Clock clock) {
    this.permissions = permissions;
    this.duplicates = duplicates;
    this.register = register;
    this.reader = reader;
    this.history = history;
    this.words = words;
    this.clock = clock;
  }

  /// Both files of a pair.
  ///
  /// @throws org.safeconduct.platform.NotFound if there is no pair of which the actor sees both
  @Transactional
  public Comparison compare(UUID id) {
    permissions.require(EDIT_PEOPLE);
    var pair = duplicates.find(id);
    var one = read(pair.one());
    var other = read(pair.other());
    var lines = new ArrayList<Comparison.Line>();
    one.forEach((key, values) ->
        lines.add(new Comparison.Line(key, values, other.getOrDefault(key, List.of()))));
    return new Comparison(
        pair, lines.stream().filter(Comparison.Line::says).toList(), changesSince(pair));
  }

  private Map<PersonId, Integer> changesSince(Duplicate pair) {
    if (!(pair.verdict() instanceof Verdict.Same same)) return Map.of();
    var since = new LinkedHashMap<PersonId, Integer>();
    for (var card : List.of(pair.one(), pair.other()))
      since.put(card.id(), (int) lately(card.id()).stream()
          .filter(it -> it.at().isAfter(same.ruling().at()))
          .filter(it -> !it.deed().startsWith("files-"))
          .count());
    return since;
  }

  private List<PersonHistory.Entry> lately(PersonId id) {
    return history
        .of(id, PersonHistory.Wishes.ALL, new PageRequest(0, 200, null))
        .rows();
  }

  private Map<String, List<String>> read(PersonCard card) {
    var file = register.file(card.id());
    var more = reader.read(card.id());
    var said = new LinkedHashMap<String, List<String>>();
    said.put("people.column.name", List.of(card.name()));
    said.put("people.column.organisation", List.of(card.organisationName()));
    said.put("people.column.number", List.of(file.number()));
    said.put(
        "people.column.category",
        List.of(words.text("people.category." + card.category(), card.organisation())));
    said.put(
        "people.field.languages",
        more.languages().stream().map(Comparing::language).toList());
    said.put("people.field.unit", Stream.ofNullable(more.unit()).toList());
    for (var field : List.of("contract", "clearance", "relation"))
      said.put("people.field." + field, coded(field, more.draft().text(field)));
    for (var field : List.of("contractFrom", "contractUntil", "secondingState"))
      said.put("people.field." + field, plain(more.draft().text(field)));
    said.put(
        "people.person.head",
        Stream.ofNullable(file.head()).map(PersonCard::name).toList());
    said.put(
        "people.person.channels", file.channels().stream().map(this::channel).toList());
    said.put(
        "people.contacts.title",
        more.contacts().stream().map(it -> it.name() + ", " + it.relation()).toList());
    for (var kind : StationKind.values()) said.put("people.station." + kind, places(file, kind));
    said.put(
        "people.person.dependants",
        file.dependants().stream().map(PersonCard::name).toList());
    said.put("people.column.source", List.of(file.source()));
    return said;
  }

  private List<String> places(PersonFile file, StationKind kind) {
    Instant now = clock.instant();
    Function<Station, String> place = it -> it.stay().country().isEmpty()
        ? it.stay().label()
        : it.stay().label() + " (" + it.stay().country() + ")";
    return file.stations().stream()
        .filter(it -> it.kind() == kind && it.when().until().isAfter(now))
        .map(place)
        .toList();
  }

  private String channel(Channel it) {
    return word("people.channel.", it.kind()) + ": " + LeftToRight.of(it.value());
  }

  private static String language(String code) {
    var name = Locale.forLanguageTag(code).getDisplayLanguage(LocaleContextHolder.getLocale());
    return name.isEmpty() ? code : name;
  }

  private List<String> coded(String field, String code) {
    return code.isEmpty() ? List.of() : List.of(words.text("people." + field + "." + code));
  }

  private static List<String> plain(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private String word(String head, Enum<?> value) {
    return words.text(head + value);
  }
}
