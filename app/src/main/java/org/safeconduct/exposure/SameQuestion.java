package org.safeconduct.exposure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.locationtech.jts.geom.CoordinateFilter;
import org.safeconduct.platform.Sha256;
import org.safeconduct.shared.Area;

/// What a cursor belongs to: everything that was asked, but for how many to list at a time and the
/// moment of knowledge, which a cursor says itself. Going on with a cursor in another question
/// would leave out, without a word, whoever stands before it there.
final class SameQuestion {
  private static final int LENGTH = 16;

  private SameQuestion() {}

  /// A short text that tells questions apart (half of a SHA-256); the same on every machine and
  /// after each start. An alert stays the same question though its area is drawn anew.
  static String mark(Asked asked, ExposureFilter filter) {
    var digest = Sha256.begun();
    digest.update(words(asked, filter).getBytes(StandardCharsets.UTF_8));
    var area = asked.area();
    if (asked.subject().isEmpty() && area != null) add(area, digest);
    return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
  }

  /// What somebody typed comes last, where it cannot be taken for another part.
  private static String words(Asked asked, ExposureFilter filter) {
    return List.of(
            asked.subject(),
            filter.time(),
            filter.group(),
            filter.confidence().stream().sorted().toList(),
            String.valueOf(filter.organisation()),
            String.valueOf(filter.category()),
            String.valueOf(filter.text()))
        .toString();
  }

  private static void add(Area area, MessageDigest digest) {
    var corners = ByteBuffer.allocate(2 * Double.BYTES * area.geometry().getNumPoints());
    CoordinateFilter each = it -> corners.putDouble(it.x).putDouble(it.y);
    area.geometry().apply(each);
    digest.update(corners.array());
  }
}
