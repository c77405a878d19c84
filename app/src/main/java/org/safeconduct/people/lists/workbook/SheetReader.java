package org.safeconduct.people.lists.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.UnreadableList;

/// Reads the rows of one sheet. Formulas give the value that was calculated last; of merged cells
/// the first one has it, and the others are empty.
final class SheetReader {
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;

  /// What a formula shows that no program has calculated.
  private static final String NOT_CALCULATED = "#CALC!";

  private final PartXml in;
  private final SharedTexts texts;
  private final Formats formats;
  private final NumberText numbers;
  private final LimitedText text = new LimitedText();

  private List<String> cells = new ArrayList<>();
  private int row;
  private int column;
  private int style;
  private @Nullable String type;
  private boolean formula;
  private boolean valued;
  private boolean within;
  private int pronounced;

  SheetReader(PartXml in, SharedTexts texts, Formats formats, NumberText numbers) {
    this.in = in;
    this.texts = texts;
    this.formats = formats;
    this.numbers = numbers;
  }

  /// Hands over each row that is not empty, until the taker has enough.
  void each(Workbook.RowTaker taker) {
    for (var step = in.next(); step != PartXml.Step.DONE; step = in.next())
      switch (step) {
        case START -> start(in.name());
        case TEXT -> {
          if (within) in.text(text);
        }
        case END -> {
          if (end(in.name()) && !taker.take(row, cells)) return;
        }
        case DONE -> {}
      }
  }

  private void start(String element) {
    switch (element) {
      case "row" -> startRow();
      case "c" -> startCell();
      case "f" -> formula = true;
      case "rPh" -> pronounced++;
      case "v", "t" -> {
        within = pronounced == 0;
        valued = true;
      }
      default -> {}
    }
  }

  private void startRow() {
    row = in.number("r", row + 1);
    if (row < 1 || row > MOST_ROWS) throw new UnreadableList("workbook-damaged");
    cells = new ArrayList<>();
    column = -1;
  }

  private void startCell() {
    var reference = in.attribute("r");
    column = reference == null ? column + 1 : column(reference);
    if (column >= MOST_COLUMNS) throw new UnreadableList("sheet-too-wide", MOST_COLUMNS);
    style = in.number("s", 0);
    type = in.attribute("t");
    formula = false;
    valued = false;
    text.clear();
  }

  /// @return whether a row that is not empty ends here
  private boolean end(String element) {
    switch (element) {
      case "v", "t" -> within = false;
      case "rPh" -> pronounced--;
      case "c" -> put(shown());
      case "row" -> {
        return !cells.isEmpty();
      }
      default -> {}
    }
    return false;
  }

  private void put(String value) {
    if (value.isBlank()) return;
    while (cells.size() <= column) cells.add("");
    cells.set(column, value);
  }

  private String shown() {
    if (!valued) return formula ? NOT_CALCULATED : "";
    return switch (type) {
      case "s" -> texts.get(text.plain());
      case "str", "inlineStr" -> text.unescaped();
      case "b" -> text.plain().strip().equals("1") ? "true" : "false";
      case "d" -> text.plain().replaceFirst("T00:00(:00(\\.0+)?)?$", "");
      case "e" -> text.plain();
      case null, default -> numbers.of(text.plain(), formats.get(style));
    };
  }

  /// `AB12` stands in the column 27, counted from 0.
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && column <= MOST_COLUMNS; i++) {
      int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
      if (letter < 0 || letter >= 26) break;
      column = column * 26 + letter + 1;
    }
    if (column == 0) throw new UnreadableList("workbook-damaged");
    return column - 1;
  }
}
