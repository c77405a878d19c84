package org.safeconduct.access;

import static org.safeconduct.platform.Duty.*;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.safeconduct.platform.Duty;

/// What an account is for, as a set of duties and the people whom they are about: the table of
/// `domain.md` 8.10, one role a column, cut to the rooms that stand. Besides its own row, every
/// role may look after its own account and file, answer for its own household, and take part in the
/// network by the post that one holds; whoever sees the console may have lists sent.
///
/// Deviations from 8.10: duty officers may import lists of people, trips and premises and change
/// files, because in the first hour a manifest arrives where they sit; travellers see their own
/// entry and that of
/// their dependants; designated officials do not read itineraries before they decide clearances;
/// the
/// radio room and field officers answer for others but open no headcount, because one counts
/// whomever it finds, in all areas.
public enum Role {
  /// Personnel.
  TRAVELLER(Reach.OWN, READ_PEOPLE, READ_TRIPS, READ_ALERTS),
  WARDEN(
      Reach.ZONES,
      SEE_CONSOLE,
      BREAK_GLASS,
      READ_PEOPLE,
      READ_PREMISES,
      READ_NETWORK,
      READ_ALERTS,
      READ_EXPOSURE,
      READ_HEADCOUNT,
      ANSWER_FOR_OTHERS),
  /// SFP: the focal point of an organisation, and alternates.
  FOCAL_POINT(
      Reach.ORGANISATIONS,
      SEE_CONSOLE,
      BREAK_GLASS,
      SHARE_RECORDS,
      READ_PEOPLE,
      IMPORT_PEOPLE,
      EDIT_PEOPLE,
      PROVISION_PEOPLE,
      READ_TRIPS,
      IMPORT_TRIPS,
      READ_PREMISES,
      IMPORT_PREMISES,
      READ_NETWORK,
      READ_ALERTS,
      READ_EXPOSURE,
      READ_HEADCOUNT,
      ANSWER_FOR_OTHERS,
      ADMIT_ACCOUNTS),
  /// A head of an entity in the security management team.
  TEAM_MEMBER(
      Reach.ORGANISATIONS,
      SEE_CONSOLE,
      BREAK_GLASS,
      READ_PEOPLE,
      READ_PREMISES,
      READ_NETWORK,
      READ_ALERTS,
      READ_EXPOSURE,
      READ_HEADCOUNT),
  /// SOC: whom to call, and what they said.
  RADIO_ROOM(
      Reach.EVERYBODY,
      SEE_CONSOLE,
      READ_CONTACTS,
      READ_NETWORK,
      READ_ALERTS,
      READ_HEADCOUNT,
      ANSWER_FOR_OTHERS),
  /// FSCO, and analysts: the people of an area.
  FIELD_OFFICER(
      Reach.AREAS,
      SEE_CONSOLE,
      BREAK_GLASS,
      READ_PEOPLE,
      READ_TRIPS,
      READ_PREMISES,
      READ_NETWORK,
      READ_ALERTS,
      ENTER_ALERTS,
      READ_EXPOSURE,
      READ_HEADCOUNT,
      ANSWER_FOR_OTHERS),
  DUTY_OFFICER(
      Reach.EVERYBODY,
      SEE_CONSOLE,
      BREAK_GLASS,
      READ_PEOPLE,
      IMPORT_PEOPLE,
      EDIT_PEOPLE,
      OPEN_RESTRICTED,
      READ_TRIPS,
      IMPORT_TRIPS,
      READ_PREMISES,
      IMPORT_PREMISES,
      READ_NETWORK,
      READ_ALERTS,
      ENTER_ALERTS,
      READ_EXPOSURE,
      READ_HEADCOUNT,
      RUN_HEADCOUNT,
      ANSWER_FOR_OTHERS,
      READ_MESSAGES,
      SEND_MESSAGES,
      LABEL_RECORDS),
  /// CSA or SCO.
  SECURITY_ADVISER(
      Reach.EVERYBODY,
      SEE_CONSOLE,
      BREAK_GLASS,
      READ_PEOPLE,
      IMPORT_PEOPLE,
      EDIT_PEOPLE,
      OPEN_RESTRICTED,
      READ_TRIPS,
      IMPORT_TRIPS,
      READ_PREMISES,
      IMPORT_PREMISES,
      READ_NETWORK,
      MANAGE_NETWORK,
      READ_ALERTS,
      ENTER_ALERTS,
      MANAGE_FEEDS,
      READ_EXPOSURE,
      READ_HEADCOUNT,
      RUN_HEADCOUNT,
      ANSWER_FOR_OTHERS,
      READ_MESSAGES,
      SEND_MESSAGES,
      LABEL_RECORDS,
      RELEASE_INFORMATION,
      KEEP_RECORDS,
      REVIEW_ACCESS),
  DESIGNATED_OFFICIAL(
      Reach.EVERYBODY,
      SEE_CONSOLE,
      COUNT_PEOPLE,
      READ_PREMISES,
      READ_NETWORK,
      READ_ALERTS,
      READ_HEADCOUNT,
      RELEASE_INFORMATION),
  HEADQUARTERS_DESK(
      Reach.EVERYBODY, SEE_CONSOLE, COUNT_PEOPLE, READ_NETWORK, READ_ALERTS, READ_HEADCOUNT),
  /// Runs the installation and does not see where anybody is.
  ADMINISTRATOR(
      Reach.OWN, SEE_CONSOLE, ADMINISTER, KEEP_RECORDS, MANAGE_FEEDS, READ_ALERTS, READ_NETWORK),
  /// Reads what was done; stands alone, because nobody audits their own deeds.
  AUDITOR(
      Reach.EVERYBODY,
      SEE_CONSOLE,
      READ_AUDIT,
      REVIEW_ACCESS,
      READ_ALERTS,
      READ_HEADCOUNT,
      READ_NETWORK);

