package org.safeconduct.people.own;

import static org.safeconduct.platform.Duty.OWN_PROFILE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safeconduct.people.Gap;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.EmergencyContact;
import org.safeconduct.people.files.EmergencyContacts;
import org.safeconduct.people.files.KnownChannel;
import org.safeconduct.people.files.PersonChannels;
import org.safeconduct.people.files.PersonFiles;
import org.safeconduct.people.files.Residences;
import org.safeconduct.people.restricted.RestrictedField;
import org.safeconduct.people.restricted.RestrictedFields;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One's own file, as one sees it oneself.
@Service
public class OwnProfile {
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final PeopleRegister register;
  private final PersonFiles files;
  private final PersonChannels channels;
  private final EmergencyContacts contacts;
  private final Residences residences;
  private final Rest rest;

  OwnProfile(
      Permissions permissions,
      CurrentUser currentUser,
      PeopleRegister register,
      PersonFiles files,
      PersonChannels channels,
      EmergencyContacts contacts,
      Residences residences,
      Rest rest) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.register = register;
    this.files = files;
    this.channels = channels;
    this.contacts = contacts;
    this.residences = residences;
    this.rest = rest;
  }

  /// Everything on the page.
  ///
  /// @param sealed which sealed fields are filled in, and since when
  /// @param missing what is missing in the file
  public record Profile(
      PersonFiles.Entry entry,
      List<KnownChannel> channels,
      List<EmergencyContact> contacts,
      Draft residence,
      List<PersonCard> dependants,
      Map<RestrictedField, Instant> sealed,
      List<Proposal> proposals,
      Set<Gap> missing) {}

  /// The rest of what a profile holds.
  @org.springframework.stereotype.Component
  record Rest(RestrictedFields restricted, Proposals proposals) {}

  /// The person whom the actor's account belongs to.
  public Optional<PersonId> person() {
    permissions.require(OWN_PROFILE);
    return currentUser.actor() instanceof Actor.Account account && account.person() != null
        ? Optional.of(new PersonId(account.person()))
        : Optional.empty();
  }

  /// The actor's own file; empty if the account belongs to nobody in the register.
  @Transactional
  public Optional<Profile> read() {
    permissions.require(OWN_PROFILE);
    return person().flatMap(register::find).map(card -> read(card.id()));
  }

  private Profile read(PersonId id) {
    return new Profile(
        files.entry(id),
        channels.of(id),
        contacts.of(id),
        residences.draft(id),
        register.dependantsOf(List.of(id)).getOrDefault(id, List.of()),
        rest.restricted().known(id),
        rest.proposals().of(id),
        missing(id));
  }

  /// Whether the list was confirmed in time is for the focal point.
  private Set<Gap> missing(PersonId id) {
    return files.missing(id).stream()
        .filter(it -> it != Gap.LIST_UNCONFIRMED)
        .collect(Collectors.toUnmodifiableSet());
  }
}
