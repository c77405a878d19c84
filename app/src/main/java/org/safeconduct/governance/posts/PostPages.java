package org.safeconduct.governance.posts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.training.Course;
import org.safeconduct.governance.training.TrainingForm;
import org.safeconduct.governance.training.Trainings;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Shows;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Who holds which post: the list, its exports, the printed directory, and each appointment with
/// its history.
@Controller
@Shows(Content.NETWORK)
class PostPages {
  private final Permissions permissions;
  private final Posts posts;
  private final PostScreens screens;
  private final PostSheets sheets;
  private final Exports exports;
  private final LetterFiles letters;
  private final Trainings trainings;
  private final Clock clock;

  PostPages(
      Permissions permissions,
      Posts posts,
      PostScreens screens,
      PostSheets sheets,
      Exports exports,
      LetterFiles letters,
      Trainings trainings,
      Clock clock) {
    this.permissions = permissions;
    this.posts = posts;
    this.screens = screens;
    this.sheets = sheets;
    this.exports = exports;
    this.letters = letters;
    this.trainings = trainings;
    this.clock = clock;
  }

  @GetMapping("/network/posts")
  String list(
      PostWishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var found = posts.list(wishes.filter(), new PageRequest(page, 0, sort));
    model.addAttribute("wishes", wishes);
    model.addAttribute("page", found);
    screens.name(found.rows(), model);
    screens.offer(model);
    return "governance/posts";
  }

  @GetMapping(path = "/network/posts", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      PostWishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var all = Exports.all(request -> posts.list(wishes.filter(), request), sort);
    return exports.download(sheets.of(all), format, "posts");
  }

  /// The directory on paper: whom to call, post by post.
  @GetMapping("/network/posts/directory.pdf")
  ResponseEntity<byte[]> directory(PostWishes wishes) {
    var all = Exports.all(request -> posts.list(wishes.filter(), request), "post");
    var held = all.stream().filter(it -> it.term() instanceof Term.InForce).toList();
    var attached = ContentDisposition.attachment().filename("directory.pdf").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.APPLICATION_PDF)
        .body(sheets.directory(held));
  }

  @GetMapping("/network/posts/{id}")
  @Shows(value = Content.NETWORK, one = RecordKind.APPOINTMENT)
  String show(@PathVariable AppointmentId id, Model model) {
    var holding = posts.get(id);
    var history = posts.history(id);
    model.addAttribute("it", holding);
    model.addAttribute("history", history);
    model.addAttribute("others", posts.of(List.of(holding.seat())));
    screens.name(
        Stream.of(history, posts.of(List.of(holding.seat())))
            .flatMap(List::stream)
            .toList(),
        model);
    model.addAttribute("called", screens.called(holding));
    if (permissions.allows(Duty.MANAGE_NETWORK)) model.addAttribute("superiors", screens.seats());
    model.addAttribute("course", Course.of(holding.seat().post()));
    model.addAttribute("trainings", trainings.of(holding.person(), holding.seat()));
    model.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    if (!model.containsAttribute("training")) model.addAttribute("training", TrainingForm.EMPTY);
    if (!model.containsAttribute("form")) model.addAttribute("form", TermForms.TermForm.EMPTY);
    return "governance/post";
  }

  @GetMapping("/network/posts/{id}/letters/{file}")
  ResponseEntity<byte[]> letter(@PathVariable AppointmentId id, @PathVariable UUID file) {
    return letters.handedOut(file, posts.letter(id, file));
  }
}
