package org.safeconduct.crisis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Subject;
import org.safeconduct.shared.Confidence;

/// One person of a headcount's population, frozen when the person was counted in.
///
/// @param headcount of which headcount
/// @param card the person as the register had them; a walk-in has an id of our own
/// @param registered whether the person is in the register; false for a walk-in
/// @param presence why the person was believed to be there; null if an officer named them
/// @param added when, and by whom
public record Member(
    HeadcountId headcount,
    PersonCard card,
    boolean registered,
    @Nullable Presence presence,
    Added added) {
  /// The person's id in this headcount and, if registered, in the register.
  public PersonId person() {
    return card.id();
  }

  /// The same member by another name.
  Member named(String name) {
    if (name.equals(card.name())) return this;
    var renamed = new PersonCard(
        card.id(),
        name,
        card.organisation(),
        card.organisationName(),
        card.category(),
        card.language(),
        card.zone(),
        card.headOfHousehold(),
        card.email(),
        card.phone());
    return new Member(headcount, renamed, registered, presence, added);
  }

  /// The ties that decide whose scope reaches this member.
  public Subject subject() {
    return card.subject();
  }

  /// Why somebody was counted in.
  ///
  /// @param place where they were believed to be, in words, or that they were about to arrive, or
  ///     that nothing was known
  /// @param why what put them there, in words
  /// @param source who said so
  /// @param confidence how sure it was that they were there; null for who was about to arrive
  ///     and for who was unlocated
  /// @param besides `ARRIVING` or `UNLOCATED` for who was counted in but not believed there;
  ///     null for everybody else, and for whoever was counted in before this was kept
  public record Presence(
      String place,
      String why,
      String source,
      @Nullable Confidence confidence,
      @Nullable Group besides) {
    /// As what somebody was counted in; null if that was not kept.
    public @Nullable Group group() {
      return confidence == null ? besides : Group.PRESENT;
    }
  }

  /// Who counted a member in.
  ///
  /// @param at when
  /// @param by whose name
  public record Added(Instant at, String by) {}
}
