package org.safeconduct.governance.liaison;

/// How one spoke.
public enum LogChannel {
  MEETING,
  PHONE,
  MAIL,
  RADIO,
  OTHER
}
