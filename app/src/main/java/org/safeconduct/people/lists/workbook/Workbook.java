package org.safeconduct.people.lists.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.UnreadableList;

/// A workbook whose sheets are read row by row, as often as one likes. Cells come as a reader
/// sees them: dates in ISO 8601, numbers without exponents, the values of formulas, `true` and
/// `false`, and errors such as `#REF!`.
public final class Workbook {
  /// Characters that a cell may have.
  public static final int LONGEST_CELL = 1_000_000;

  /// What stands for a cell that has more.
  public static final String TOO_LONG = "#LONG!";

  private final Parts parts;
  private final Relations relations;
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final List<String> visible = new ArrayList<>();
  private final Formats formats;
  private boolean since1904;
  private @Nullable SharedTexts texts;

  private Workbook(Parts parts, String main) {
    this.parts = parts;
    this.relations = Relations.of(parts, main);
    read(new PartXml(parts.open(main)));
    this.formats = relations
        .ofKind("styles")
        .filter(parts::has)
        .map(it -> new Formats(new PartXml(parts.open(it))))
        .orElseGet(Formats::none);
  }

  /// Takes a row.
  @FunctionalInterface
  public interface RowTaker {
    /// @param row its number in the sheet, from 1
    /// @param cells up to the last that is not empty
    /// @return whether it wants the next
    boolean take(int row, List<String> cells);
  }

  /// @param content the bytes of a zip file
  /// @throws UnreadableList if that is no workbook, or not one that can be read
  public static Workbook of(byte[] content) {
    var parts = Parts.of(content);
    var main = Relations.of(parts, "").ofKind("officeDocument").orElse("xl/workbook.xml");
    if (main.endsWith(".bin")) throw new UnreadableList("spreadsheet-other", "XLSB");
    if (parts.has("content.xml")) throw new UnreadableList("spreadsheet-other", "ODF");
    if (!parts.has(main)) throw new UnreadableList("workbook-none");
    return new Workbook(parts, main);
  }

  /// The names of the sheets that hold anything and are not hidden, in their order.
  public List<String> filled() {
    return visible.stream().filter(this::isFilled).toList();
  }

  /// The names of all sheets, in their order.
  public List<String> sheets() {
    return List.copyOf(sheets.keySet());
  }

  /// Hands over each row of a sheet that is not empty, until the taker has enough.
  ///
  /// @param sheet one of [#sheets]
  /// @throws UnreadableList if it cannot be read
  public void each(String sheet, RowTaker taker) {
    var numbers = new NumberText(since1904);
    new SheetReader(xml(sheet), texts(), formats, numbers).each(taker);
  }

  /// How many rows a sheet has by its own word, or 0 if it does not say so.
  public long rows(String sheet) {
    var in = xml(sheet);
    for (var step = in.next(); step != PartXml.Step.DONE; step = in.next()) {
      if (step != PartXml.Step.START) continue;
      if (in.name().equals("sheetData")) return 0;
      var range = in.name().equals("dimension") ? in.attribute("ref") : null;
      if (range != null && range.matches(".*:[A-Za-z]{1,3}\\d{1,7}"))
        return Long.parseLong(range.replaceFirst(".*:[A-Za-z]+", ""));
    }
    return 0;
  }

  private boolean isFilled(String sheet) {
    var filled = new AtomicBoolean();
    each(sheet, (_, _) -> {
      filled.set(true);
      return false;
    });
    return filled.get();
  }

  private PartXml xml(String sheet) {
    var part = sheets.get(sheet);
    if (part == null) throw new IllegalArgumentException("There is no sheet " + sheet);
    return new PartXml(parts.open(part));
  }

  private SharedTexts texts() {
    if (texts == null)
      texts = relations
          .ofKind("sharedStrings")
          .filter(parts::has)
          .map(it -> new SharedTexts(new PartXml(parts.open(it))))
          .orElseGet(SharedTexts::none);
    return texts;
  }

  private void read(PartXml in) {
    if (in.next() != PartXml.Step.START || !in.name().equals("workbook"))
      throw new UnreadableList("workbook-none");
    for (var step = in.next(); step != PartXml.Step.DONE; step = in.next()) {
      if (step != PartXml.Step.START) continue;
      if (in.name().equals("workbookPr")) since1904 = isTrue(in.attribute("date1904"));
      if (in.name().equals("sheet")) add(in);
    }
  }

  private void add(PartXml in) {
    var name = in.attribute("name");
    var id = in.attribute("id");
    var part = id == null ? null : relations.find(id).orElse(null);
    if (name == null || part == null || part.contains("/chartsheets/")) return;
    sheets.put(name, part);
    var state = in.attribute("state");
    if (state == null || state.equals("visible")) visible.add(name);
  }

  private static boolean isTrue(@Nullable String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }
}
