package org.safeconduct.crisis.calls;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.MemberStanding;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.springframework.stereotype.Component;

/// Finds the number under which somebody can be asked about a member: the one that the
/// register has now, else the one that was frozen, else that of the head of household.
@Component
public class PhoneNumbers {
  private final PeopleRegister register;

  PhoneNumbers(PeopleRegister register) {
    this.register = register;
  }

  /// A line of a call list for each member, in the same order.
  public List<Call> of(List<MemberStanding> rows) {
    var wanted = new HashSet<PersonId>();
    for (var row : rows) {
      var card = row.member().card();
      if (row.member().registered()) wanted.add(card.id());
      if (card.headOfHousehold() != null) wanted.add(card.headOfHousehold());
    }
    var cards = wanted.isEmpty() ? Map.<PersonId, PersonCard>of() : register.cards(wanted);
    return rows.stream().map(row -> call(row, cards)).toList();
  }

  private static Call call(MemberStanding row, Map<PersonId, PersonCard> cards) {
    var frozen = row.member().card();
    var own = phone(cards.getOrDefault(frozen.id(), frozen));
    if (own == null) own = phone(frozen);
    var head = frozen.headOfHousehold() == null ? null : cards.get(frozen.headOfHousehold());
    return own == null && head != null
        ? new Call(row, phone(head), head)
        : new Call(row, own, null);
  }

  private static @Nullable String phone(PersonCard card) {
    return card.phone() == null || card.phone().isBlank() ? null : card.phone();
  }
}
