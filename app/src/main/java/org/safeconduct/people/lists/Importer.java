package org.safeconduct.people.lists;

import org.safeconduct.people.lists.ImportLog.ListKind;

/// A front door that takes lists in, as [ImportScreens] and [ImportAnswers] see it.
public interface Importer {
  /// Which kind of list.
  ListKind list();

  /// Where its screens are, such as `/people/import`.
  String path();

  /// What would happen if this list were taken in now; nothing is stored.
  ImportPreview preview(byte[] content, ImportChoices choices, ImportWatch watch);

  /// Takes the list in.
  ImportOutcome run(byte[] content, ImportChoices choices, ImportWatch watch);
}
