package org.safeconduct.platform.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// What went wrong with a request.
///
/// @param slug the kind, in kebab-case; its words are `platform.problem.<slug>.…`
/// @param headers what the answer has to carry
record Trouble(HttpStatus status, String slug, HttpHeaders headers) {
  static Trouble of(HttpStatus status, String slug) {
    return new Trouble(status, slug, new HttpHeaders());
  }

  /// The usual trouble behind a status.
  static Trouble of(HttpStatus status) {
    return of(
        status,
        switch (status) {
          case UNAUTHORIZED -> "unauthorized";
          case FORBIDDEN -> "forbidden";
          case NOT_FOUND -> "not-found";
          case METHOD_NOT_ALLOWED -> "method-not-allowed";
          case NOT_ACCEPTABLE -> "not-acceptable";
          case CONFLICT -> "changed-meanwhile";
          case CONTENT_TOO_LARGE -> "too-large";
          case UNSUPPORTED_MEDIA_TYPE -> "media-type";
          case UNPROCESSABLE_CONTENT -> "invalid";
          case TOO_MANY_REQUESTS -> "too-many-requests";
          case SERVICE_UNAVAILABLE -> "unavailable";
          default -> status.is5xxServerError() ? "internal" : "bad-request";
        });
  }

  Trouble with(HttpHeaders more) {
    return new Trouble(status, slug, more);
  }

  /// Whether the fault is ours.
  boolean isOurs() {
    return status.is5xxServerError();
  }
}
