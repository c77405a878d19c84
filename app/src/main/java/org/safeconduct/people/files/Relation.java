package org.safeconduct.people.files;

/// What a dependant is to the head of household.
public enum Relation {
  SPOUSE,
  CHILD,
  PARENT,
  SIBLING,
  OTHER
}
