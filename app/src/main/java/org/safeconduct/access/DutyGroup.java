package org.safeconduct.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.safeconduct.platform.Duty;

/// What duties are about, for a form that offers them: a room, or what several rooms share.
enum DutyGroup {
  PEOPLE,
  TRAVEL,
  PREMISES,
  NETWORK,
  ALERTS,
  EXPOSURE,
  HEADCOUNTS,
  MESSAGES,
  RECORDS,
  ACCESS;

  /// The message key of its name.
  public String key() {
    return "access.duty-group." + name().toLowerCase(Locale.ROOT);
  }

  /// These duties by what they are about, in the order of the groups and of the duties.
  static Map<DutyGroup, List<Duty>> of(Collection<Duty> duties) {
    return duties.stream().sorted().collect(groupingBy(DutyGroup::about, TreeMap::new, toList()));
  }

  private static DutyGroup about(Duty duty) {
    return switch (duty) {
      case READ_PEOPLE,
          READ_CONTACTS,
          COUNT_PEOPLE,
          IMPORT_PEOPLE,
          EDIT_PEOPLE,
          PROVISION_PEOPLE,
          OPEN_RESTRICTED,
          OWN_PROFILE -> PEOPLE;
      case READ_TRIPS, IMPORT_TRIPS -> TRAVEL;
      case READ_PREMISES, IMPORT_PREMISES -> PREMISES;
      case READ_NETWORK, MANAGE_NETWORK, TAKE_PART -> NETWORK;
      case READ_ALERTS, ENTER_ALERTS, MANAGE_FEEDS -> ALERTS;
      case READ_EXPOSURE -> EXPOSURE;
      case READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS, ANSWER_OWN -> HEADCOUNTS;
      case READ_MESSAGES, SEND_MESSAGES, SCHEDULE_LISTS -> MESSAGES;
      case READ_AUDIT,
          KEEP_RECORDS,
          BREAK_GLASS,
          SHARE_RECORDS,
          REVIEW_ACCESS,
          LABEL_RECORDS,
          RELEASE_INFORMATION -> RECORDS;
      case SEE_CONSOLE,
          ADMINISTER,
          RUN_JOBS,
          OWN_ACCOUNT,
          ADMIT_ACCOUNTS,
          AWAIT_ADMISSION,
          CHECK_CREDENTIALS -> ACCESS;
    };
  }
}
