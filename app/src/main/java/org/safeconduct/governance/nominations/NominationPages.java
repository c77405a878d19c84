package org.safeconduct.governance.nominations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.posts.PostScreens;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.governance.posts.Term;
import org.safeconduct.governance.training.Course;
import org.safeconduct.governance.training.TrainingForm;
import org.safeconduct.governance.training.Trainings;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonCard;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Nominations: the list, and each with its steps and whatever may be done next.
@Controller
@Shows(Content.NETWORK)
class NominationPages {
  static final List<Post> POSTS = List.of(Post.SECURITY_FOCAL_POINT, Post.ALTERNATE_FOCAL_POINT);

  private final Nominations nominations;
  private final Nominating nominating;
  private final Posts posts;
  private final Trainings trainings;
  private final SeatNames names;
  private final PostScreens screens;
  private final CurrentUser currentUser;
  private final Clock clock;

  NominationPages(
      Nominations nominations,
      Nominating nominating,
      Posts posts,
      Trainings trainings,
      SeatNames names,
      PostScreens screens,
      CurrentUser currentUser,
      Clock clock) {
    this.nominations = nominations;
    this.nominating = nominating;
    this.posts = posts;
    this.trainings = trainings;
    this.names = names;
    this.screens = screens;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// A filter as it stands in an address; empty values do not limit.
  record Wishes(
      Standing.@Nullable Word state,
      @Nullable UUID organisation,
      @Nullable Post post,
      @Nullable Boolean past) {
    NominationFilter filter() {
      return new NominationFilter(
          state,
          organisation == null ? null : new OrganisationId(organisation),
          post,
          Boolean.TRUE.equals(past));
    }
  }

  @GetMapping("/network/nominations")
  String list(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var found = nominations.list(wishes.filter(), new PageRequest(page, 0, sort));
    model.addAttribute("wishes", wishes);
    model.addAttribute("page", found);
    model.addAttribute("states", Standing.Word.values());
    model.addAttribute("nominees", POSTS);
    model.addAttribute("cards", cards(found.rows()));
    model.addAttribute(
        "seats", names.of(found.rows().stream().map(Nomination::seat).distinct().toList()));
    model.addAttribute("today", today());
    screens.offer(model);
    return "governance/nominations";
  }

  @GetMapping("/network/nominations/{id}")
  @Shows(value = Content.NETWORK, one = RecordKind.NOMINATION)
  String show(@PathVariable NominationId id, Model model) {
    var it = nominations.get(id);
    var steps = nominations.steps(id);
    model.addAttribute("it", it);
    model.addAttribute("steps", steps);
    model.addAttribute("seat", names.of(it.seat()));
    var cards = cards(List.of(it));
    model.addAttribute("card", cards.get(it.id()));
    model.addAttribute(
        "seats",
        names.of(steps.stream()
            .map(NominationStep::seat)
            .flatMap(Stream::ofNullable)
            .distinct()
            .toList()));
    model.addAttribute(
        "own", OwnPerson.of(currentUser).filter(it.person()::equals).isPresent());
    model.addAttribute(
        "ruling", it.standing() instanceof Standing.Identified ? nominating.mayNominate(it) : null);
    var held = posts.of(List.of(it.seat())).stream()
        .filter(one -> one.term() instanceof Term.InForce)
        .findFirst()
        .orElse(null);
    model.addAttribute("held", held);
    model.addAttribute("holder", held == null ? "" : names.person(held.person()));
    model.addAttribute("today", today());
    model.addAttribute("course", Course.of(it.post()));
    model.addAttribute(
        "trainings", cards.isEmpty() ? List.of() : trainings.of(it.person(), it.seat()));
    if (!model.containsAttribute("training")) model.addAttribute("training", TrainingForm.EMPTY);
    return "governance/nomination";
  }

  /// The cards of nominees whom the reader may know, by nomination.
  private Map<NominationId, PersonCard> cards(List<Nomination> found) {
    var named = nominations.named(found);
    var known = found.stream().filter(it -> named.contains(it.id())).toList();
    var cards = names.cards(known.stream().map(Nomination::person).toList());
    return known.stream()
        .filter(it -> cards.containsKey(it.person()))
        .collect(Collectors.toMap(Nomination::id, it -> cards.get(it.person())));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
