package org.safeconduct.travel;

import java.time.Clock;
import java.util.List;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Trips as a sheet, one row a leg, in the reader's language.
@Component
class TripSheet {
  private static final List<String> COLUMNS =
      List.of("reference", "traveller", "organisation", "place", "country", "from", "to", "source");

  private final MessageSource messages;
  private final CurrentUser currentUser;
  private final Clock clock;

  TripSheet(MessageSource messages, CurrentUser currentUser, Clock clock) {
    this.messages = messages;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  Sheet of(List<Trip> trips) {
    return new Sheet(
        text("travel.list.title"),
        COLUMNS.stream().map(column -> text("travel.column." + column)).toList(),
        trips.stream()
            .flatMap(trip -> trip.legs().stream().map(leg -> cells(trip, leg)))
            .toList(),
        clock.instant(),
        text("people.list.label"),
        currentUser.name());
  }

  private static List<Object> cells(Trip trip, Leg leg) {
    return List.of(
        trip.reference(),
        trip.traveller().name(),
        trip.traveller().organisationName(),
        leg.stay().label(),
        leg.stay().country(),
        leg.when().from(),
        leg.when().until(),
        leg.source());
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
