package org.safeconduct.people.lists;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists that somebody handed in on a page and that wait there, for the topics that say what
/// a list means. Only whoever handed a list in finds it.
@Component
public class HandedIn {
  private final Uploads uploads;
  private final ImportRuns runs;

  HandedIn(Uploads uploads, ImportRuns runs) {
    this.uploads = uploads;
    this.runs = runs;
  }

  /// A list that waits.
  ///
  /// @param organisation code of the organisation whose list it is, if that was chosen
  /// @param sheet which sheet of a workbook is meant, if that was said
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Waiting(
      String name,
      byte[] content,
      @Nullable String organisation,
      @Nullable String sheet) {}

  /// A list that waits.
  ///
  /// @throws org.safeconduct.platform.NotFound if it is not there or not the reader's
  public Waiting get(ListKind list, UUID id) {
    var upload = uploads.get(list, id);
    var choices = upload.choices();
    return new Waiting(upload.name(), upload.content(), choices.organisation(), choices.sheet());
  }

  /// Has the list looked at anew when its page is opened next.
  ///
  /// @throws org.safeconduct.platform.NotFound if it is not there or not the reader's
  public void lookAgain(ListKind list, UUID id) {
    uploads.get(list, id);
    runs.lookAgain(id);
  }
}
