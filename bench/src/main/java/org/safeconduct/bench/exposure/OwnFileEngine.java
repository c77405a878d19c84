package org.safeconduct.bench.exposure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.safeconduct.bench.world.LegTable;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;
import org.safeconduct.engine.index.LegFile;
import org.safeconduct.engine.index.LegIndex;

/// The leg index of the product alone, which takes its legs from a snapshot on disk. The server
/// writes and reads none: what it takes to start is told by the whole engine.
final class OwnFileEngine implements Engine {
  private final OwnEngine engine = new OwnEngine(Areas.Kept.COVERINGS);
  private final Path file;

  OwnFileEngine() throws IOException {
    file = Files.createTempFile("legs", ".snapshot");
  }

  @Override
  public String name() {
    return "own-file";
  }

  @Override
  public void prepare(World world) throws IOException {
    LegFile.write(file, LegIndex.of(LegTable.of(world)).now(), 0);
  }

  @Override
  public void load(World world) throws IOException {
    engine.take(LegFile.read(file).legs().now());
  }

  @Override
  public long count(QuestionRow question) {
    return engine.count(question);
  }

  @Override
  public int[] list(QuestionRow question) {
    return engine.list(question);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
