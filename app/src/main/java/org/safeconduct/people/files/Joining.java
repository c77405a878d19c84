package org.safeconduct.people.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.people.Channel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What somebody who is not in the register yet says of oneself: a name, languages, how to be
/// reached, and whom to tell in an emergency. Checked when it comes in, stored once somebody
/// confirms it.
@Component
public class Joining {
  /// What is read of it.
  public static final List<String> FIELDS = List.of(
      Field.GIVEN_NAME,
      Field.FAMILY_NAME,
      Field.LANGUAGES,
      "email",
      "phone",
      "contactName",
      "contactRelation",
      "contactPhone",
      "contactEmail",
      "contactLanguage");

  private static final Map<String, String> CONTACT = Map.of(
      "name", "contactName",
      "relation", "contactRelation",
      "phone", "contactPhone",
      "email", "contactEmail",
      "language", "contactLanguage");

  private final PersonFiles files;
  private final PersonChannels channels;
  private final EmergencyContacts contacts;

  Joining(PersonFiles files, PersonChannels channels, EmergencyContacts contacts) {
    this.files = files;
    this.channels = channels;
    this.contacts = contacts;
  }

  /// Whether a text is a mail address.
  public static boolean isAddress(String text) {
    var reading = new Reading(new Draft(Map.of("email", text)));
    return !ChannelRules.email(reading, "email").isEmpty() && reading.wrongs().isEmpty();
  }

  /// A telephone number as channels keep it.
  ///
  /// @return the number in international form, an empty text if there is none; empty if it is no
  ///     number with its country
  public static Optional<String> number(String text) {
    var reading = new Reading(new Draft(Map.of("phone", text)));
    var number = ChannelRules.number(reading, "phone");
    return reading.wrongs().isEmpty() ? Optional.of(number) : Optional.empty();
  }

  /// What is wrong with it.
  public static List<Wrong> wrongs(Draft said) {
    var reading = new Reading(said);
    var given = reading.name(Field.GIVEN_NAME);
    var family = reading.name(Field.FAMILY_NAME);
    if (given.isEmpty() && family.isEmpty()) reading.wrong(Field.FAMILY_NAME, "name-missing");
    DetailsRules.languages(reading, said);
    var email = ChannelRules.email(reading, "email");
    var phone = ChannelRules.number(reading, "phone");
    if (email.isEmpty() && phone.isEmpty()) reading.wrong("phone", "contact-unreachable");
    var wrongs = new ArrayList<>(reading.wrongs());
    var ofContact = new Reading(contact(said));
    EmergencyContacts.read(ofContact, UUID.randomUUID(), 1);
    for (var it : ofContact.wrongs())
      wrongs.add(new Wrong(CONTACT.getOrDefault(it.field(), ""), it.code()));
    return wrongs;
  }

  /// Adds the person, in the caller's transaction.
  ///
  /// @param ties the organisation, the number and what else somebody else decides of the
  ///     details
  /// @param said what the person says
  /// @return refused if what is stored meanwhile forbids it; the caller rolls back
  @Transactional(propagation = Propagation.MANDATORY)
  public FileOutcome admit(Draft ties, Draft said) {
    var details = new LinkedHashMap<>(ties.values());
    for (var field : List.of(Field.GIVEN_NAME, Field.FAMILY_NAME, Field.LANGUAGES))
      details.put(field, said.text(field));
    var added = files.add(new Draft(details));
    if (!(added instanceof FileOutcome.Done it)) return added;
    var reached = channels.replace(it.person(), it.version(), channels(said));
    if (!(reached instanceof FileOutcome.Done)) return reached;
    return contacts.replace(it.person(), files.version(it.person()), List.of(contact(said)));
  }

  private static List<Draft> channels(Draft said) {
    var drafts = new ArrayList<Draft>();
    if (!said.text("phone").isEmpty()) drafts.add(channel(Channel.Kind.PHONE, said.text("phone")));
    if (!said.text("email").isEmpty()) drafts.add(channel(Channel.Kind.EMAIL, said.text("email")));
    return drafts;
  }

  private static Draft channel(Channel.Kind kind, String value) {
    return new Draft(Map.of(ChannelRules.KIND, kind.name(), ChannelRules.VALUE, value));
  }

  /// Whoever is told speaks the person's first language unless another is said.
  private static Draft contact(Draft said) {
    var fields = new LinkedHashMap<String, String>();
    CONTACT.forEach((field, name) -> fields.put(field, said.text(name)));
    if (fields.getOrDefault("language", "").isEmpty())
      fields.put("language", said.text(Field.LANGUAGES).split(" ")[0]);
    return new Draft(fields);
  }
}
