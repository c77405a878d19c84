package org.safeconduct.exposure.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where a file was asked for with a filter that cannot be read: to the page with the same
/// filter, which says what is wrong beside each field. A file of everybody would be a lie.
final class BackToTheForm {
  private BackToTheForm() {}

  static <T> ResponseEntity<T> now() {
    var asked = ServletUriComponentsBuilder.fromCurrentRequest()
        .replaceQueryParam("format")
        .build(true);
    var page = asked.getPath() + (asked.getQuery() == null ? "" : "?" + asked.getQuery());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(page))
        .build();
  }
}
