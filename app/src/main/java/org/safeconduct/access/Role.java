package org.safeconduct.access;

import static org.safeconduct.platform.Duty.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.safeconduct.platform.Duty;

/// What an account is for, as a set of duties: the table of `domain.md` 8.10, cut to the rooms
/// that stand. Besides its own row, every role may look after its own account and answer for its
/// own household.
///
/// One deviation from 8.10: duty officers may import lists of people, trips and premises,
/// because in the first hour a manifest arrives where they sit.
public enum Role {
  TRAVELLER(Reach.OWN, READ_PEOPLE, READ_TRIPS, READ_ALERTS),
  WARDEN(
      Reach.ZONES,
      SEE_CONSOLE,
      READ_PEOPLE,
      READ_PREMISES,
      READ_NETWORK,
      READ_ALERTS,
      READ_EXPOSURE,
      READ_HEADCOUNT,
      ANSWER_FOR_OTHERS),
  FOCAL_POINT(
      Reach.ORGANISATIONS,
      SEE_CONSOLE,
      READ_PEOPLE,
      IMPORT_PEOPLE,
      READ_TRIPS,
      IMPORT_TRIPS,
      READ_PREMISES,
      IMPORT_PREMISES,
      READ_NETWORK,
      READ_ALERTS,
      READ_EXPOSURE,
      READ_HEADCOUNT,
      ANSWER_FOR_OTHERS),
  DUTY_OFFICER(
      Reach.EVERYBODY,
      SEE_CONSOLE,
      READ_PEOPLE,
      IMPORT_PEOPLE,
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
  SECURITY_ADVISER(
      Reach.EVERYBODY,
      SEE_CONSOLE,
      READ_PEOPLE,
      IMPORT_PEOPLE,
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
      RELEASE_INFORMATION),
  DESIGNATED_OFFICIAL(
      Reach.EVERYBODY,
      SEE_CONSOLE,
      READ_PEOPLE,
      READ_TRIPS,
      READ_PREMISES,
      READ_NETWORK,
      READ_ALERTS,
      READ_EXPOSURE,
      READ_HEADCOUNT,
      RELEASE_INFORMATION),
  /// Runs the installation and does not see where anybody is.
  ADMINISTRATOR(Reach.OWN, SEE_CONSOLE, ADMINISTER, MANAGE_FEEDS, READ_ALERTS, READ_NETWORK),
  /// Reads what was done; stands alone, because nobody audits their own deeds.
  AUDITOR(Reach.EVERYBODY, SEE_CONSOLE, READ_AUDIT, READ_ALERTS, READ_HEADCOUNT, READ_NETWORK);

  /// Whose people a role may see.
  enum Reach {
    OWN,
    ZONES,
    ORGANISATIONS,
    EVERYBODY
  }

  private final Reach reach;
  private final Set<Duty> duties;

  Role(Reach reach, Duty... duties) {
    this.reach = reach;
    this.duties = EnumSet.of(OWN_ACCOUNT, ANSWER_OWN);
    this.duties.addAll(Set.of(duties));
  }

  Reach reach() {
    return reach;
  }

  /// What somebody with these roles may do.
  static Set<Duty> duties(Collection<Role> roles) {
    var all = EnumSet.of(OWN_ACCOUNT);
    roles.forEach(role -> all.addAll(role.duties));
    return Set.copyOf(all);
  }

  /// The message key of the role's name.
  public String key() {
    return "access.role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
