package org.safeconduct.demo;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.demo.Copying.Target;
import org.safeconduct.demo.synthetic.Contact;
import org.safeconduct.demo.synthetic.Person;
import org.safeconduct.demo.synthetic.SyntheticOrganisation;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.Station;
import org.safeconduct.people.presence.Presence;
import org.safeconduct.platform.CopyRows;

/// Fills `people`.
final class FillPeople implements RoomFill {
  private static final String ORGANISATION = "people.organisation (id, code, name)";
  private static final String PERSON =
      "people.person (id, organisation, number, given_name, family_name, category, language,"
          + " head_of_household, zone, unit, contract, relation, recorded_at, source)";
  private static final String UNIT = "people.unit (id, organisation, parent, name)";
  private static final String EMERGENCY =
      "people.emergency_contact (id, person, position, name, relation, language, phone, recorded_at)";
  private static final String CHANNEL =
      "people.channel (id, person, kind, value, preference, verified_at)";
  private static final String STATION =
      "people.station (id, version, person, kind, place_label, country, region, longitude,"
          + " latitude, precision, starts, ends, recorded_at, recorded_by, source)";

  private static final String PRESENCE =
      "people.presence (id, version, person, kind, place_label, country, region, longitude,"
          + " latitude, precision, starts, ends, zone, recorded_at, recorded_by, source)";

  @Override
  public String room() {
    return "people";
  }

  @Override
  public void fill(SyntheticOrganisation organisation, Copying copying) {
    var size = organisation.size();
    var sources = organisation.organisations().stream()
        .map(Organisation::id)
        .collect(Collectors.toMap(id -> id, organisation::source));
    copying.into(
        new Target("organisations", ORGANISATION, size.organisations()),
        organisation.organisations().stream(),
        (row, it) -> row.add(it.id()).add(it.code()).add(it.name()));
    copying.into(
        new Target("units", UNIT, 4L * size.organisations()),
        organisation.organisations().stream().flatMap(it -> Department.of(it.id())),
        (row, it) -> row.add(it.id()).add(it.organisation()).add(it.parent()).add(it.name()));
    copying.into(
        new Target("people", PERSON, size.people()),
        organisation.people(),
        (row, it) -> person(row, it, sources.get(it.organisation())));
    copying.into(
        new Target("relatives", EMERGENCY, size.staff()),
        organisation.people().flatMap(Relative::of),
        FillPeople::relative);
    copying.into(
        new Target("contacts", CHANNEL, 2L * size.staff() + size.dependants() / 2),
        organisation.contacts(),
        FillPeople::contact);
    copying.into(
        new Target("stations", STATION, size.people() + size.staff()),
        organisation.stations(),
        FillPeople::station);
    copying.into(
        new Target("presence", PRESENCE, size.staff() / 4),
        organisation.presence(),
        FillPeople::presence);
    new FillCourses(organisation.now()).fill(organisation.stations(), size.staff(), copying);
    new FillInvitations(organisation.now()).fill(organisation.organisations(), copying);
  }

  private static void person(CopyRows row, Person person, @Nullable String source) {
    row.add(person.id())
        .add(person.organisation())
        .add(person.number())
        .add(person.givenName())
        .add(person.familyName())
        .add(person.category())
        .add(person.language())
        .add(person.head())
        .add(person.zone())
        .add(person.head() == null ? Department.of(person) : null)
        .add(person.head() == null ? Department.contract(person) : null)
        .add(person.head() == null ? null : "OTHER")
        .add(person.recordedAt())
        .add(source);
  }

  private static void relative(CopyRows row, Relative relative) {
    row.add(relative.id())
        .add(relative.person().id())
        .add(1)
        .add(relative.name())
        .add(relative.relation())
        .add(relative.person().language())
        .add(relative.phone())
        .add(relative.person().recordedAt());
  }

  private static void contact(CopyRows row, Contact contact) {
    var channel = contact.channel();
    row.add(contact.id())
        .add(contact.person())
        .add(channel.kind())
        .add(channel.value())
        .add(channel.preference())
        .add(channel.verifiedAt());
  }

  private static void station(CopyRows row, Station station) {
    row.add(station.id())
        .add(1)
        .add(station.person())
        .add(station.kind())
        .addStay(station.stay())
        .add(station.when().from())
        .add(station.when().until())
        .add(station.recordedAt())
        .add(station.source())
        .add(station.source());
  }

  private static void presence(CopyRows row, Presence entry) {
    row.add(entry.id())
        .add(entry.version())
        .add(entry.person())
        .add(entry.kind())
        .addStay(entry.stay())
        .add(entry.days().when().from())
        .add(entry.days().when().until())
        .add(entry.days().zone().getId())
        .add(entry.recorded().at())
        .add(entry.recorded().by())
        .add(entry.recorded().source());
  }
}
