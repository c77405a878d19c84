package org.safeconduct.bench.exposure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;
import org.safeconduct.engine.index.Leg;

/// Lucene as a library: each leg is one point in four dimensions (longitude, latitude, from,
/// until), the question a box in these, and what the box holds is told by our covering.
final class LuceneEngine implements Engine {
  private static final String FIELD = "leg";
  private static final double BUFFER_MB = 512;

  private final String name;
  private final Areas areas;
  private final Path folder;
  private final MMapDirectory directory;
  private @Nullable DirectoryReader reader;

  LuceneEngine(Areas.Kept kept) throws IOException {
    name = kept == Areas.Kept.COVERINGS ? "lucene4d" : "lucene4d-cold";
    areas = new Areas(kept);
    folder = Files.createTempDirectory("safeconduct-bench-");
    directory = new MMapDirectory(folder);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void load(World world) throws IOException {
    var rows = world.legs();
    var point = new IntPoint(FIELD, 0, 0, 0, 0);
    var document = new Document();
    document.add(point);
    var settings = new IndexWriterConfig()
        .setRAMBufferSizeMB(BUFFER_MB)
        .setMergePolicy(new LogByteSizeMergePolicy()); // keeps documents in the order of the ids
    try (var writer = new IndexWriter(directory, settings)) {
      for (int at = 0; at < rows.limit(); at += World.LEG_NUMBERS) {
        point.setIntValues(rows.get(at), rows.get(at + 1), rows.get(at + 2), rows.get(at + 3));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
  }

  @Override
  public OptionalLong stored() throws IOException {
    long bytes = 0;
    for (var file : directory.listAll()) bytes += directory.fileLength(file);
    return OptionalLong.of(bytes);
  }

  @Override
  public long count(QuestionRow question) {
    var count = new long[1];
    search(question, _ -> count[0]++);
    return count[0];
  }

  @Override
  public int[] list(QuestionRow question) {
    var ids = IntStream.builder();
    search(question, ids::add);
    return ids.build().toArray();
  }

  @Override
  public void close() {
    try {
      if (reader != null) reader.close();
      directory.close();
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    } catch (IOException left) {
      System.err.println("Left behind in " + folder + ": " + left.getMessage());
    }
  }

  private void search(QuestionRow question, IntConsumer taker) {
    if (reader == null) throw new IllegalStateException("Nothing is loaded");
    var covering = areas.covering(question.alert());
    var box = question.alert().outline().getEnvelopeInternal();
    int[] least = {
      Leg.units(box.getMinX()), Leg.units(box.getMinY()), Integer.MIN_VALUE, question.start() + 1
    };
    int[] most = {
      Leg.units(box.getMaxX()), Leg.units(box.getMaxY()), question.end() - 1, Integer.MAX_VALUE
    };
    try {
      for (var leaf : reader.leaves()) {
        var points = leaf.reader().getPointValues(FIELD);
        if (points != null)
          points.intersect(new BoxVisitor(least, most, covering, leaf.docBase, taker));
      }
    } catch (IOException failed) {
      throw new IllegalStateException("Lucene did not answer: " + failed.getMessage(), failed);
    }
  }
}
