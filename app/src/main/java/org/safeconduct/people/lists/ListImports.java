package org.safeconduct.people.lists;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.VirusScan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/// Takes in an organisation's own lists, of people, trips, premises, zones or posts, each in one
/// transaction: every row of it or, when somebody so chooses, every row that can be used. Only
/// what a list says differently is written, and the old values go into the audit trail; what is
/// missing from it stays unless somebody chooses otherwise.
@Service
public class ListImports {
  private static final int SHOWN = 20;
  private static final int IN_ONE_AUDIT_ROW = 200;

  private final Permissions permissions;
  private final VirusScan scanner;
  private final TransactionOperations transaction;
  private final List<ListContents> kinds;
  private final ImportLog log;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  ListImports(
      Permissions permissions,
      VirusScan scanner,
      TransactionOperations transaction,
      List<ListContents> kinds,
      ImportLog log,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.permissions = permissions;
    this.scanner = scanner;
    this.transaction = transaction;
    this.kinds = List.copyOf(kinds);
    this.log = log;
    this.audit = audit;
    this.events = events;
  }

  /// Passes if the actor may take such lists in.
  ///
  /// @throws org.safeconduct.platform.Forbidden if not
  public void requireDuty(ListKind list) {
    permissions.require(list.duty());
  }

  /// The bytes of a list that somebody hands in, once the virus scanner let them pass.
  ///
  /// @throws UnreadableList if there are more than [ListBytes#UPLOAD_LIMIT]
  /// @throws org.safeconduct.platform.HeldBack if the scanner does not let them pass
  public byte[] handedIn(ListKind list, InputStream file) {
    permissions.require(list.duty());
    var content = ListBytes.read(file, ListBytes.UPLOAD_LIMIT);
    scanner.require("list", "", content);
    return content;
  }

  /// The names of the columns that such a list may have.
  List<String> columns(ListKind list) {
    permissions.require(list.duty());
    return contents(list).columns().stream().map(Column::name).toList();
  }

  /// What would happen if this list were taken in now; nothing is stored.
  ///
  /// @param content the bytes of a list in CSV, or of a workbook
  /// @param watch follows the reading
  /// @throws UnreadableList if nothing can be read
  public ImportPreview preview(
      ListKind list, byte[] content, ImportChoices choices, ImportWatch watch) {
    permissions.require(list.duty());
    var contents = contents(list);
    return work(status -> {
      status.setRollbackOnly();
      var staged = contents.stage(content, choices, watch);
      contents.lookForMissing();
      return new ImportPreview(
          contents.counts(choices),
          staged.faults().report(),
          contents.first(SHOWN),
          contents.missing(SHOWN),
          staged.notices());
    });
  }

  /// Takes the list in.
  ///
  /// @param content the bytes of a list in CSV, or of a workbook
  /// @param watch follows the reading
  /// @return stored or refused, with counts and what is wrong
  /// @throws UnreadableList if nothing can be read
  public ImportOutcome run(
      ListKind list, byte[] content, ImportChoices choices, ImportWatch watch) {
    permissions.require(list.duty());
    var contents = contents(list);
    return work(status -> {
      log.await(list);
      var earlier = log.repeated(list, choices.idempotencyKey(), content);
      if (earlier.isPresent()) return earlier.get();
      var staged = contents.stage(content, choices, watch);
      if (choices.markMissing()) contents.lookForMissing();
      var counts = contents.counts(choices);
      if (staged.faults().badRows() > 0 && !choices.skipBadRows()) {
        status.setRollbackOnly();
        return new ImportOutcome.Refused(counts, staged.faults().report(), staged.notices());
      }
      watch.at(ImportWatch.Step.STORING, counts.rows());
      var overwritten = contents.overwritten(choices.markMissing());
      contents.store(staged.source(), choices.markMissing());
      var stored = new ImportOutcome.Stored(
          UUID.randomUUID(), counts, staged.faults().report(), staged.notices(), false);
      log.record(list, staged.source(), choices.idempotencyKey(), content, stored);
      keep(contents.kind(), stored.importId(), overwritten);
      tell(contents, staged.source(), stored);
      return stored;
    });
  }

  private void keep(ListKind list, UUID importId, List<JsonNode> overwritten) {
    for (int from = 0; from < overwritten.size(); from += IN_ONE_AUDIT_ROW) {
      int to = Math.min(from + IN_ONE_AUDIT_ROW, overwritten.size());
      var before = Map.of("before", overwritten.subList(from, to));
      audit.record(list.overwriting(), importId.toString(), before);
    }
  }

  private void tell(ListContents contents, String source, ImportOutcome.Stored stored) {
    var counts = stored.counts();
    var details = new LinkedHashMap<String, Object>();
    details.put("source", source);
    details.put("created", counts.created());
    details.put("changed", counts.changed());
    details.put("unchanged", counts.unchanged());
    if (counts.missing() != null) details.put("missing", counts.missing());
    details.put("ended", counts.ended());
    details.put("skipped", stored.faults().badRows());
    audit.record(contents.kind().deed(), stored.importId().toString(), details);
    if (counts.written() > 0)
      events.publishEvent(contents.news(stored.importId(), counts.written()));
  }

  private ListContents contents(ListKind list) {
    return kinds.stream().filter(it -> it.kind() == list).findFirst().orElseThrow();
  }

  private <T> T work(TransactionCallback<T> work) {
    return Objects.requireNonNull(transaction.execute(work));
  }
}
