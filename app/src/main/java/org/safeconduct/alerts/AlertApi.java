package org.safeconduct.alerts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Shows;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Shows(Content.ADVICE)
@RequestMapping(path = "/api/v1/alerts", produces = MediaType.APPLICATION_JSON_VALUE)
class AlertApi {
  private static final RowLimit LIMIT = new RowLimit(50, 500);

  private final AlertDesk desk;
  private final Gazetteer gazetteer;
  private final MessageSource words;

  AlertApi(AlertDesk desk, Gazetteer gazetteer, MessageSource words) {
    this.desk = desk;
    this.gazetteer = gazetteer;
    this.words = words;
  }

  /// @param alerts newest first
  /// @param next what to send as `cursor` for those that follow; null at the end
  record Batch(List<AlertJson> alerts, @Nullable String next) {}

  @GetMapping
  Batch list(
      AskedAlerts asked,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit,
      Locale reader) {
    var batch = desk.next(asked.understood(gazetteer), cursor, LIMIT.of(limit));
    var alerts =
        batch.alerts().stream().map(it -> AlertJson.of(it, reader, words)).toList();
    return new Batch(alerts, batch.next());
  }

  @GetMapping("/{id}")
  AlertJson get(@PathVariable AlertId id, Locale reader) {
    return AlertJson.of(desk.get(id), reader, words);
  }
}
