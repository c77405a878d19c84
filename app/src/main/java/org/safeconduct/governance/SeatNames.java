package org.safeconduct.governance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What readers call a seat, in their language: the post, and for what it is held.
@Component
public class SeatNames {
  private static final Actor OF_POSTS =
      new Actor.SystemJob("directory of posts", Set.of(Duty.READ_PEOPLE, Duty.READ_NETWORK));

  private final MessageSource messages;
  private final PeopleRegister people;
  private final JdbcZones zones;
  private final Gazetteer gazetteer;
  private final CurrentUser currentUser;

  SeatNames(
      MessageSource messages,
      PeopleRegister people,
      JdbcZones zones,
      Gazetteer gazetteer,
      CurrentUser currentUser) {
    this.messages = messages;
    this.people = people;
    this.zones = zones;
    this.gazetteer = gazetteer;
    this.currentUser = currentUser;
  }

  /// The name of one seat.
  public String of(Seat seat) {
    return of(List.of(seat)).getOrDefault(seat, "");
  }

  /// The names of seats, such as `Warden · East`.
  public Map<Seat, String> of(Collection<Seat> seats) {
    var places = places(seats);
    var names = new LinkedHashMap<Seat, String>();
    for (var seat : seats) {
      var place = places.getOrDefault(seat, "");
      names.put(seat, post(seat) + (place.isEmpty() ? "" : " · " + place));
    }
    return names;
  }

  /// For what each seat is held: the zone, the organisation, the area and the country; empty if
  /// for nothing in particular.
  public Map<Seat, String> places(Collection<Seat> seats) {
    var organisations = organisations();
    var wanted =
        seats.stream().map(Seat::zone).filter(Objects::nonNull).collect(Collectors.toSet());
    var zoneNames = new HashMap<UUID, String>();
    zones.all(wanted).forEach(it -> zoneNames.put(it.id(), it.name()));
    var places = new LinkedHashMap<Seat, String>();
    for (var seat : seats) {
      var parts = new ArrayList<String>();
      if (seat.zone() != null) parts.add(zoneNames.getOrDefault(seat.zone(), ""));
      if (seat.organisation() != null)
        parts.add(organisations.getOrDefault(seat.organisation(), ""));
      if (seat.area() != null) parts.add(seat.area());
      if (seat.country() != null) parts.add(country(seat.country()));
      places.put(seat, String.join(", ", parts));
    }
    return places;
  }

  /// What a post is called.
  public String post(Post post) {
    return called(post);
  }

  /// What the post is called in the organisation for which the seat is held.
  public String post(Seat seat) {
    return seat.organisation() == null
        ? called(seat.post())
        : called(seat.post(), seat.organisation());
  }

  /// The name of a seat as it was then: a letter of last year says what the post was called.
  ///
  /// @param at UTC
  public String then(Seat seat, Instant at) {
    var place = places(List.of(seat)).getOrDefault(seat, "");
    var organisation = String.valueOf(seat.organisation());
    return called(seat.post(), organisation, at) + (place.isEmpty() ? "" : " · " + place);
  }

  private String called(Post post, Object... whoseAndWhen) {
    return messages.getMessage(
        "governance.post." + post, whoseAndWhen, LocaleContextHolder.getLocale());
  }

  /// What a country is called.
  ///
  /// @param code ISO 3166-1 alpha-2
  public String country(String code) {
    return gazetteer
        .country(code)
        .map(it -> it.name(LocaleContextHolder.getLocale()))
        .orElse(code);
  }

  /// The cards of these people, whatever the reader's scope: in a crisis one must know whom to
  /// call.
  public Map<PersonId, PersonCard> cards(Collection<PersonId> persons) {
    return currentUser.callAs(
        OF_POSTS, () -> people.cards(persons.stream().distinct().toList()));
  }

  /// The name of a person, or an empty string.
  public String person(@Nullable PersonId person) {
    if (person == null) return "";
    var card = cards(List.of(person)).get(person);
    return card == null ? "" : card.name();
  }

  private Map<OrganisationId, String> organisations() {
    return currentUser.callAs(OF_POSTS, people::organisations).stream()
        .collect(Collectors.toMap(Organisation::id, Organisation::name));
  }
}
