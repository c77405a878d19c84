package org.safeconduct.people.lists;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.workbook.Workbook;

/// The file that holds a list: text whose cells are parted somehow, or a workbook. What it holds
/// decides, not its name.
///
/// @param readings the ways in which its cells may be meant to be parted
/// @param notices what a reader of the whole list should know
/// @param sheet that is read; an empty text if it is no workbook
/// @param others sheets of the workbook that hold something too
record ListFile(
    List<? extends CellRows> readings, List<Notice> notices, String sheet, List<String> others) {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  /// What begins so is no list, whatever it is called.
  private static final Map<String, String> NO_LISTS = Map.ofEntries(
      entry("%PDF", "PDF"),
      entry("{\\rtf", "RTF"),
      entry("\u0089PNG", "PNG"),
      entry("\u00ff\u00d8\u00ff", "JPEG"),
      entry("GIF8", "GIF"));

  /// @param content the bytes of the file
  /// @param sheet which sheet of a workbook is meant; null for the first that holds anything
  /// @throws UnreadableList if it holds no list that can be read
  static ListFile of(byte[] content, @Nullable String sheet) {
    refuseOtherKinds(content);
    if (ListText.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0))
      throw new UnreadableList(
          contains(content, ENCRYPTED) ? "spreadsheet-encrypted" : "spreadsheet-old");
    return isZip(content) ? ofWorkbook(Workbook.of(content), sheet) : ofText(content);
  }

  /// Says of what cannot be read in which sheet that is, where there are others.
  <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UnreadableList it) {
      throw others.isEmpty() ? it : it.inSheet(sheet, others);
    }
  }

  private static void refuseOtherKinds(byte[] content) {
    var start = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
    NO_LISTS.forEach((mark, kind) -> {
      if (start.startsWith(mark)) throw new UnreadableList("no-list", kind);
    });
  }

  /// How many lines or rows the file has as far as it says so, its heading included; for
  /// whoever shows how far the reading is.
  ///
  /// @return 0 if that is not known
  static long lines(byte[] content, @Nullable String sheet) {
    try {
      return isZip(content) ? rows(Workbook.of(content), sheet) : breaks(content);
    } catch (UnreadableList toldByWhoeverReadsIt) {
      return 0;
    }
  }

  private static ListFile ofText(byte[] content) {
    var text = ListText.of(content);
    var readings = new ArrayList<CsvRows>();
    for (char separator : SEPARATORS) readings.add(new CsvRows(text, separator));
    return new ListFile(
        readings,
        text.guessed() ? List.of(Notice.of("encoding-guessed", text.charset().name())) : List.of(),
        "",
        List.of());
  }

  private static ListFile ofWorkbook(Workbook workbook, @Nullable String sheet) {
    var others = new ArrayList<>(workbook.filled());
    var chosen = chosen(workbook, sheet, others);
    others.remove(chosen);
    return new ListFile(
        List.of(new SheetRows(workbook, chosen)),
        others.isEmpty()
            ? List.of()
            : List.of(Notice.of("sheet-read", chosen, String.join(", ", others))),
        chosen,
        others);
  }

  private static String chosen(Workbook workbook, @Nullable String sheet, List<String> filled) {
    if (sheet == null) {
      if (filled.isEmpty()) throw new UnreadableList("empty");
      return filled.getFirst();
    }
    return workbook.sheets().stream()
        .filter(it -> isNamed(it, sheet))
        .findFirst()
        .orElseThrow(
            () -> new UnreadableList("sheet-unknown", sheet, String.join(", ", workbook.sheets()))
                .inSheet("", filled));
  }

  private static long rows(Workbook workbook, @Nullable String sheet) {
    return workbook.sheets().stream()
        .filter(it -> sheet == null || isNamed(it, sheet))
        .mapToLong(workbook::rows)
        .max()
        .orElse(0);
  }

  private static boolean isNamed(String one, String sheet) {
    return one.strip().equalsIgnoreCase(sheet.strip());
  }

  private static long breaks(byte[] content) {
    long breaks = 0;
    for (byte one : content) if (one == '\n') breaks++;
    return breaks;
  }

  private static boolean isZip(byte[] content) {
    return ListText.startsWith(content, 'P', 'K', 3, 4);
  }

  private static boolean contains(byte[] content, byte[] wanted) {
    for (int at = 0; at <= content.length - wanted.length; at++)
      if (startsAt(content, at, wanted)) return true;
    return false;
  }

  private static boolean startsAt(byte[] content, int at, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) if (content[at + i] != wanted[i]) return false;
    return true;
  }
}
