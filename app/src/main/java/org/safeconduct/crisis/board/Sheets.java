package org.safeconduct.crisis.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountLine;
import org.safeconduct.crisis.HeadcountRecord;
import org.safeconduct.crisis.MemberStanding;
import org.safeconduct.crisis.calls.Call;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Puts the lists of this room on sheets to take along.
@Component
class Sheets {
  private final PeopleRegister register;
  private final Exports exports;
  private final MessageSource messages;
  private final CurrentUser currentUser;
  private final Marking marking;
  private final Clock clock;

  Sheets(
      PeopleRegister register,
      Exports exports,
      MessageSource messages,
      CurrentUser currentUser,
      Marking marking,
      Clock clock) {
    this.register = register;
    this.exports = exports;
    this.messages = messages;
    this.currentUser = currentUser;
    this.marking = marking;
    this.clock = clock;
  }

  ResponseEntity<StreamingResponseBody> headcounts(List<HeadcountLine> lines, ExportFormat format) {
    var columns = columns("what", "opened", "opened-by", "closed", "closed-by", "population");
    columns.addAll(statuses());
    Marking.holds(lines);
    var rows = lines.stream().map(Sheets::line).toList();
    return download(text("crisis.list.title"), columns, rows, format);
  }

  ResponseEntity<StreamingResponseBody> people(
      HeadcountRecord headcount, List<MemberStanding> people, ExportFormat format) {
    var columns = columns(
        "name",
        "number",
        "organisation",
        "status",
        "since",
        "source",
        "by",
        "how",
        "place",
        "words",
        "believed",
        "confidence",
        "group",
        "help-taken",
        "excluded");
    var numbers =
        register.numbers(people.stream().map(it -> it.member().person()).toList());
    Marking.holds(people);
    Marking.holds(headcount);
    var rows =
        people.stream().map(it -> person(it, numbers.get(it.member().person()))).toList();
    return download(titled(headcount, headcount.title()), columns, rows, format);
  }

  ResponseEntity<StreamingResponseBody> calls(
      HeadcountRecord headcount, List<Call> calls, ZoneNames zones, ExportFormat format) {
    var columns = columns(
        "zone", "organisation", "name", "number", "phone", "phone-of", "status", "since", "answer");
    var numbers =
        register.numbers(calls.stream().map(it -> it.row().member().person()).toList());
    Marking.holds(calls);
    Marking.holds(headcount);
    var rows = calls.stream()
        .map(it -> call(it, numbers.get(it.row().member().person()), zones))
        .toList();
    var title = messages.getMessage(
        "crisis.calls.of", new Object[] {headcount.title()}, LocaleContextHolder.getLocale());
    return download(titled(headcount, title), columns, rows, format);
  }

  private static List<@Nullable Object> line(HeadcountLine line) {
    var headcount = line.headcount();
    var closing = headcount.closing();
    var totals = line.totals();
    return Arrays.asList(
        headcount.title(),
        headcount.opening().at(),
        headcount.opening().by(),
        closing == null ? null : closing.at(),
        closing == null ? null : closing.by(),
        totals.population(),
        totals.safe(),
        totals.needsHelp(),
        totals.injured(),
        totals.missing(),
        totals.notInArea(),
        totals.silent());
  }

  private List<@Nullable Object> person(MemberStanding row, @Nullable String number) {
    var standing = row.standing();
    var holding = standing.holding();
    var presence = row.member().presence();
    var help = standing.help();
    var exclusion = standing.exclusion();
    return Arrays.asList(
        row.member().card().name(),
        number,
        row.member().card().organisationName(),
        text("crisis.status." + standing.status()),
        standing.since(),
        holding == null ? null : text("crisis.source." + holding.voice().source()),
        holding == null ? null : holding.voice().name(),
        holding == null ? null : holding.voice().how(),
        holding == null ? null : holding.said().place(),
        holding == null ? null : holding.said().words(),
        presence == null ? null : presence.place(),
        presence == null || presence.confidence() == null
            ? null
            : text("platform.confidence." + presence.confidence()),
        presence == null || presence.group() == null
            ? null
            : text("exposure.group." + presence.group().word()),
        help == null ? null : help.takenBy(),
        exclusion == null ? null : exclusion.reason());
  }

  private List<@Nullable Object> call(Call call, @Nullable String number, ZoneNames zones) {
    var card = call.row().member().card();
    return Arrays.asList(
        zones.of(card.zone()),
        card.organisationName(),
        card.name(),
        number,
        call.phone(),
        call.via() == null ? null : call.via().name(),
        text("crisis.status." + call.row().standing().status()),
        call.row().standing().since(),
        null);
  }

  private ResponseEntity<StreamingResponseBody> download(
      String title,
      List<String> columns,
      List<? extends List<? extends @Nullable Object>> rows,
      ExportFormat format) {
    var sheet = new Sheet(
        title, columns, rows, clock.instant(), marking.mark().words(), currentUser.name());
    return exports.download(sheet, format, "headcount");
  }

  private String titled(HeadcountRecord headcount, String title) {
    return headcount.exercise() ? text("crisis.exercise") + " · " + title : title;
  }

  private List<String> columns(String... names) {
    var columns = new ArrayList<String>();
    for (var name : names) columns.add(text("crisis.column." + name));
    return columns;
  }

  private List<String> statuses() {
    return List.of("safe", "needsHelp", "injured", "missing", "notInArea", "silent").stream()
        .map(it -> text("crisis.status." + it))
        .toList();
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
