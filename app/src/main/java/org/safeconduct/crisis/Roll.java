package org.safeconduct.crisis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.answers.Standing.Exclusion;
import org.safeconduct.crisis.asking.Questioner;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Component;

/// Changes who counts in an open headcount. Who is added is asked at once.
@Component
class Roll {
  private static final UUID NONE = new UUID(0, 0);

  private final PeopleRegister register;
  private final Questioner questioner;
  private final JdbcHeadcounts headcounts;
  private final JdbcMembers members;
  private final JdbcHeadcountList list;
  private final Permissions permissions;
  private final Logbook logbook;

  Roll(
      PeopleRegister register,
      Questioner questioner,
      JdbcHeadcounts headcounts,
      JdbcMembers members,
      JdbcHeadcountList list,
      Permissions permissions,
      Logbook logbook) {
    this.register = register;
    this.questioner = questioner;
    this.headcounts = headcounts;
    this.members = members;
    this.list = list;
    this.permissions = permissions;
    this.logbook = logbook;
  }

  AddOutcome add(HeadcountId id, Collection<PersonId> people) {
    return add(id, List.copyOf(register.cards(people).values()), true);
  }

  /// A walk-in belongs to the zone or organisation that the current actor looks after, so that
  /// the actor goes on seeing them.
  AddOutcome add(HeadcountId id, WalkIn walkIn) {
    var scope = permissions.scope();
    if (!scope.everybody() && scope.zones().isEmpty() && scope.organisations().isEmpty())
      throw new Forbidden("a walk-in would belong to nobody's zone or organisation");
    var card = new PersonCard(
        id(id, walkIn),
        walkIn.name(),
        new OrganisationId(only(scope.organisations())),
        walkIn.organisation(),
        Category.VISITOR,
        walkIn.language(),
        scope.zones().isEmpty() ? null : only(scope.zones()),
        null,
        walkIn.email(),
        walkIn.phone());
    return add(id, List.of(card), false);
  }

  private static PersonId id(HeadcountId headcount, WalkIn walkIn) {
    var name = "walk-in " + headcount + " " + walkIn.key();
    return new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /// Takes a member out of the count, or back in when there is no reason.
  ///
  /// @return whether that changed anything
  boolean exclude(HeadcountId id, PersonId person, @Nullable String reason) {
    if (!headcounts.holdOpen(id).isOpen()) return false;
    members.lock(id, person);
    var exclusion = reason == null ? null : new Exclusion(logbook.now(), logbook.by(), reason);
    boolean changed = members.exclude(id, person, exclusion);
    if (changed)
      logbook
          .changed(id)
          .record(
              reason == null ? "crisis.person-counted-again" : "crisis.person-excluded",
              Map.of("person", person.toString()));
    return changed;
  }

  private AddOutcome add(HeadcountId id, List<PersonCard> cards, boolean registered) {
    if (!list.shows(id, permissions.scope())) throw new NotFound("headcount", id);
    var headcount = headcounts.holdOpen(id);
    if (!headcount.isOpen()) return new AddOutcome.Closed();
    var added = new Member.Added(after(headcount), logbook.by());
    var fresh = cards.stream()
        .filter(it -> members.find(id, it.id()).isEmpty())
        .map(card -> new Member(id, card, registered, null, added))
        .toList();
    if (fresh.isEmpty()) return new AddOutcome.Added(0, 0, 0);
    int count = members.add(fresh.stream().map(JdbcMembers.Counted::of).toList());
    if (count == 0) return new AddOutcome.Added(0, 0, 0);
    var asking = headcounts.withLiveLinks(headcount, added.at());
    var asked = questioner.ask(
        asking, asking.asking().round(), fresh.stream().map(Member::card).toList());
    logbook
        .changed(id)
        .record(
            "crisis.people-added",
            Map.of(
                "people", fresh.stream().map(it -> it.person().toString()).toList(),
                "linksUntil", asking.asking().expires().toString()));
    return new AddOutcome.Added(count, asked.reachable(), asked.withoutChannel().size());
  }

  /// Now, and never the moment of the opening: by that the snapshot tells who was there from the
  /// beginning.
  private Instant after(HeadcountRecord headcount) {
    var now = logbook.now();
    var opened = headcount.opening().at();
    return now.isAfter(opened) ? now : opened.plusMillis(1);
  }

  private static UUID only(Set<UUID> ids) {
    return ids.stream().sorted().findFirst().orElse(NONE);
  }
}