  /// Whose people a role may see.
  enum Reach {
    OWN,
    ZONES,
    ORGANISATIONS,
    /// Zones, and countries.
    AREAS,
    EVERYBODY
  }

  private static final Set<Duty> ABOUT_PEOPLE = Set.of(
      READ_PEOPLE,
      IMPORT_PEOPLE,
      READ_TRIPS,
      IMPORT_TRIPS,
      READ_EXPOSURE,
      READ_HEADCOUNT,
      ANSWER_FOR_OTHERS);

  private final Reach reach;
  private final Set<Duty> duties;

  Role(Reach reach, Duty... duties) {
    this.reach = reach;
    this.duties = EnumSet.of(OWN_ACCOUNT, ANSWER_OWN, OWN_PROFILE, TAKE_PART);
    this.duties.addAll(Set.of(duties));
    if (this.duties.contains(SEE_CONSOLE)) this.duties.add(SCHEDULE_LISTS);
  }

  Reach reach() {
    return reach;
  }

  /// Whether somebody with these roles could do to everybody what one of them may do to a few only:
  /// an account has one scope for all its duties.
  static boolean widen(Collection<Role> roles) {
    var wide = roles.stream().filter(role -> role.reach == Reach.EVERYBODY).toList();
    return !wide.isEmpty()
        && roles.stream()
            .flatMap(role -> role.duties.stream())
            .filter(ABOUT_PEOPLE::contains)
            .anyMatch(duty -> wide.stream().noneMatch(role -> role.duties.contains(duty)));
  }

  /// Whether giving it takes two administrators: whoever holds it runs the installation, or sees
  /// everybody.
  public boolean isGrave() {
    return this == ADMINISTRATOR || reach == Reach.EVERYBODY;
  }

  Set<Duty> duties() {
    return Set.copyOf(duties);
  }

  /// What somebody with these roles may do.
  static Set<Duty> duties(Collection<Role> roles) {
    var all = EnumSet.of(OWN_ACCOUNT);
    roles.forEach(role -> all.addAll(role.duties));
    return Set.copyOf(all);
  }

  /// The same of roles by their codes; a code that is no role's allows nothing.
  static Set<Duty> dutiesOf(Set<String> codes) {
    return duties(
        Arrays.stream(values()).filter(it -> codes.contains(it.name())).toList());
  }

  /// The message key of the role's name.
  public String key() {
    return "access.role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
