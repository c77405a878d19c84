package org.safeconduct.access;

import java.util.regex.Pattern;

/// What an address to write to looks like; whether it works shows when a letter comes back.
final class Mail {
  private static final Pattern FORM = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{3,189}");

  private Mail() {}

  static boolean isWellFormed(String address) {
    return FORM.matcher(address).matches();
  }
}
