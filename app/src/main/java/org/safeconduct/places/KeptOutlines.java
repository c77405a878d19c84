package org.safeconduct.places;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.safeconduct.shared.Area;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Outlines that took long to make, kept as files (WKB and a checksum) in the user's cache folder,
/// so that they are made once per machine and not at each start. Public reference data. What is
/// damaged is made anew; other reference data, or another way to make outlines, have a folder of
/// their own.
final class KeptOutlines {
  private static final Logger LOG = LoggerFactory.getLogger(KeptOutlines.class);
  private static final String CODE = "[A-Z0-9]{2,3}(-[A-Z0-9]{1,4})?";

  private final Path folder;

  KeptOutlines(Path folder) {
    this.folder = folder;
  }

  /// In the user's cache folder.
  ///
  /// @param file the reference data with the outlines
  static KeptOutlines of(String file) {
    var made = new CRC32C();
    for (var part : new String[] {"/reference/" + file, "/reference/places.tsv.gz"})
      made.update(bytes(KeptOutlines.class, part));
    for (var maker : new Class<?>[] {AreaFile.class, CoveringAreas.class, OwnTowns.class})
      made.update(bytes(maker, maker.getSimpleName() + ".class"));
    var name = "outlines-" + Long.toHexString(made.getValue());
    return new KeptOutlines(
        Path.of(System.getProperty("user.home"), ".cache", "safeconduct", name));
  }

  /// The outline with the code: the kept one, else a new one, which is kept.
  Optional<Area> get(String code, Supplier<Optional<Area>> maker) {
    if (!code.matches(CODE)) return maker.get();
    var file = folder.resolve(code + ".wkb");
    var kept = read(file);
    if (kept.isPresent()) return kept;
    var made = maker.get();
    made.ifPresent(area -> write(file, area));
    return made;
  }

  private static Optional<Area> read(Path file) {
    try {
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      var outline = new byte[Math.max(0, bytes.remaining() - Long.BYTES)];
      bytes.get(outline);
      if (bytes.remaining() < Long.BYTES || bytes.getLong() != checksum(outline))
        return Optional.empty();
      return Optional.of(Area.of(new WKBReader(Area.GEOMETRIES).read(outline)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException | ParseException damaged) {
      LOG.info("The outline {} cannot be read and is made anew: {}", file, damaged.toString());
      return Optional.empty();
    }
  }

  private void write(Path file, Area area) {
    var outline = new WKBWriter().write(area.geometry());
    var whole = ByteBuffer.allocate(outline.length + Long.BYTES)
        .put(outline)
        .putLong(checksum(outline))
        .array();
    try {
      Files.createDirectories(folder);
      var unfinished = Files.createTempFile(folder, "unfinished", "");
      Files.write(unfinished, whole);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      LOG.debug("The outline {} is not kept: {}", file, unwritable.toString());
    }
  }

  private static long checksum(byte[] bytes) {
    var checksum = new CRC32C();
    checksum.update(bytes);
    return checksum.getValue();
  }

  private static byte[] bytes(Class<?> beside, String resource) {
    try (var in = beside.getResourceAsStream(resource)) {
      var bytes = new ByteArrayOutputStream();
      if (in != null) in.transferTo(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The reference data " + resource + " cannot be read", e);
    }
  }
}
