package org.safeconduct.platform;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Whose people an actor may see, and how secret it may be. A person is in scope if any part says
/// so.
///
/// @param everybody no limit
/// @param organisations all people of these organisations
/// @param zones all people whose residence lies in these warden zones
/// @param persons these people and their dependants
/// @param countries ISO 3166-1 alpha-2: all people whom a duty station, a residence, a leg or a
///     confirmed position that holds now or is to come places there; only the database knows who
///     that is, see [Permissions#reaches]
/// @param clearance the highest label that may be read, as its rank: 0 what is open to all, 9 all
///     that there is; see [Permissions#clears]
/// @param withheld records that are labelled above the clearance, of all kinds; whoever else is in
///     scope, these are not shown
/// @param opened people whose records were opened in an emergency: no label keeps these back
public record Scope(
    boolean everybody,
    Set<UUID> organisations,
    Set<UUID> zones,
    Set<UUID> persons,
    Set<String> countries,
    int clearance,
    Set<UUID> withheld,
    Set<UUID> opened)
    implements java.io.Serializable {
  /// Whoever has this clearance may read every label.
  public static final int HIGHEST = 9;

  /// No limit.
  public static final Scope EVERYBODY = everybody(HIGHEST);

  /// Nobody at all.
  public static final Scope NOBODY = new Scope(false, Set.of(), Set.of(), Set.of());

  public Scope {
    if (clearance < 0 || clearance > HIGHEST)
      throw new IllegalArgumentException("A clearance is 0 to " + HIGHEST + ": " + clearance);
    organisations = Set.copyOf(organisations);
    zones = Set.copyOf(zones);
    persons = Set.copyOf(persons);
    countries = Set.copyOf(countries);
    withheld = Optional.ofNullable(withheld).map(Set::copyOf).orElse(Set.of());
    opened = Optional.ofNullable(opened).map(Set::copyOf).orElse(Set.of());
    if (!countries.stream().allMatch(it -> it.matches("[A-Z]{2}")))
      throw new IllegalArgumentException("Not all of these are countries: " + countries);
  }

  /// Nothing withheld yet; see [CurrentUser#scope].
  public Scope(
      boolean everybody,
      Set<UUID> organisations,
      Set<UUID> zones,
      Set<UUID> persons,
      Set<String> countries,
      int clearance) {
    this(everybody, organisations, zones, persons, countries, clearance, Set.of(), Set.of());
  }

  /// Of no country, and of what is open to all.
  public Scope(boolean everybody, Set<UUID> organisations, Set<UUID> zones, Set<UUID> persons) {
    this(everybody, organisations, zones, persons, Set.of(), 0);
  }

  /// No limit but the labels.
  public static Scope everybody(int clearance) {
    return new Scope(true, Set.of(), Set.of(), Set.of(), Set.of(), clearance);
  }

  /// The same without these records.
  public Scope without(Set<UUID> records) {
    return records.isEmpty() && withheld.isEmpty()
        ? this
        : new Scope(
            everybody, organisations, zones, persons, countries, clearance, records, opened);
  }

  /// The same with the records of these people open, whatever their labels.
  public Scope opening(Set<UUID> people) {
    return new Scope(
        everybody, organisations, zones, persons, countries, clearance, withheld, people);
  }

  /// Whether nothing at all is kept back: neither by ties nor by labels.
  public boolean isUnlimited() {
    return everybody && withheld.isEmpty();
  }

  /// Whether a person with these ties is in scope, whatever country they are in.
  public boolean includes(Subject subject) {
    return reaches(subject) && (!withheld.contains(subject.person()) || isOwn(subject));
  }

  /// The organisation that is in scope, if it is one and, but for single persons, nothing else is.
  public Optional<UUID> onlyOrganisation() {
    return !everybody && organisations.size() == 1 && zones.isEmpty() && countries.isEmpty()
        ? organisations.stream().findFirst()
        : Optional.empty();
  }

  private boolean isOwn(Subject subject) {
    return subject.headOfHousehold() != null && persons.contains(subject.headOfHousehold());
  }

  private boolean reaches(Subject subject) {
    return everybody
        || organisations.contains(subject.organisation())
        || (subject.zone() != null && zones.contains(subject.zone()))
        || persons.contains(subject.person())
        || (subject.headOfHousehold() != null && persons.contains(subject.headOfHousehold()));
  }

  /// Whether everything that the other scope reaches, this one reaches too, as far as it can be
  /// told
  /// without asking who is where.
  public boolean covers(Scope other) {
    boolean all = !other.everybody
        && organisations.containsAll(other.organisations)
        && zones.containsAll(other.zones)
        && persons.containsAll(other.persons)
        && countries.containsAll(other.countries);
    return (everybody || all) && clearance >= other.clearance;
  }

  /// Named parameters for a SQL filter: `:everybody or organisation = any(:organisations) or
  /// zone = any(:zones) or id = any(:persons) or head_of_household = any(:persons)`, and what
  /// [#orWithin] says; and for records of other kinds `id <> all(:withheld)`.
  public Map<String, Object> parameters() {
    return Map.of(
        "everybody",
        everybody,
        "organisations",
        organisations.toArray(UUID[]::new),
        "zones",
        zones.toArray(UUID[]::new),
        "persons",
        persons.toArray(UUID[]::new),
        "withheld",
        withheld.toArray(UUID[]::new));
  }

  /// The part of a SQL filter that the countries add, which the database was told of with the
  /// scope; empty where there are none, so that the other parts can use their indexes.
  ///
  /// @param person the column that holds the person's id
  public String orWithin(String person) {
    return countries.isEmpty() ? "" : " or " + person + " in (select platform.persons_within())";
  }
}
