package org.safeconduct.people;

import java.util.UUID;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.HoldReach;
import org.safeconduct.platform.HoldSubject;
import org.safeconduct.platform.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What of the register a legal hold can be placed on: a person, with all files of that person
/// (docs/decisions/0019), and an organisation.
@Configuration
class KeptFiles {
  private static final String SAME_PERSON = """
      select p.id from people.person p
      where coalesce(p.same_as, p.id) in (
          select coalesce(known.same_as, known.id) from people.person known
          where known.id in (select id from %1$s))
      """;

  @Bean
  @Order(HoldReach.SAME_PERSON)
  HoldReach filesOfOnePerson() {
    return new HoldReach(SAME_PERSON);
  }

  @Bean
  HoldSubject heldPerson(PeopleRegister register, NumberedPeople numbered) {
    return new HoldSubject(
        "person", id -> register.find(new PersonId(id)).isPresent(), numbered::find);
  }

  @Bean
  HoldSubject heldOrganisation(PeopleRegister register, Permissions permissions) {
    return new HoldSubject(
        "organisation",
        id -> isMine(id, permissions)
            && register.organisations().stream().anyMatch(it -> it.id().value().equals(id)));
  }

  private static boolean isMine(UUID organisation, Permissions permissions) {
    var scope = permissions.scope();
    return scope.everybody()
        || scope.organisations().contains(organisation)
        || permissions.allows(Duty.ADMINISTER);
  }
}
