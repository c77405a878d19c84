package org.safeconduct.briefing;

import java.util.Locale;
import org.safeconduct.access.AccountHolders.Holder;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.ListFiles;
import org.safeconduct.platform.ListFiles.WrittenFile;
import org.safeconduct.platform.Scope;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes the file of a schedule in the name of its recipient: what the recipient may see now, in
/// the recipient's language, with the label of personal data.
@Component
class ListMaker {
  private final RegularLists lists;
  private final ListFiles files;
  private final CurrentUser currentUser;

  ListMaker(RegularLists lists, ListFiles files, CurrentUser currentUser) {
    this.lists = lists;
    this.files = files;
    this.currentUser = currentUser;
  }

  /// What was made.
  ///
  /// @param scope whose people it may hold
  record Made(ListCounts counts, String label, WrittenFile file, Scope scope) {}

  Made make(Schedule schedule, Holder holder, Locale language) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(language);
    try {
      return currentUser.callAs(holder.actor(), () -> make(schedule));
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }

  private Made make(Schedule schedule) {
    var counts = lists.counts(schedule.list(), schedule.filter());
    var sheet = lists.sheet(schedule.list(), schedule.filter(), null);
    return new Made(
        counts,
        sheet.label(),
        files.file(sheet, schedule.format(), schedule.list().word()),
        currentUser.scope());
  }
}
