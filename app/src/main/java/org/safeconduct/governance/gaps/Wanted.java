package org.safeconduct.governance.gaps;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.Zone;
import org.safeconduct.governance.Zones;
import org.safeconduct.governance.delegations.Authority;
import org.safeconduct.governance.delegations.Delegations;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.Term;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.springframework.stereotype.Component;

/// Which seats want a holder. An official in each country in which people work; a focal point,
/// and a head or a delegate who can nominate one, in each organisation that has people; a warden
/// in each zone; and any post that was ever held, until it is abolished.
@Component
class Wanted {
  private final Zones zones;
  private final PeopleRegister people;
  private final Gazetteer gazetteer;
  private final JdbcStaffed staffed;
  private final Delegations delegations;

  Wanted(
      Zones zones,
      PeopleRegister people,
      Gazetteer gazetteer,
      JdbcStaffed staffed,
      Delegations delegations) {
    this.zones = zones;
    this.people = people;
    this.gazetteer = gazetteer;
    this.staffed = staffed;
    this.delegations = delegations;
  }

  /// @param held every appointment that was not withdrawn, by seat
  Set<Seat> among(Map<Seat, List<Holding>> held, Instant now) {
    var organisations = new HashSet<>(staffed.among(people.organisations()));
    var guarded = zones.list().stream().map(Zone::id).collect(Collectors.toSet());
    var seats = new LinkedHashSet<Seat>();
    guarded.forEach(it -> seats.add(Seat.ofZone(Post.WARDEN, it)));
    organisations.forEach(it -> seats.add(Seat.of(Post.SECURITY_FOCAL_POINT, it)));
    heads(organisations, held).forEach(seats::add);
    countries(held.keySet(), now)
        .forEach(it -> seats.add(Seat.ofCountry(Post.DESIGNATED_OFFICIAL, it)));
    held.forEach((seat, all) -> {
      if (isOfToday(seat, organisations, guarded) && isMissed(seat, all)) seats.add(seat);
    });
    seats.removeIf(it -> isAbolished(held.getOrDefault(it, List.of())));
    return seats;
  }

  /// How many days before its end a term shows as ending, by organisation.
  Map<UUID, Integer> endingDays() {
    return staffed.endingDays();
  }

  /// Where nobody is head, and nobody nominates by delegation either.
  private List<Seat> heads(Set<OrganisationId> organisations, Map<Seat, List<Holding>> held) {
    var headless = organisations.stream()
        .filter(it -> held.getOrDefault(Seat.of(Post.EXECUTIVE_HEAD, it), List.of()).stream()
            .noneMatch(one -> one.term() instanceof Term.InForce))
        .collect(Collectors.toSet());
    headless.removeAll(delegations.delegatedFor(Authority.NOMINATE_FOCAL_POINT, headless));
    return headless.stream().map(it -> Seat.of(Post.EXECUTIVE_HEAD, it)).toList();
  }

  /// Those in which people work and no part ever had an official.
  private List<String> countries(Set<Seat> held, Instant now) {
    var official = held.stream()
        .filter(it -> it.post() == Post.DESIGNATED_OFFICIAL)
        .map(Seat::country)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
    var others =
        gazetteer.countries().stream().map(Country::iso2).filter(it -> !official.contains(it));
    return staffed.countriesAmong(others.toList(), now);
  }

  private static boolean isOfToday(
      Seat seat, Set<OrganisationId> organisations, Set<UUID> guarded) {
    return (seat.organisation() == null || organisations.contains(seat.organisation()))
        && (seat.zone() == null || guarded.contains(seat.zone()));
  }

  /// Nobody is missed who has not begun. That no alternate is there at all, the post itself says;
  /// whether a head is missed who left hangs on delegates.
  private static boolean isMissed(Seat seat, List<Holding> all) {
    if (all.stream().anyMatch(it -> it.term() instanceof Term.InForce)) return true;
    return last(all)
        .map(it -> switch (it.term()) {
          case Term.Lapsed _ -> true;
          case Term.Ended _ -> !seat.post().isAlternate() && seat.post() != Post.EXECUTIVE_HEAD;
          case Term.Planned _, Term.InForce _, Term.Withdrawn _ -> false;
        })
        .orElse(false);
  }

  private static boolean isAbolished(List<Holding> all) {
    return last(all)
        .map(it -> it.term() instanceof Term.Ended end && end.abolished())
        .orElse(false);
  }

  private static Optional<Holding> last(List<Holding> all) {
    return all.stream().max(Comparator.comparing(it -> it.when().until()));
  }
}
