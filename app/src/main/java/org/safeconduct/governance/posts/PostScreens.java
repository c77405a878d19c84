package org.safeconduct.governance.posts;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.safeconduct.governance.Directory;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.Zones;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.profiles.Vocabulary;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What pages about posts need beside the appointments: names, and what can be chosen.
@Component
public class PostScreens {
  private static final Set<Post> NO_SUPERIORS = EnumSet.of(
      Post.WARDEN,
      Post.DEPUTY_WARDEN,
      Post.SUB_WARDEN,
      Post.DUTY_OFFICER,
      Post.CRISIS_CELL_MEMBER,
      Post.ALTERNATE_FOCAL_POINT);

  private final Posts posts;
  private final SeatNames names;
  private final Directory directory;
  private final PeopleRegister people;
  private final Zones zones;
  private final Gazetteer gazetteer;
  private final Vocabulary vocabulary;

  PostScreens(
      Posts posts,
      SeatNames names,
      Directory directory,
      PeopleRegister people,
      Zones zones,
      Gazetteer gazetteer,
      Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.posts = posts;
    this.names = names;
    this.directory = directory;
    this.people = people;
    this.zones = zones;
    this.gazetteer = gazetteer;
  }

  /// Names holders and seats: `cards` by person, `opened` for those whose file the reader may
  /// open, `seats` and `places` by seat.
  public void name(Collection<Holding> holdings, Model page) {
    var seats = holdings.stream()
        .flatMap(
            it -> Stream.of(it.seat(), it.lines().administrative(), it.lines().technical()))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
    var cards = names.cards(holdings.stream().map(Holding::person).toList());
    page.addAttribute("cards", cards);
    page.addAttribute("opened", directory.opened(cards.keySet()));
    page.addAttribute("seats", names.of(seats));
    page.addAttribute("places", names.places(seats));
  }

  /// The name of the seat as it was when the appointment began.
  String called(Holding it) {
    return names.then(it.seat(), it.when().from());
  }

  /// What filters and forms offer: `posts`, `organisations`, `zones`, `countries`.
  public void offer(Model page) {
    page.addAttribute(
        "posts",
        Arrays.stream(Post.values()).filter(it -> vocabulary.hasPost(it.name())).toList());
    page.addAttribute("organisations", people.organisations());
    page.addAttribute("zones", zones.list());
    page.addAttribute("countries", countries());
  }

  /// The seats to which somebody may report or from which authority passes, by name.
  public List<Map.Entry<Seat, String>> seats() {
    var seats =
        posts.openBut(NO_SUPERIORS).stream().map(Holding::seat).distinct().toList();
    return names.of(seats).entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<Seat, String> it) -> it.getKey().post())
            .thenComparing(Map.Entry::getValue, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private List<Map.Entry<String, String>> countries() {
    Locale reader = LocaleContextHolder.getLocale();
    return gazetteer.countries().stream()
        .map((Country it) -> Map.entry(it.iso2(), it.name(reader)))
        .sorted(Map.Entry.comparingByValue(Collator.getInstance(reader)))
        .toList();
  }
}
