package org.safeconduct.people.imports;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.Row;
import org.safeconduct.people.lists.RowFault;

/// Reads addresses and numbers.
final class ContactCells {
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\",;:()]{1,64}@[^\\s@<>\",;:()]+\\.[^\\s@<>\",;:().]{2,}");
  private static final Pattern PHONE =
      Pattern.compile("\\+?[0-9(][0-9 ()./-]{3,}[0-9](?: ?(?:ext|x|poste)\\.? ?[0-9]{1,6})?");
  private static final Pattern ROUNDED = Pattern.compile("[0-9][.,][0-9]+[eE]\\+[0-9]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F\\u2009]+");
  private static final Pattern TWO_BLANKS = Pattern.compile(" {2,}");
  private static final int LONGEST = 40;

  private ContactCells() {}

  static @Nullable String email(Row row, Consumer<RowFault> faults) {
    var cell = row.get(PeopleColumns.EMAIL);
    if (cell.isEmpty() || cell.equals(ListedPerson.NOTHING)) return cell.isEmpty() ? null : cell;
    if (cell.length() <= 254 && EMAIL.matcher(cell).matches()) return cell;
    faults.accept(RowFault.error(row.line(), PeopleColumns.EMAIL.name(), cell, "email-unreadable"));
    return null;
  }

  static @Nullable String phone(Row row, Column column, Consumer<RowFault> faults) {
    var cell = row.get(column);
    if (cell.isEmpty() || cell.equals(ListedPerson.NOTHING)) return cell.isEmpty() ? null : cell;
    var number = tidy(cell);
    if (number.length() > LONGEST || !PHONE.matcher(number).matches()) {
      var code = ROUNDED.matcher(cell).matches() ? "phone-rounded" : "phone-unreadable";
      faults.accept(RowFault.error(row.line(), column.name(), cell, code));
      return null;
    }
    if (!number.startsWith("+"))
      faults.accept(
          RowFault.warning(row.line(), column.name(), cell, "phone-without-country-code"));
    return number;
  }

  /// `0041 (0)22  555 01 01` becomes `+41 22 555 01 01`.
  private static String tidy(String cell) {
    var number = BLANKS.matcher(cell).replaceAll(" ").replace("(0)", "");
    if (number.startsWith("tel:")) number = number.substring(4);
    if (number.startsWith("'")) number = number.substring(1);
    if (number.startsWith("00")) number = "+" + number.substring(2);
    return TWO_BLANKS.matcher(number).replaceAll(" ").strip();
  }
}
