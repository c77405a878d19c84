package org.safeconduct.engine.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;

/// A [LegSnapshot] on disk, so that a start need not put all legs in order again.
///
/// The server writes and reads none: it reads the database, because legs alone say neither who
/// the people are nor how sure a fact is (`docs/decisions/0016`). Only the benchmark does, to tell
/// what a start could save; the file stands here because it knows the columns of the index.
///
/// The file is a projection, never the record: it holds the position in the stream of changes
/// up to which it is true, and a checksum (CRC-32C) of all of it. Whoever cannot read it builds
/// the index anew.
///
/// Little-endian: a mark, the position, then for each [Shelf] the number of its first partition
/// and how many follow, for each of these how many legs and its six [Columns] one after the
/// other; the checksum at the end.
public final class LegFile {
  private static final long MARK = 0x3130_5347_454C_4353L; // SCLEGS01

  private LegFile() {}

  /// What a file held.
  ///
  /// @param position up to where in the stream of changes it is true
  public record Content(LegIndex legs, long position) {}

  /// Thrown when a file is cut short, changed, or not of this kind.
  public static final class Damaged extends IOException {
    private static final long serialVersionUID = 1;

    Damaged(Path file) {
      super("Not a whole snapshot of legs: " + file);
    }
  }

  /// Writes a new file, and only when it is whole and on disk puts it in place of the old.
  ///
  /// @param position up to where in the stream of changes the legs are true
  public static void write(Path file, LegSnapshot legs, long position) throws IOException {
    var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try (var channel = FileChannel.open(
        unfinished,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE)) {
      var tape = new TapeWriter(channel);
      tape.put(MARK);
      tape.put(position);
      for (var shelf : Shelf.values()) write(legs.content(shelf), tape);
      tape.finish();
      channel.force(true);
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Reads a file that [#write] wrote.
  ///
  /// @throws Damaged if it is not whole
  public static Content read(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var tape = new TapeReader(channel);
      if (tape.getLong() != MARK) throw new Damaged(file);
      long position = tape.getLong();
      var shelves = new EnumMap<Shelf, ShelfContent>(Shelf.class);
      for (var shelf : Shelf.values()) shelves.put(shelf, content(tape));
      if (!tape.isWhole()) throw new Damaged(file);
      return new Content(new LegIndex(new LegSnapshot(shelves)), position);
    } catch (TapeReader.Nonsense nonsense) {
      throw new Damaged(file);
    }
  }

  private static void write(ShelfContent content, TapeWriter tape) throws IOException {
    tape.put(content.first());
    tape.put(content.partitions().length);
    for (var partition : content.partitions()) {
      var columns = partition.settled();
      tape.put(columns.room());
      for (var column : columns.all()) tape.put(column);
    }
  }

  private static ShelfContent content(TapeReader tape) throws IOException {
    int first = tape.getInt();
    var partitions = new Partition[tape.getCount(Integer.BYTES)];
    for (int i = 0; i < partitions.length; i++) {
      var columns = Columns.room(tape.getCount(Columns.COUNT * Integer.BYTES));
      for (var column : columns.all()) tape.fill(column);
      partitions[i] = Partition.of(columns);
    }
    return new ShelfContent(first, partitions);
  }
}
