package org.safeconduct.governance.posts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.people.PersonCard;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.PdfPress;
import org.safeconduct.platform.Sheet;
import org.safeconduct.platform.Sheets;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Appointments on paper and in spreadsheets.
@Component
class PostSheets {
  private static final List<String> COLUMNS = Sheets.columns(
      "governance.column.",
      "post",
      "for",
      "person",
      "phone",
      "email",
      "from",
      "until",
      "state",
      "letter",
      "appointed-by",
      "administrative",
      "technical");

  private final SeatNames names;
  private final Sheets sheets;
  private final ITemplateEngine templates;
  private final PdfPress press;
  private final AuditTrail audit;
  private final CurrentUser currentUser;
  private final Marking marking;
  private final Clock clock;

  PostSheets(
      SeatNames names,
      Sheets sheets,
      ITemplateEngine templates,
      PdfPress press,
      AuditTrail audit,
      CurrentUser currentUser,
      Marking marking,
      Clock clock) {
    this.names = names;
    this.sheets = sheets;
    this.templates = templates;
    this.press = press;
    this.audit = audit;
    this.currentUser = currentUser;
    this.marking = marking;
    this.clock = clock;
  }

  Sheet of(List<Holding> all) {
    var cards = names.cards(all.stream().map(Holding::person).toList());
    var places = names.places(all.stream().map(Holding::seat).distinct().toList());
    var rows = all.stream()
        .map(it -> cells(it, cards.get(it.person()), places.getOrDefault(it.seat(), "")))
        .toList();
    return sheets.of("governance.posts.title", COLUMNS, rows);
  }

  /// The directory as PDF, in the reader's language.
  byte[] directory(List<Holding> held) {
    var byPost = held.stream()
        .collect(Collectors.groupingBy(
            it -> it.seat().post(), LinkedHashMap<Post, List<Holding>>::new, Collectors.toList()));
    var reader = LocaleContextHolder.getLocale();
    var context = new Context(
        reader,
        Map.of(
            "groups", byPost,
            "cards", names.cards(held.stream().map(Holding::person).toList()),
            "places", names.places(held.stream().map(Holding::seat).distinct().toList()),
            "asOf", clock.instant(),
            "label", marking.mark().words(),
            "by", currentUser.name()));
    audit.record("governance.directory-printed", "", Map.of("appointments", held.size()));
    var out = new ByteArrayOutputStream();
    try {
      press.print(templates.process("governance/directory", context), reader, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Memory does not refuse to be written to", impossible);
    }
    return out.toByteArray();
  }

  private List<Object> cells(Holding it, @Nullable PersonCard card, String place) {
    return List.of(
        names.post(it.seat()),
        place,
        card == null ? "" : card.name(),
        card == null || card.phone() == null ? "" : card.phone(),
        card == null || card.email() == null ? "" : card.email(),
        it.when().from(),
        it.isEndless() ? "" : it.when().until(),
        sheets.text("governance.term." + it.term().word()),
        it.letter().reference(),
        it.letter().appointedBy(),
        called(it.lines().administrative()),
        called(it.lines().technical()));
  }

  private String called(@Nullable Seat seat) {
    return seat == null ? "" : names.of(seat);
  }
}
