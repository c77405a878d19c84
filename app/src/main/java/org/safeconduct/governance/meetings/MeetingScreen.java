package org.safeconduct.governance.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.governance.FormEcho;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the page of a meeting, and its minutes on paper, need beside the meeting.
@Component
class MeetingScreen {
  private final Meetings meetings;
  private final Bodies bodies;
  private final SeatNames names;
  private final Clock clock;

  MeetingScreen(Meetings meetings, Bodies bodies, SeatNames names, Clock clock) {
    this.meetings = meetings;
    this.bodies = bodies;
    this.names = names;
    this.clock = clock;
  }

  /// Fills the page of a meeting.
  void fill(UUID id, FormEcho echo, Model page) {
    var file = meetings.get(id);
    page.addAllAttributes(told(file));
    page.addAttribute("echo", echo);
    page.addAttribute("mayKeep", bodies.mayKeep(file.body()));
    page.addAttribute("presences", Attendee.Presence.values());
    page.addAttribute("owners", owners(file));
    page.addAttribute("today", today());
  }

  /// The meeting with the names of people and posts.
  Map<String, Object> told(MeetingFile file) {
    var persons = new ArrayList<PersonId>();
    file.attendees().forEach(it -> {
      if (it.person() != null) persons.add(it.person());
    });
    file.actions().forEach(it -> persons.add(it.owner()));
    var cards = names.cards(persons);
    var seats = names.of(Set.copyOf(
        file.attendees().stream().map(Attendee::seat).filter(Objects::nonNull).toList()));
    var called = new HashMap<Integer, String>();
    file.attendees().forEach(it -> called.put(it.number(), called(it, cards)));
    return Map.of(
        "file",
        file,
        "it",
        file.meeting(),
        "quorum",
        file.quorum(),
        "cards",
        cards,
        "seats",
        seats,
        "called",
        called,
        "asOf",
        clock.instant());
  }

  private static String called(Attendee it, Map<PersonId, PersonCard> cards) {
    if (it.person() == null) return it.name();
    var card = cards.get(it.person());
    return card == null ? "–" : card.name();
  }

  /// Who can be asked to act.
  private Map<String, String> owners(MeetingFile file) {
    var persons = new ArrayList<PersonId>();
    for (var it : file.attendees()) if (it.person() != null) persons.add(it.person());
    if (persons.isEmpty()) bodies.members(file.body()).forEach(it -> persons.add(it.person()));
    var secretary = file.body().secretary();
    if (secretary != null) persons.add(secretary);
    var owners = new LinkedHashMap<String, String>();
    names.cards(persons).values().stream()
        .sorted(Comparator.comparing(PersonCard::name))
        .forEach(it -> owners.put(it.id().toString(), it.name()));
    return owners;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
