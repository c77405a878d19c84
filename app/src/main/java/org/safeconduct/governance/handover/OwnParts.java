package org.safeconduct.governance.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.gaps.Coverage;
import org.safeconduct.governance.gaps.GapFilter;
import org.safeconduct.governance.gaps.Gaps;
import org.safeconduct.governance.nominations.NominationFilter;
import org.safeconduct.governance.nominations.Nominations;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.governance.posts.Term;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the network itself hands over: the post and its term, lists that it keeps, nominations
/// that wait, gaps, and whom to call.
@Component
@Order(0)
class OwnParts implements HandoverSource {
  private static final Set<Post> WORTH_A_CALL = EnumSet.of(
      Post.DESIGNATED_OFFICIAL,
      Post.CHIEF_SECURITY_ADVISER,
      Post.SECURITY_ADVISER,
      Post.CHIEF_SECURITY_OFFICER,
      Post.DUTY_OFFICER);
  private static final int CALLS = 12;

  private final Posts posts;
  private final Gaps gaps;
  private final Nominations nominations;
  private final SeatNames names;
  private final Sheets words;

  OwnParts(Posts posts, Gaps gaps, Nominations nominations, SeatNames names, Sheets words) {
    this.posts = posts;
    this.gaps = gaps;
    this.nominations = nominations;
    this.names = names;
    this.words = words;
  }

  @Override
  public List<Part> parts(Holding holding) {
    return Stream.of(
            part("post", post(holding)),
            part("lists", lists(holding.seat())),
            part("waiting", waiting(holding.seat())),
            part("gaps", gaps(holding.seat())),
            part("contacts", contacts(holding)))
        .toList();
  }

  private Part part(String title, List<Line> lines) {
    return new Part(words.text("governance.handover.part." + title), lines);
  }

  private List<Line> post(Holding it) {
    var lines = new ArrayList<Line>();
    lines.add(line("post", names.of(it.seat()), "/network/posts/" + it.id()));
    lines.add(line("holder", names.person(it.person()), "/people/" + it.person()));
    lines.add(line("from", day(it.when().from()), ""));
    lines.add(line("until", it.isEndless() ? "–" : day(it.when().until()), ""));
    add("letter", it.letter().reference(), lines);
    add("appointed-by", it.letter().appointedBy(), lines);
    reports("administrative", it.lines().administrative(), lines);
    reports("technical", it.lines().technical(), lines);
    add("reason", it.term().reason(), lines);
    return lines;
  }

  private void reports(String name, @Nullable Seat to, List<Line> lines) {
    if (to != null) lines.add(line(name, names.of(to), ""));
  }

  private void add(String name, String value, List<Line> lines) {
    if (!value.isEmpty()) lines.add(line(name, value, ""));
  }

  /// Pages whose lists the holder keeps true.
  private List<Line> lists(Seat seat) {
    var lines = new ArrayList<Line>();
    if (seat.organisation() != null) {
      lines.add(line("people", "", "/people?organisation=" + seat.organisation()));
      lines.add(line("posts", "", "/network/posts?organisation=" + seat.organisation()));
    }
    if (seat.zone() != null) lines.add(line("zone", "", "/network/posts?zone=" + seat.zone()));
    if (seat.country() != null)
      lines.add(line("posts", "", "/network/posts?country=" + seat.country()));
    return lines;
  }

  private List<Line> waiting(Seat seat) {
    if (seat.organisation() == null) return List.of();
    var filter = new NominationFilter(null, seat.organisation(), null, false);
    var found = nominations.list(filter, new PageRequest(0, 50, "since")).rows();
    var named = nominations.named(found);
    return found.stream()
        .map(it -> new Line(
            (named.contains(it.id()) ? names.person(it.person()) + " · " : "")
                + names.post(it.seat()),
            words.text("governance.nomination.state." + it.standing().word()),
            "/network/nominations/" + it.id()))
        .toList();
  }

  private List<Line> gaps(Seat seat) {
    var filter =
        new GapFilter(null, seat.organisation(), seat.zone(), seat.country(), null, false, false);
    boolean everywhere =
        seat.organisation() == null && seat.zone() == null && seat.country() == null;
    if (everywhere) return List.of();
    var found = gaps.all(filter).stream().limit(50).toList();
    var called = names.of(found.stream().map(Coverage::seat).toList());
    return found.stream()
        .flatMap(it -> it.gaps().stream()
            .map(gap -> new Line(
                called.getOrDefault(it.seat(), ""),
                words.text("governance.gap." + gap.kind()),
                "/network/gaps?post=" + it.seat().post())))
        .toList();
  }

  /// Superiors, who stands in, who reports to the post, and the officers of the country.
  private List<Line> contacts(Holding holding) {
    var seats = new LinkedHashSet<Seat>();
    var lines = holding.lines();
    if (lines.administrative() != null) seats.add(lines.administrative());
    if (lines.technical() != null) seats.add(lines.technical());
    holding.seat().post().alternates().forEach(it -> seats.add(holding.seat().with(it)));
    holding.seat().post().primary().ifPresent(it -> seats.add(holding.seat().with(it)));
    var near = posts.of(seats).stream();
    var officers = posts.ofPosts(WORTH_A_CALL).stream()
        .sorted(Comparator.comparing((Holding it) -> !sameCountry(it, holding)))
        .limit(CALLS);
    var all = Stream.concat(near, officers)
        .filter(it -> it.term() instanceof Term.InForce)
        .filter(it -> !it.id().equals(holding.id()))
        .distinct()
        .toList();
    var cards = names.cards(all.stream().map(Holding::person).toList());
    var called = names.of(all.stream().map(Holding::seat).toList());
    return all.stream()
        .flatMap(it -> Stream.ofNullable(cards.get(it.person()))
            .map(card -> new Line(
                called.getOrDefault(it.seat(), ""),
                Stream.of(card.name(), card.phone(), card.email())
                    .filter(text -> text != null && !text.isEmpty())
                    .reduce((one, other) -> one + " · " + other)
                    .orElse(""),
                "/people/" + card.id())))
        .toList();
  }

  private static boolean sameCountry(Holding one, Holding other) {
    var country = one.seat().country();
    return country != null && country.equals(other.seat().country());
  }

  private Line line(String name, String value, String link) {
    return new Line(words.text("governance.handover.line." + name), value, link);
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }
}
