package org.safeconduct.governance.posts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.Zones;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.shared.Interval;
import org.springframework.stereotype.Component;

/// What an appointment must be like; each rule says in words why it says no.
@Component
class PostRules {
  private static final int LONGEST = 200;
  private static final Actor RULES = new Actor.SystemJob("rules of posts", Set.of());

  private final JdbcHoldings holdings;
  private final PeopleRegister people;
  private final Zones zones;
  private final Gazetteer gazetteer;
  private final CurrentUser currentUser;
  private final Clock clock;

  PostRules(
      JdbcHoldings holdings,
      PeopleRegister people,
      Zones zones,
      Gazetteer gazetteer,
      CurrentUser currentUser,
      Clock clock) {
    this.currentUser = currentUser;
    this.holdings = holdings;
    this.people = people;
    this.zones = zones;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  /// @param replaced the appointment that the new one follows, if any
  List<Fault> check(NewHolding wanted, @Nullable AppointmentId replaced) {
    var faults = new ArrayList<Fault>();
    var card = people.present(List.of(wanted.person())).get(wanted.person());
    if (card == null) faults.add(new Fault("person", "person-gone"));
    else if (isOfAnother(card.organisation(), wanted.seat()))
      faults.add(new Fault("person", "other-organisation"));
    place(wanted.seat(), faults);
    letter(wanted.letter(), faults);
    if (!wanted.when().until().isAfter(clock.instant()))
      faults.add(new Fault("until", "until-over"));
    taken(wanted, replaced, faults);
    lines(wanted.seat(), wanted.lines(), faults);
    return faults;
  }

  /// A focal point is the link of its own organisation (`domain.md` 8.1), and nobody else's.
  private static boolean isOfAnother(OrganisationId own, Seat seat) {
    return seat.post().isByNomination()
        && seat.organisation() != null
        && !seat.organisation().equals(own);
  }

  void letter(Letter letter, List<Fault> faults) {
    if (letter.reference().length() > LONGEST) faults.add(new Fault("letter", "too-long"));
    if (letter.appointedBy().length() > LONGEST) faults.add(new Fault("appointedBy", "too-long"));
    var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    if (letter.dated() != null && letter.dated().isAfter(tomorrow))
      faults.add(new Fault("letterDate", "letter-ahead"));
  }

  /// Nobody may report to oneself, however long the way round.
  void lines(Seat seat, Lines wanted, List<Fault> faults) {
    for (var line : Lines.Line.values()) {
      var to = wanted.to(line);
      if (to == null) continue;
      if (comesBack(seat, to, line))
        faults.add(new Fault(
            line == Lines.Line.ADMINISTRATIVE ? "administrative" : "technical", "line-circle"));
    }
  }

  private boolean comesBack(Seat seat, Seat to, Lines.Line line) {
    var known = holdings.line(line, clock.instant());
    known.remove(seat);
    Set<Seat> seen = new HashSet<>();
    for (@Nullable Seat next = to; next != null && seen.add(next); next = known.get(next))
      if (next.equals(seat)) return true;
    return false;
  }

  private void place(Seat seat, List<Fault> faults) {
    var post = seat.post();
    if (post.isForZone() && seat.zone() == null) faults.add(new Fault("zone", "zone-needed"));
    if (seat.zone() != null && zones.list().stream().noneMatch(it -> it.id().equals(seat.zone())))
      faults.add(new Fault("zone", "zone-gone"));
    if (post.isForOrganisation() && seat.organisation() == null)
      faults.add(new Fault("organisation", "organisation-needed"));
    if (seat.organisation() != null
        && people.organisations().stream().noneMatch(it -> it.id().equals(seat.organisation())))
      faults.add(new Fault("organisation", "organisation-unknown"));
    if (post.isForCountry() && seat.country() == null)
      faults.add(new Fault("country", "country-needed"));
    if (seat.country() != null && gazetteer.country(seat.country()).isEmpty())
      faults.add(new Fault("country", "country-unknown"));
    if (seat.area() != null && seat.country() == null)
      faults.add(new Fault("country", "country-needed"));
  }

  private void taken(NewHolding wanted, @Nullable AppointmentId replaced, List<Fault> faults) {
    var others = of(wanted.seat()).stream()
        .filter(it -> !Objects.equals(it.id(), replaced))
        .filter(it -> it.when().overlaps(wanted.when()))
        .toList();
    if (others.stream().anyMatch(it -> it.person().equals(wanted.person())))
      faults.add(new Fault("person", "holds-it-already"));
    else if (wanted.seat().post().isHeldByOne() && !others.isEmpty())
      faults.add(new Fault("post", "post-taken"));
  }

  /// Whether a term may be made to last until then.
  List<Fault> until(Holding holding, Instant until) {
    var faults = new ArrayList<Fault>();
    if (!until.isAfter(clock.instant()) || !until.isAfter(holding.when().from())) {
      faults.add(new Fault("until", "until-over"));
      return faults;
    }
    var wanted = new Interval(holding.when().from(), until);
    boolean met = of(holding.seat()).stream()
        .filter(it -> !it.id().equals(holding.id()) && it.when().overlaps(wanted))
        .anyMatch(
            it -> it.person().equals(holding.person()) || holding.seat().post().isHeldByOne());
    if (met) faults.add(new Fault("until", "follower-there"));
    return faults;
  }

  /// Who holds it, also by an appointment that the actor may not see.
  private List<Holding> of(Seat seat) {
    return currentUser.callAs(RULES, () -> holdings.of(List.of(seat), clock.instant()));
  }
}
