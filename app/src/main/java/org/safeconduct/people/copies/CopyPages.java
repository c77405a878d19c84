package org.safeconduct.people.copies;

import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Copies of everything that is held about a person.
@Controller
@Shows(Content.RESTRICTED)
@RequestMapping("/people/{id}/copies")
class CopyPages {
  private final DataCopies copies;

  CopyPages(DataCopies copies) {
    this.copies = copies;
  }

  @GetMapping
  String list(@PathVariable PersonId id, Model page) {
    page.addAttribute("copies", copies.of(id));
    return "people/copies";
  }

  @PostMapping
  ModelAndView ask(
      @PathVariable PersonId id,
      @RequestParam(defaultValue = "") String reason,
      Model page,
      RedirectAttributes next) {
    switch (copies.ask(id, reason)) {
      case ASKED -> next.addFlashAttribute("said", "people.copies.asked");
      case WAITS -> next.addFlashAttribute("said", "people.copies.waits");
      case REASON_NEEDED -> {
        return again(id, reason, "people.wrong.reason", HttpStatus.UNPROCESSABLE_CONTENT, page);
      }
      case ENOUGH -> {
        return again(id, reason, "people.copies.enough", HttpStatus.TOO_MANY_REQUESTS, page);
      }
    }
    return new ModelAndView("redirect:/people/" + id + "/copies");
  }

  private ModelAndView again(
      PersonId id, String reason, String wrong, HttpStatus status, Model page) {
    page.addAttribute("reason", reason);
    page.addAttribute("wrong", wrong);
    return new ModelAndView(list(id, page), page.asMap(), status);
  }

  /// A deed, because it opens what is sealed.
  @PostMapping("/{copy}/handover")
  ResponseEntity<byte[]> fetch(@PathVariable PersonId id, @PathVariable UUID copy) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("safeconduct-" + id + ".zip")
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(copies.fetch(id, copy));
  }
}
