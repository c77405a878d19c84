package org.safeconduct.bench.exposure;

import java.io.IOException;
import java.nio.IntBuffer;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;

/// JTS: a tree of all points, and its point-in-area locator for those in the box.
final class JtsEngine implements Engine {
  private final Areas areas = new Areas(Areas.Kept.AREAS);
  private final STRtree tree = new STRtree();
  private IntBuffer rows = IntBuffer.allocate(0);

  @Override
  public String name() {
    return "jts";
  }

  @Override
  public void load(World world) throws IOException {
    rows = world.legs();
    for (int id = 0; id < rows.limit() / World.LEG_NUMBERS; id++)
      tree.insert(new Envelope(new Coordinate(x(id), y(id))), id);
    tree.build();
  }

  @Override
  public long count(QuestionRow question) {
    return list(question).length;
  }

  @Override
  public int[] list(QuestionRow question) {
    var area = areas.area(question.alert());
    var ids = IntStream.builder();
    tree.query(area.geometry().getEnvelopeInternal(), item -> {
      int id = (Integer) item;
      int at = id * World.LEG_NUMBERS;
      if (rows.get(at + 2) < question.end()
          && rows.get(at + 3) > question.start()
          && area.covers(x(id), y(id))) ids.add(id);
    });
    return ids.build().toArray();
  }

  private double x(int id) {
    return rows.get(id * World.LEG_NUMBERS) / 1e7;
  }

  private double y(int id) {
    return rows.get(id * World.LEG_NUMBERS + 1) / 1e7;
  }
}
