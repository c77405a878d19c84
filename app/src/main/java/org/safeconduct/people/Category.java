package org.safeconduct.people;

/// What ties a person to an organisation. Which of them an organisation has, what it calls them and
/// whether the security arrangements cover them is said by its Framework Profile (`domain.md` 8.1).
public enum Category {
  INTERNATIONAL_STAFF,
  NATIONAL_STAFF,
  VOLUNTEER,
  /// Military or police who are deployed one by one; formed units are not in the register.
  UNIFORMED,
  EXPERT_ON_MISSION,
  CONSULTANT,
  /// Under a contract of their own; employees of a contractor are partners.
  CONTRACTOR,
  INTERN,
  VISITOR,
  PARTNER,
  /// Lives in the household of somebody of the organisation.
  DEPENDANT
}
