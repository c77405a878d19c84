package org.safeconduct.people.lists;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.safeconduct.people.lists.workbook.Workbook;

/// The rows of one sheet of a workbook.
record SheetRows(Workbook workbook, String sheet) implements CellRows {
  @Override
  public void each(Predicate<CellRow> taker) {
    var number = new AtomicLong();
    workbook.each(
        sheet, (row, cells) -> taker.test(new CellRow(number.incrementAndGet(), row, cells)));
  }
}
