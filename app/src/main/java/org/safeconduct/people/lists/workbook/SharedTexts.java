package org.safeconduct.people.lists.workbook;

import java.util.ArrayList;
import java.util.List;
import org.safeconduct.people.lists.UnreadableList;

/// The texts that cells share, in their order. How a text is to be pronounced is passed over.
final class SharedTexts {
  private static final long MOST_LETTERS = 100_000_000;

  private final List<String> texts = new ArrayList<>();
  private long letters;

  /// @throws UnreadableList if there are more than can be kept
  SharedTexts(PartXml in) {
    var text = new LimitedText();
    int pronounced = 0;
    boolean within = false;
    for (var step = in.next(); step != PartXml.Step.DONE; step = in.next())
      switch (step) {
        case START -> {
          if (in.name().equals("si")) text.clear();
          if (in.name().equals("rPh")) pronounced++;
          within = in.name().equals("t") && pronounced == 0;
        }
        case TEXT -> {
          if (within) in.text(text);
        }
        case END -> {
          within = false;
          if (in.name().equals("rPh")) pronounced--;
          if (in.name().equals("si")) keep(text.unescaped());
        }
        case DONE -> {}
      }
  }

  private SharedTexts() {}

  static SharedTexts none() {
    return new SharedTexts();
  }

  private void keep(String text) {
    letters += text.length();
    if (letters > MOST_LETTERS) throw new UnreadableList("workbook-too-large");
    texts.add(text);
  }

  /// @param index as a cell states it
  /// @throws UnreadableList if there is no such text
  String get(String index) {
    try {
      return texts.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
      throw new UnreadableList("workbook-damaged");
    }
  }
}
