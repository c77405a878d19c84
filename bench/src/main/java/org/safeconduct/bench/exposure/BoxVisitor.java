package org.safeconduct.bench.exposure;

import java.util.function.IntConsumer;
import org.apache.lucene.index.PointValues.IntersectVisitor;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.util.NumericUtils;
import org.safeconduct.engine.index.Covering;

/// Walks Lucene's tree of points: leaves out what lies outside the box, and tests the rest one by
/// one, because each position is needed for the covering.
///
/// @param least the lowest value of each dimension that is in the box
/// @param most the highest
/// @param base what to add to a document's number
record BoxVisitor(int[] least, int[] most, Covering covering, int base, IntConsumer taker)
    implements IntersectVisitor {
  @Override
  public void visit(int document) {
    throw new IllegalStateException("A document without its point");
  }

  @Override
  public void visit(int document, byte[] point) {
    for (int dimension = 0; dimension < least.length; dimension++) {
      int value = value(point, dimension);
      if (value < least[dimension] || value > most[dimension]) return;
    }
    if (covering.covers(value(point, 0), value(point, 1))) taker.accept(base + document);
  }

  @Override
  public Relation compare(byte[] lowest, byte[] highest) {
    for (int dimension = 0; dimension < least.length; dimension++)
      if (value(highest, dimension) < least[dimension]
          || value(lowest, dimension) > most[dimension]) return Relation.CELL_OUTSIDE_QUERY;
    return Relation.CELL_CROSSES_QUERY;
  }

  private static int value(byte[] point, int dimension) {
    return NumericUtils.sortableBytesToInt(point, dimension * Integer.BYTES);
  }
}
