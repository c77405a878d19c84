package org.safeconduct.governance.meetings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.FormCells;
import org.safeconduct.governance.FormEcho;
import org.safeconduct.governance.PersonFinder;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.posts.PostScreens;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One body, who sits in it, and the form by which one is made or changed.
@Controller
@Shows(Content.NETWORK)
class BodyPages {
  private final Bodies bodies;
  private final Meetings meetings;
  private final BodyNumbers numbers;
  private final SeatNames names;
  private final PersonFinder finder;
  private final PostScreens screens;
  private final Permissions permissions;
  private final Clock clock;

  BodyPages(
      Bodies bodies,
      Meetings meetings,
      BodyNumbers numbers,
      SeatNames names,
      PersonFinder finder,
      PostScreens screens,
      Permissions permissions,
      Clock clock) {
    this.bodies = bodies;
    this.meetings = meetings;
    this.numbers = numbers;
    this.names = names;
    this.finder = finder;
    this.screens = screens;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/network/bodies/{id}")
  @Shows(value = Content.NETWORK, one = RecordKind.BODY)
  String show(@PathVariable UUID id, Model page) {
    page.addAttribute("echo", FormEcho.NONE);
    furnish(id, page);
    return "governance/body";
  }

  /// Passes if the reader may keep the minutes of this body.
  void requireKeeper(UUID id) {
    if (!bodies.mayKeep(bodies.get(id))) throw new Forbidden("does not keep the body's minutes");
  }

  /// Fills the page of a body.
  void furnish(UUID id, Model page) {
    var body = bodies.get(id);
    var members = bodies.members(body);
    var secretary = body.secretary();
    var persons = new ArrayList<PersonId>(members.stream().map(Member::person).toList());
    if (secretary != null) persons.add(secretary);
    page.addAttribute("row", numbers.of(body));
    page.addAttribute("it", body);
    page.addAttribute("members", members);
    page.addAttribute("mayKeep", bodies.mayKeep(body));
    page.addAttribute("cards", names.cards(persons));
    page.addAttribute(
        "seats", names.of(Set.copyOf(members.stream().map(Member::seat).toList())));
    page.addAttribute(
        "latest",
        meetings
            .list(new MeetingFilter(id, null, ""), new PageRequest(0, 10, null))
            .rows());
    page.addAttribute("country", body.country() == null ? "" : names.country(body.country()));
    page.addAttribute("asOf", clock.instant());
  }

  @GetMapping("/network/bodies/new")
  String begin(@RequestParam(required = false) @Nullable BodyKind kind, Model page) {
    permissions.require(Duty.MANAGE_NETWORK);
    page.addAttribute(
        "form",
        BodyForm.begun(Objects.requireNonNullElse(kind, BodyKind.SECURITY_MANAGEMENT_TEAM)));
    offer(null, List.of(), page);
    return "governance/edit-body";
  }

  @GetMapping("/network/bodies/{id}/form")
  String edit(@PathVariable UUID id, Model page) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = bodies.get(id);
    page.addAttribute("form", BodyForm.of(body));
    var secretary = body.secretary();
    offer(body, secretary == null ? List.of() : finder.find(secretary.toString(), ""), page);
    return "governance/edit-body";
  }

  @PostMapping("/network/bodies/new")
  ModelAndView create(
      @ModelAttribute("form") BodyForm form, BindingResult errors, RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    var people = finder.find(form.secretary(), form.chosen());
    var wanted = read(form, people, errors);
    return wanted == null
        ? again(null, people, errors)
        : answer(bodies.create(wanted), null, people, errors, next);
  }

  @PostMapping("/network/bodies/{id}/form")
  ModelAndView change(
      @PathVariable UUID id,
      @ModelAttribute("form") BodyForm form,
      BindingResult errors,
      RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = bodies.get(id);
    var people = finder.find(form.secretary(), form.chosen());
    var wanted = read(form, people, errors);
    return wanted == null
        ? again(body, people, errors)
        : answer(bodies.change(id, form.seen(), wanted), body, people, errors, next);
  }

  private ModelAndView answer(
      MeetingOutcome outcome,
      @Nullable Body old,
      List<PersonCard> people,
      BindingResult errors,
      RedirectAttributes next) {
    return switch (outcome) {
      case MeetingOutcome.Done it -> {
        next.addFlashAttribute("said", "governance.said.body-saved");
        yield new ModelAndView("redirect:/network/bodies/" + it.id());
      }
      case MeetingOutcome.Refused it -> {
        new FormCells(errors).reject(it.faults(), Map.of());
        yield again(old, people, errors);
      }
      case MeetingOutcome.NotNow _ -> {
        next.addFlashAttribute("said", "governance.said.changed-meanwhile");
        yield new ModelAndView("redirect:/network/bodies" + (old == null ? "" : "/" + old.id()));
      }
    };
  }

  private ModelAndView again(@Nullable Body old, List<PersonCard> people, BindingResult errors) {
    var page = new ExtendedModelMap();
    page.addAllAttributes(errors.getModel());
    offer(old, people, page);
    var again = new ModelAndView("governance/edit-body", page);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private void offer(@Nullable Body old, List<PersonCard> people, Model page) {
    screens.offer(page);
    page.addAttribute("old", old);
    page.addAttribute("kinds", named("governance.body.kind.", BodyKind.values()));
    page.addAttribute("quorums", named("governance.quorum.", QuorumRule.values()));
    page.addAttribute("candidates", people);
    page.addAttribute("secretaryName", people.size() == 1 ? people.getFirst().name() : "");
  }

  private static Map<String, String> named(String prefix, Enum<?>[] values) {
    var keys = new LinkedHashMap<String, String>();
    for (var it : values) keys.put(it.name(), prefix + it.name());
    return keys;
  }

  private static @Nullable NewBody read(
      BodyForm form, List<PersonCard> people, BindingResult errors) {
    var cells = new FormCells(errors);
    var kind = cells.needed(form.kind(), "kind", BodyKind::valueOf, "field-needed");
    var chair = cells.needed(form.chair(), "chair", Post::valueOf, "post-needed");
    var quorum = cells.needed(form.quorum(), "quorum", QuorumRule::valueOf, "field-needed");
    var posts = EnumSet.noneOf(Post.class);
    if (form.posts() != null)
      for (var one : form.posts()) {
        var post = cells.optional(one, "posts", Post::valueOf, "post-needed");
        if (post != null) posts.add(post);
      }
    boolean named = !FormCells.said(form.secretary()).isEmpty();
    if (named && people.size() != 1)
      cells.reject("secretary", people.isEmpty() ? "person-unknown" : "person-several");
    if (errors.hasErrors() || kind == null || chair == null || quorum == null) return null;
    var country = FormCells.said(form.country()).toUpperCase(Locale.ROOT);
    return new NewBody(
        FormCells.said(form.code()).toUpperCase(Locale.ROOT),
        FormCells.said(form.name()),
        kind,
        country.isEmpty() ? null : country,
        posts,
        chair,
        named ? people.getFirst().id() : null,
        quorum,
        form.isClosed());
  }
}
