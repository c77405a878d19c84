package org.safeconduct.demo.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Channel;
import org.safeconduct.people.Channel.Kind;
import org.safeconduct.shared.Folded;

/// How to reach the people of a household: 4 % of staff have no phone, 7 % of contacts were not
/// confirmed for half a year (`domain.md` 10.4). Some have nothing at all; children have nothing
/// of their own.
final class Contacts {
  private static final double WITHOUT_PHONE = 0.04;
  private static final double WITHOUT_MAIL = 0.03;
  private static final double WITHOUT_ANYTHING = 0.004;
  private static final double STALE = 0.07;
  private static final double NEVER_CONFIRMED = 0.03;
  private static final Duration HALF_A_YEAR = Duration.ofDays(180);
  private static final int KINDS = 4;

  private final Roster roster;
  private final Ids ids;
  private final Names names;
  private final Times times;

  Contacts(Roster roster, Ids ids, Names names, Times times) {
    this.roster = roster;
    this.ids = ids;
    this.names = names;
    this.times = times;
  }

  /// All of a household.
  Stream<Contact> of(int member) {
    var head = names.of(member);
    var family = IntStream.rangeClosed(1, roster.dependants[member])
        .filter(dependant -> dependant == 1)
        .boxed()
        .flatMap(dependant -> ofSpouse(member, dependant, names.of(member, dependant, head)));
    return Stream.concat(ofStaff(member, head), family);
  }

  private Stream<Contact> ofStaff(int member, Names.Name name) {
    var dice = dice(member, 0);
    if (dice.falls(WITHOUT_ANYTHING)) return Stream.empty();
    var all = Stream.<Contact>builder();
    boolean hasPhone = !dice.falls(WITHOUT_PHONE);
    if (!hasPhone || !dice.falls(WITHOUT_MAIL))
      all.add(contact(member, 0, Kind.EMAIL, mail(member, 0, name), dice));
    var number = FictitiousNumbers.number(roster.self(member));
    if (hasPhone) all.add(contact(member, 0, Kind.PHONE, number, dice));
    if (roster.town(member).isInCountryK() && dice.falls(0.3))
      all.add(contact(member, 0, Kind.RADIO, "Kilo " + (1_000 + member % 9_000), dice));
    return all.build();
  }

  /// The first dependant is taken for a grown-up, mostly.
  private Stream<Contact> ofSpouse(int member, int dependant, Names.Name name) {
    var dice = dice(member, dependant);
    if (dice.falls(0.2)) return Stream.empty();
    var number = FictitiousNumbers.number(roster.size.staff() + (long) member);
    var phone = contact(member, dependant, Kind.PHONE, number, dice);
    if (dice.falls(0.4)) return Stream.of(phone);
    var mail = mail(member, dependant, name);
    return Stream.of(contact(member, dependant, Kind.EMAIL, mail, dice), phone);
  }

  private Dice dice(int member, int dependant) {
    return Dice.about(Dice.About.CONTACT, roster.seed, Household.number(member, dependant));
  }

  private Contact contact(int member, int dependant, Kind kind, String value, Dice dice) {
    long number = Household.number(member, dependant) * KINDS + kind.ordinal();
    return new Contact(
        ids.id(Ids.Of.CHANNEL, number),
        Household.id(ids, member, dependant),
        new Channel(kind, value, kind.ordinal() + 1, confirmed(dice)));
  }

  private @Nullable Instant confirmed(Dice dice) {
    double thrown = dice.fraction();
    if (thrown < NEVER_CONFIRMED) return null;
    return thrown < NEVER_CONFIRMED + STALE
        ? times.ago(dice, HALF_A_YEAR.plusDays(1), Duration.ofDays(700))
        : times.daysAgo(dice, 170);
  }

  private String mail(int member, int dependant, Names.Name name) {
    var words = Folded.of(name.given() + " " + name.family()).replace(' ', '.');
    boolean latin = words.chars().allMatch(letter -> letter < 128);
    var number = dependant == 0 ? "" + (100_000 + member) : (100_000 + member) + "-" + dependant;
    var domain = dependant == 0 ? roster.employer(member).domain() : "family.example.net";
    return (latin ? words + "." : "person.") + number + "@" + domain;
  }
}
