package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// Where a password was typed.
///
/// @param device what the browser shows if somebody signed in with it before
record SignInDetails(String address, @Nullable String device) {
  static SignInDetails of(HttpServletRequest request) {
    return new SignInDetails(request.getRemoteAddr(), KnownDevice.of(request));
  }
}
