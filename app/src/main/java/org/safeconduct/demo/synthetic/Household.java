package org.safeconduct.demo.synthetic;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safeconduct.people.Category;
import org.safeconduct.people.PersonId;

/// Makes the people of a household: a member of staff and those who depend on them.
final class Household {
  private static final int PLACES = 8;
  private static final int DAYS_OF_LISTS = 60;

  private final Roster roster;
  private final Ids ids;
  private final Names names;
  private final Homes homes;
  private final Times times;

  Household(Roster roster, Ids ids, Names names, Homes homes, Times times) {
    this.roster = roster;
    this.ids = ids;
    this.names = names;
    this.homes = homes;
    this.times = times;
  }

  /// The number of a person: households stand in order, the head (0) before the dependants.
  static long number(int member, int dependant) {
    return (long) member * PLACES + dependant;
  }

  static PersonId id(Ids ids, int member, int dependant) {
    return new PersonId(ids.id(Ids.Of.PERSON, number(member, dependant)));
  }

  /// The person with this id, made by this seed.
  Person person(PersonId id) {
    int number = (int) id.value().getLeastSignificantBits();
    int member = number / PLACES;
    var head = names.of(member);
    return number % PLACES == 0 ? head(member, head) : dependant(member, number % PLACES, head);
  }

  /// Head first.
  Stream<Person> people(int member) {
    var name = names.of(member);
    var dependants = IntStream.rangeClosed(1, roster.dependants[member])
        .mapToObj(dependant -> dependant(member, dependant, name));
    return Stream.concat(Stream.of(head(member, name)), dependants);
  }

  private Person head(int member, Names.Name name) {
    return new Person(
        id(ids, member, 0),
        roster.employer(member).id(),
        "%06d".formatted(100_000 + member),
        name.given(),
        name.family(),
        roster.category(member),
        name.language(),
        null,
        homes.zone(member),
        times.daysAgo(Dice.about(Dice.About.CONTACT, roster.seed, -1 - member), DAYS_OF_LISTS));
  }

  private Person dependant(int member, int dependant, Names.Name head) {
    var name = names.of(member, dependant, head);
    return new Person(
        id(ids, member, dependant),
        roster.employer(member).id(),
        "%06d-%d".formatted(100_000 + member, dependant),
        name.given(),
        name.family(),
        Category.DEPENDANT,
        name.language(),
        id(ids, member, 0),
        homes.zoneOfFamily(member),
        times.daysAgo(Dice.about(Dice.About.CONTACT, roster.seed, -1 - member), DAYS_OF_LISTS));
  }
}
