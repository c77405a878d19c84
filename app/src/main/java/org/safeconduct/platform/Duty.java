package org.safeconduct.platform;

/// What somebody may do. Roles are sets of duties (`domain.md` 8.10); rooms ask for a duty,
/// never for a role.
public enum Duty {
  SEE_CONSOLE,
  READ_PEOPLE,
  /// See names and how to reach them, and nothing else of a person.
  READ_CONTACTS,
  /// See how many people there are, and where; never who.
  COUNT_PEOPLE,
  IMPORT_PEOPLE,
  /// Add people and change their files; for one's own file [#OWN_PROFILE] is enough.
  EDIT_PEOPLE,
  /// Keep the people and units of one organisation as its directory has them (SCIM).
  PROVISION_PEOPLE,
  /// Open what is sealed in a person's file, giving a reason.
  OPEN_RESTRICTED,
  READ_TRIPS,
  IMPORT_TRIPS,
  READ_PREMISES,
  IMPORT_PREMISES,
  READ_NETWORK,
  MANAGE_NETWORK,
  /// Take part in the network as one's own post has it: keep a body's minutes, reply to a
  /// consultation, note a contact.
  TAKE_PART,
  READ_ALERTS,
  ENTER_ALERTS,
  MANAGE_FEEDS,
  READ_EXPOSURE,
  READ_HEADCOUNT,
  RUN_HEADCOUNT,
  ANSWER_FOR_OTHERS,
  READ_MESSAGES,
  SEND_MESSAGES,
  /// Have lists sent regularly, and end that.
  SCHEDULE_LISTS,
  READ_AUDIT,
  /// See what the retention job would delete, and keep from it what must stay.
  KEEP_RECORDS,
  /// Open records outside of one's scope, or above one's clearance, in an emergency, to look at;
  /// others are told and review it.
  BREAK_GLASS,
  /// Let another organisation look at the records of one's own for a time.
  SHARE_RECORDS,
  /// Look into who opened records outside of their scope, and close that.
  REVIEW_ACCESS,
  ADMINISTER,
  /// Classify records, and raise their label.
  LABEL_RECORDS,
  /// Lower the label of a record that somebody else classified (`domain.md` 8.2, RELEASE_INFO).
  RELEASE_INFORMATION,
  /// Answer a headcount for oneself and one's dependants; held by an answer link.
  ANSWER_OWN,
  /// Keep one's own file and one's dependants' up to date; held by every account.
  OWN_PROFILE,
  /// Work that no person asks for: pollers, senders, projections.
  RUN_JOBS,
  /// Look after one's own account: password, language, API tokens; held by every account.
  OWN_ACCOUNT,
  /// Let somebody in who came by single sign-on, as a traveller of one's own organisation.
  ADMIT_ACCOUNTS,
  /// See who has to let one in; held by an account that waits for it, alone.
  AWAIT_ADMISSION,
  /// Compare a password or an API token with what is stored; held by the doors alone.
  CHECK_CREDENTIALS
}
